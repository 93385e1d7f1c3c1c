import type {Trend} from '../model/extract.ts';
import type {Span} from '../model/span.ts';
import {type CanDraw, type DraftSource, mostTried} from './draft.ts';
import {findSelection} from './find-selection.ts';
import {type PassagesOf, passagesOf} from './passages-of.ts';
import {quoteDate} from './quote-date.ts';
import {tellLabel} from './tell-label.ts';

/** A statement of direction with the words that date it. */
export interface ChosenTrend {
  readonly source: DraftSource;
  readonly trend: Trend;
  readonly quote: string;
  readonly selection: NonNullable<ReturnType<typeof findSelection>>;
  /** The source's own words, as they stand, short enough for a chart. */
  readonly words: string;
}

const most = 16;
const wordLimit = 56;

/** What the documents say of a direction (better, worse, more, less) and date in the same sentence, by topic, the topic with
 *  most statements first. */
export function suggestClaims(sources: readonly DraftSource[], canDraw: CanDraw): Map<string, ChosenTrend[]> {
  const passages = passagesOf(sources);
  const found = sources.flatMap((source) =>
    source.eventSet.facts.trends
      .slice(0, mostTried)
      .flatMap((trend) => choose(source, trend, passages, canDraw) ?? []),
  );
  const told = new Map(
    found.map((chosen) => [`${chosen.trend.edtf} ${chosen.trend.topic} ${chosen.words}`, chosen]),
  );
  const byTopic = Map.groupBy([...told.values()].slice(0, most), ({trend}) => trend.topic);
  return new Map([...byTopic].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1)));
}

function choose(
  source: DraftSource,
  trend: Trend,
  passages: PassagesOf,
  canDraw: CanDraw,
): ChosenTrend | undefined {
  const {document, dates} = source.eventSet;
  const passage = passages(source, trend.sentence);
  if (!passage || trend.edtf === undefined) return undefined;
  const isDated = (item: Span & {edtf?: string | undefined}) =>
    item.start >= passage.start &&
    item.end <= passage.end &&
    item.edtf !== undefined &&
    trend.edtf?.includes(item.edtf);
  const date =
    dates.ranges.find((range) => isDated(range) && range.edtf === trend.edtf) ?? dates.timexes.find(isDated);
  if (!date) return undefined;
  const quote = quoteDate(document, passage, date, trend.edtf);
  const words = wordsOf(trend);
  const selection = findSelection(document, passage, quote);
  if (!selection || words === undefined || tellLabel(words, passage, document, canDraw) === undefined)
    return undefined;
  return {source, trend, quote, selection, words};
}

/** The words of the clause from what it speaks of to what it says the direction with, as they stand and with as many phrases
 *  as fit; the whole clause where it is short. Nothing where the two lie too far apart to be read beside an arrow. */
function wordsOf({text, topic}: Trend): string | undefined {
  if (text.length <= wordLimit) return isWhole(text) ? text : undefined;
  const said = saying.exec(text);
  if (!said) return undefined;
  const named = text.toLowerCase().indexOf(topic.replace(/s$/, ''));
  const [first, last] = [
    Math.min(said.index, named < 0 ? said.index : named),
    Math.max(said.index + said[0].length, named < 0 ? 0 : named + topic.length),
  ];
  const starts = [...text.matchAll(/(?<=^|\s)\S/g)].map(({index}) => index);
  const from = starts.find((start) => start <= first && last - start <= wordLimit);
  if (from === undefined) return undefined;
  const ends = [...text.matchAll(/\S(?=\s|$)/g)].map(({index}) => index + 1);
  const isEnd = (end: number) =>
    phraseEnd.test(text.slice(end)) && !/\p{Nd}\S*$/u.test(text.slice(from, end));
  const to = ends.findLast((end) => end >= last && end - from <= wordLimit && isEnd(end)) ?? last;
  const words = text
    .slice(from, to)
    .replace(
      /[\s,;:]+(?:(?:and|or|in|on|at|of|by|with|to|from|the|a|an|especially|even|only|just)[\s,]*)*$/i,
      '',
    );
  return isWhole(words) ? words : undefined;
}

/** What a phrase ends before: words are quoted without the ones that follow, so none of a name or a number is cut off. */
const phraseEnd =
  /^(?:$|[,;:.!?)—]|\s+(?:after|although|and|as|at|because|before|between|but|by|during|for|from|in|on|over|since|than|through|to|under|until|when|which|while|who|with)\s)/;

function isWhole(words: string): boolean {
  return !/[\r\n]/.test(words) && words.split(/\s+/).length > 1;
}

/** Stems of what says a direction; a clause that says it otherwise is left out where it is too long. */
const saying =
  /\b(?:improv|increas|grew|grow|rose|ris|expand|warm|strengthen|flourish|close[rd]?\b|deteriorat|worsen|declin|decreas|fell|fall|cool|weaken|strain|tens|hostil|antagonis|restor|resum|normali|re-?establish|renew|sever|broke|break|cut\b|friend|cordial|good\b|restrain|signific|stable|ambiguous|modest)\p{L}*/iu;
