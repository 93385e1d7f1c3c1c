import type {Range, Timex} from '../model/extract.ts';
import type {Interval, Span} from '../model/span.ts';
import type {DateDeclaration} from '../model/story.ts';
import type {Value} from '../model/tally.ts';
import {displayDate, type Shown} from './display-date.ts';
import {type FoundQuote, findQuote} from './find-quote.ts';
import type {IndexedSource, PassageItems} from './indexed-source.ts';
import {intervalOfEdtf} from './interval-of-edtf.ts';
import {openBefore} from './open-ends.ts';
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

/** Reads the range or timex that stands at the quote: the quote itself, else the longest inside it, else the
 *  shortest around it. */
function readDate({source, passage}: FoundQuote, place: Span): ReadDate | undefined {
  const items = source.itemsOf(passage);
  const range = nearest(items.ranges, place);
  const timex = nearest(
    items.timexes.filter(({edtf, interval}) => edtf !== undefined || interval),
    place,
  );
  const before = openBefore(source.document.text.slice(place.start, (range ?? timex)?.start));
  if (range && !(timex && misfit(timex, place) < misfit(range, place))) return fromRange(range, items, place);
  return timex && fromTimex(timex, place, before);
}

function fromRange(range: Range, {timexes}: PassageItems, place: Span): ReadDate {
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

function nearest<Item extends Span>(items: readonly Item[], place: Span): Item | undefined {
  return items
    .filter((item) => misfit(item, place) < Number.POSITIVE_INFINITY)
    .sort((a, b) => misfit(a, place) - misfit(b, place) || a.start - b.start)[0];
}

/** 0 for the very place, then what lies inside it (the longer the nearer), then what lies around it. */
function misfit({start, end}: Span, place: Span): number {
  const inside = start >= place.start && end <= place.end;
  const around = start <= place.start && end >= place.end;
  if (inside) return place.end - place.start - (end - start);
  return around ? 1_000_000 + (end - start) - (place.end - place.start) : Number.POSITIVE_INFINITY;
}
