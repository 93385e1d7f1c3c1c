import type {Trend} from '../model/extract.ts';
import type {Span} from '../model/span.ts';
import type {CanDraw, DraftSource} from './draft.ts';
import {findSelection} from './find-selection.ts';
import {shortenWords} from './shorten-words.ts';
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
const wordLimit = 46;
/** Of a longer clause the beginning doesn't say the direction. */
const clauseLimit = 120;

/** What the documents say of a direction (better, worse, more, less) and date in the same sentence, by topic, the topic with
 *  most statements first. */
export function suggestClaims(sources: readonly DraftSource[], canDraw: CanDraw): Map<string, ChosenTrend[]> {
  const found = sources.flatMap((source) =>
    source.eventSet.facts.trends.flatMap((trend) => choose(source, trend, canDraw) ?? []),
  );
  const byTopic = Map.groupBy(found.slice(0, most), ({trend}) => trend.topic);
  return new Map([...byTopic].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1)));
}

function choose(source: DraftSource, trend: Trend, canDraw: CanDraw): ChosenTrend | undefined {
  const {document, dates} = source.eventSet;
  const passage = document.passages.find(({id}) => id === trend.sentence);
  if (!passage || trend.edtf === undefined) return undefined;
  const isDated = (item: Span & {edtf?: string | undefined}) =>
    item.start >= passage.start &&
    item.end <= passage.end &&
    item.edtf !== undefined &&
    trend.edtf?.includes(item.edtf);
  const date =
    dates.ranges.find((range) => isDated(range) && range.edtf === trend.edtf) ?? dates.timexes.find(isDated);
  if (!date) return undefined;
  const open = /\b(?:until|since|from)\s+$/i.exec(document.text.slice(passage.start, date.start))?.[0] ?? '';
  const quote = document.text.slice(
    /\.\./.test(trend.edtf) ? date.start - open.length : date.start,
    date.end,
  );
  const words = wordsOf(trend.text);
  const selection = findSelection(document, passage, quote);
  if (!selection || words === undefined || tellLabel(words, passage, document, canDraw) === undefined)
    return undefined;
  return {source, trend, quote, selection, words};
}

/** The clause as it stands, cut where it is too long to be read beside an arrow. */
function wordsOf(text: string): string | undefined {
  const words = shortenWords(text, wordLimit).replace(/…$/, '');
  return text.length > clauseLimit || /[\r\n]/.test(words) || words.split(/\s+/).length < 2
    ? undefined
    : words;
}
