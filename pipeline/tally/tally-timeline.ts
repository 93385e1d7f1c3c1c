import type {Interval} from '../model/span.ts';
import type {TimelineDeclaration} from '../model/story.ts';
import type {Exclusion, TimelineEntry, TimelineTally, Value} from '../model/tally.ts';
import {checkWords} from './check-words.ts';
import {findQuote} from './find-quote.ts';
import {intervalOfEdtf} from './interval-of-edtf.ts';
import {spanYears} from './span-years.ts';
import type {TallyContext} from './tally-context.ts';

type EntryDeclaration = TimelineDeclaration['entries'][number];

/** The declared entries that have a date, in order of time; undefined where none has. Labels in quotation marks must
 *  stand in the sentence that dates them (`words-gone`); an entry without its date is told (`date-unknown`). */
export function tallyTimeline(
  context: TallyContext,
  declared: TimelineDeclaration,
  at: number,
): TimelineTally | undefined {
  const {id, lanes} = declared;
  const seen = new Map<string, number>();
  const entries = declared.entries
    .flatMap((entry, index) => toEntry(context, entry, ['tallies', at, 'entries', index], seen) ?? [])
    .sort(byTime);
  if (entries.length === 0) return undefined;
  keep(context, id, entries);
  return {
    type: 'timeline',
    id,
    lanes: Object.entries(lanes).map(([lane, label]) => ({id: lane, label})),
    entries,
    undated: findUndated(context, declared, at),
  };
}

function toEntry(
  context: TallyContext,
  {date: reference, lane, label, actor, rank, soft}: EntryDeclaration,
  steps: readonly PropertyKey[],
  seen: Map<string, number>,
): TimelineEntry | undefined {
  const date = context.values.get(reference);
  if (!date?.interval) {
    context.missing(reference, [...steps, 'date']);
    return undefined;
  }
  const times = (seen.get(reference) ?? 0) + 1;
  seen.set(reference, times);
  const quoted = /^“.*”$/.test(label);
  if (quoted) checkWords(context, date, label.slice(1, -1), [...steps, 'label']);
  const found = context.soft.get(reference);
  return {
    id: times === 1 ? reference : `${reference}-${times}`,
    label,
    lane,
    ...(actor === undefined ? {} : {actor}),
    date,
    interval: closeEnd(date, date.interval),
    softStart: soft === undefined ? (found?.start ?? false) : soft === 'start' || soft === 'both',
    softEnd: soft === undefined ? (found?.end ?? false) : soft === 'end' || soft === 'both',
    quoted,
    rank: rank ?? 5,
  };
}

/** What begins and has no stated end is as long as its stated beginning, and fades: drawn on, it would claim every year
 *  that follows. */
function closeEnd({edtf = ''}: Value, interval: Interval): Interval {
  const [from, until] = interval;
  const beginning = until === null ? intervalOfEdtf(edtf.split('/')[0] ?? '') : undefined;
  return beginning ? [from, beginning[1]] : interval;
}

function findUndated(context: TallyContext, {undated}: TimelineDeclaration, at: number): Exclusion[] {
  return (undated ?? []).flatMap((declared, index) => {
    const found = findQuote(context, declared, ['tallies', at, 'undated', index], context.say);
    const [place] = found?.places ?? [];
    return found && place ? [{citation: found.source.cite(place), reason: declared.because}] : [];
  });
}

/** `ID.span`, from the first to the last year of the entries, and `ID.count`. */
function keep({values}: TallyContext, id: string, entries: readonly TimelineEntry[]): void {
  const span = spanYears(
    `${id}.span`,
    entries.map(({date}) => date),
  );
  if (span) values.set(span.id, span);
  values.set(`${id}.count`, {
    id: `${id}.count`,
    type: 'number',
    display: String(entries.length),
    number: entries.length,
    unit: 'entries',
    provenance: 'computed',
    how: 'Counted: the entries of the timeline, each with its date.',
    citations: entries.flatMap(({date}) => date.citations.slice(0, 1)),
  });
}

/** An open start comes before everything; then by end, then by place in the text. */
function byTime(a: TimelineEntry, b: TimelineEntry): number {
  return (
    compare(a.interval[0] ?? '', b.interval[0] ?? '') ||
    compare(a.interval[1] ?? '9999', b.interval[1] ?? '9999') ||
    (a.date.citations[0]?.start ?? 0) - (b.date.citations[0]?.start ?? 0)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
