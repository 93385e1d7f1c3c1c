import type {Range, Timex} from '../model/extract.ts';
import type {Interval, Span} from '../model/span.ts';
import type {DateDeclaration} from '../model/story.ts';
import type {Value} from '../model/tally.ts';
import {displayDate, type Shown} from './display-date.ts';
import {type FoundQuote, findQuote} from './find-quote.ts';
import type {IndexedSource} from './index-source.ts';
import {intervalOfEdtf} from './interval-of-edtf.ts';
import {readOpenEnd} from './read-open-end.ts';
import type {Softness, TallyContext} from './tally-context.ts';

/** A declared date → its value, cited; undefined with a message where the source no longer gives it
 *  (`selection-empty`, `quote-gone`, `quote-ambiguous`, `date-unread`). */
export function findDate(context: TallyContext, id: string, declared: DateDeclaration): Value | undefined {
  const steps = ['dates', id];
  const found = findQuote(context, declared, steps, context.say);
  if (found === undefined) return undefined;
  const read = found.places.map((place) => readDate(found, place)).find((date) => date !== undefined);
  if (read === undefined) {
    const reason = `no date was read in "${declared.quote}"; expected the words of a date, such as "11 April 1945"`;
    context.say([...steps, 'quote'], 'date-unread', reason);
    return undefined;
  }
  context.soft.set(id, read.soft);
  return toValue(context, id, declared, read, found.source);
}

interface ReadDate {
  /** The place of the quote in the source. */
  readonly place: Span;
  readonly edtf: string;
  readonly interval: Interval;
  readonly modifier?: string;
  readonly soft: Softness;
  readonly timex: Timex | undefined;
  readonly ids: readonly string[];
}

/** Reads the range or timex that stands at the quote, or else nearest to it: inside it or around it. */
function readDate({source, passage}: FoundQuote, place: Span): ReadDate | undefined {
  const timexes = source.itemsOf('timexes', passage);
  const {text} = source.document;
  const range = nearest(source.itemsOf('ranges', passage), place, text);
  const timex = nearest(
    timexes.filter(({edtf, interval}) => edtf !== undefined || interval),
    place,
    text,
  );
  const before = readOpenEnd(text.slice(place.start, (range ?? timex)?.start));
  if (range && !(timex && misfit(timex, place) < misfit(range, place)))
    return fromRange(range, timexes, place);
  return timex && fromTimex(timex, place, before);
}

function fromRange(range: Range, timexes: readonly Timex[], place: Span): ReadDate {
  const within = range.sense === 'within';
  const [from, until] = range.interval;
  const sides = timexes.filter(({id}) => range.timexes.includes(id));
  return {
    place,
    edtf: range.edtf,
    interval: range.interval,
    soft: {start: within || from === null, end: within || until === null},
    timex: sides.find(({certainty}) => certainty === 'implied'),
    ids: [range.id, ...range.timexes],
  };
}

function fromTimex(timex: Timex, place: Span, before: 'from' | 'until' | undefined): ReadDate | undefined {
  const {edtf = '', mod} = timex;
  const interval = timex.interval ?? intervalOfEdtf(edtf);
  if (!interval) return undefined;
  const [from, until] = interval;
  const about = mod === 'APPROX' || /[~%]/.test(edtf);
  const open = {start: before === 'until', end: before === 'from'};
  return {
    place,
    edtf: open.start ? `../${edtf}` : open.end ? `${edtf}/..` : edtf,
    interval: [open.start ? null : from, open.end ? null : until],
    ...(mod === undefined ? {} : {modifier: mod}),
    soft: {start: open.start || about, end: open.end || about},
    timex,
    ids: [timex.id],
  };
}

function toValue(
  {corrected}: TallyContext,
  id: string,
  {quote, show}: DateDeclaration,
  {place, edtf, interval, modifier, timex, ids}: ReadDate,
  source: IndexedSource,
): Value {
  const applied = ids.map((fact) => corrected.get(fact)).find((correction) => correction !== undefined);
  const implied = timex?.certainty === 'implied';
  return {
    id,
    type: 'date',
    display: show === 'words' ? quote : displayFound(quote, edtf, modifier, show),
    edtf,
    interval,
    provenance: applied ? 'computed' : implied ? 'implied' : 'stated',
    how: applied?.how ?? (implied ? explainImplied(source, quote, timex) : `The source says “${quote}”.`),
    citations: [source.cite(place)],
    ...(applied ? {correction: applied.correction} : {}),
  };
}

/** "Since" stays since. */
function displayFound(quote: string, edtf: string, modifier?: string, show?: Shown): string {
  const display = displayDate(edtf, {modifier, show});
  return /^since\b/i.test(quote) ? display.replace(/^from /, 'since ') : display;
}

function explainImplied({document}: IndexedSource, quote: string, {anchor, edtf}: Timex): string {
  const full = displayDate(edtf ?? '');
  if (!anchor) return `The source says “${quote}”; ${full} follows from the dates around it.`;
  return `The source says “${quote}”; ${full} follows from “${document.text.slice(anchor.start, anchor.end)}” before it.`;
}

/** The item with the fewest characters that only it or only the quote has; none where that leaves out a digit of the
 *  item: "1945" alone isn't "11 April 1945". */
function nearest<Item extends Span>(items: readonly Item[], place: Span, text: string): Item | undefined {
  return items
    .filter(
      (item) => isInside(item, place) || (isInside(place, item) && !hasDigitsOutside(item, place, text)),
    )
    .sort((a, b) => misfit(a, place) - misfit(b, place) || a.start - b.start)[0];
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function hasDigitsOutside(item: Span, place: Span, text: string): boolean {
  return /\p{Nd}/u.test(text.slice(item.start, place.start) + text.slice(place.end, item.end));
}

function misfit({start, end}: Span, place: Span): number {
  return Math.abs(start - place.start) + Math.abs(end - place.end);
}
