import type {Event} from '../model/extract.ts';
import type {Interval} from '../model/span.ts';
import type {CountDeclaration, Selection} from '../model/story.ts';
import type {CountTally, Exclusion, Value} from '../model/tally.ts';
import {confirmCounts} from './confirm-counts.ts';
import {displayDate} from './display-date.ts';
import {displayNumber} from './display-number.ts';
import {gatherTellings, type ToldEvent} from './gather-tellings.ts';
import type {IndexedSource} from './index-source.ts';
import {selectFacts} from './select-facts.ts';
import {selectPassages} from './select-passages.ts';
import type {TallyContext} from './tally-context.ts';
import {tellCount} from './tell-count.ts';

interface Telling {
  readonly source: IndexedSource;
  readonly event: Event;
}

type Found = ToldEvent<Telling>;

type Row = CountTally['rows'][number];

/** Events by decade, section or kind, each once however often it is told; decades without any are counted zeros, events without a place in the rows
 *  are told with the reason. Undefined with a message where nothing is selected (`selection-empty`). */
export function tallyCounts(
  context: TallyContext,
  declared: CountDeclaration,
  at: number,
): CountTally | undefined {
  const {id, by, select = {}} = declared;
  if (select.source !== undefined && context.absent.has(select.source)) return undefined;
  const isSelected = selectFacts(select);
  const tellings = selectEvents(context.sources, select).filter(({event}) => isSelected(event));
  const found = gatherTellings(tellings, context.eventOf, ({source, event}) => source.cite(event));
  const byLabel = Map.groupBy(found, (item) => labelOf(item, by));
  const unplaced = new Set(byLabel.get(undefined));
  const placed = unplaced.size === 0 ? found : found.filter((item) => !unplaced.has(item));
  if (placed.length === 0) {
    context.say(
      ['tallies', at, 'select'],
      'selection-empty',
      'selects no event that has a date; expected at least one',
    );
    return undefined;
  }
  const named = [...byLabel.keys()].filter((label) => label !== undefined);
  const labels = by === 'decade' ? decadesOf(named) : named;
  const rows = labels.map((label): Row => toRow(declared, label, byLabel.get(label) ?? [], placed));
  const excluded = [...unplaced].flatMap(exclude);
  const tally: CountTally = {type: 'counts', id, by, rows, excluded};
  keep(context, tally, placed, found.length);
  context.confirm(
    confirmCounts(
      tally,
      found.map(({event}) => event),
    ),
  );
  return tally;
}

/** Events of the passages that are selected. All of them stand in the body of their document. */
function selectEvents(sources: readonly IndexedSource[], select: Selection): Telling[] {
  const {source: wanted, section, 'sentence-with': words, 'next-to': beside} = select;
  if ([section, words, beside].some((part) => part !== undefined))
    return selectPassages(sources, select).flatMap(({source, passage}) =>
      source.itemsOf('events', passage).map((event) => ({source, event})),
    );
  return sources
    .filter(({id}) => wanted === undefined || wanted === id)
    .flatMap((source) => source.events.map((event) => ({source, event})));
}

function labelOf({event, telling}: Found, by: CountDeclaration['by']): string | undefined {
  if (by === 'kind') return event.kind;
  if (by === 'section') return sectionOf(telling) ?? 'Introduction';
  const [from, until] = event.interval ?? [];
  if (!from || !until || isBeforeChrist(from)) return undefined;
  const decade = from.slice(0, 3);
  return until <= `${nextDecade(decade)}-01-01` ? `${decade}0s` : undefined;
}

function sectionOf({source, event}: Telling): string | undefined {
  return source.passageAt(event.start)?.section.at(-1);
}

function isBeforeChrist(date: string): boolean {
  return date.startsWith('-');
}

function nextDecade(decade: string): string {
  return String((Number(decade) + 1) * 10).padStart(4, '0');
}

/** Every decade from the first to the last that is named. */
function decadesOf(labels: readonly string[]): string[] {
  const tens = labels.map((label) => Number(label.slice(0, 3))).sort((a, b) => a - b);
  const [first = 0, last = 0] = [tens[0], tens.at(-1)];
  return Array.from({length: last - first + 1}, (_, index) => `${String(first + index).padStart(3, '0')}0s`);
}

function toRow(
  {id, by}: CountDeclaration,
  label: string,
  found: readonly Found[],
  placed: readonly Found[],
): Row {
  const interval: Interval | undefined =
    by === 'decade' ? [`${label.slice(0, 4)}-01-01`, `${nextDecade(label.slice(0, 3))}-01-01`] : undefined;
  const of = `the ${displayNumber(placed.length)} events that ${by === 'decade' ? 'have a place in a decade' : 'were found'}`;
  return {label, ...(interval ? {interval} : {}), count: toCount(`${id}.${slug(label)}`, found, placed, of)};
}

/** `found` as a number, and `of` what others. A counted zero has no event to cite: it cites the first and the last event that
 *  were counted elsewhere. */
function toCount(id: string, found: readonly Found[], placed: readonly Found[], of: string): Value {
  const number = found.length;
  const ends = [placed[0], placed.at(-1)].filter((item) => item !== undefined);
  return {
    id,
    type: 'number',
    display: displayNumber(number),
    number,
    unit: number === 1 ? 'event' : 'events',
    provenance: 'computed',
    how:
      number === 0
        ? `Counted: none of ${of}, the first and the last of them cited.`
        : tellCount(
            found.map(({citations}) => citations.length),
            of,
          ),
    citations: (number === 0 ? ends : found).flatMap(({citations}) => citations),
  };
}

function exclude({event: {date}, citations}: Found): Exclusion[] {
  const reason =
    date === undefined
      ? 'the source gives no date for it'
      : `its date, ${displayDate(date)}, ${isBeforeChrist(date) ? 'is before Christ, and no decades are counted there' : 'doesn’t lie in one decade'}`;
  return citations.slice(0, 1).map((citation) => ({citation, reason}));
}

/** `ID.1940s`, `ID.total`, and of decades the one with the most: `ID.peak` and `ID.peak-decade`. */
function keep(
  {values}: TallyContext,
  {id, by, rows}: CountTally,
  placed: readonly Found[],
  found: number,
): void {
  for (const {count} of rows) values.set(count.id, count);
  const those = by === 'decade' ? ', those that have a place in a decade' : '';
  const of = `the ${displayNumber(found)} events that were found${those}`;
  values.set(`${id}.total`, toCount(`${id}.total`, placed, placed, of));
  const [top] = [...rows].sort((a, b) => (b.count.number ?? 0) - (a.count.number ?? 0));
  if (!top || rows.filter(({count}) => count.number === top.count.number).length > 1) return;
  values.set(`${id}.peak`, {...top.count, id: `${id}.peak`});
  if (by !== 'decade' || !top.interval) return;
  values.set(`${id}.peak-decade`, {
    id: `${id}.peak-decade`,
    type: 'date',
    display: top.label,
    edtf: `${top.label.slice(0, 3)}X`,
    interval: top.interval,
    provenance: 'computed',
    how: `The decade with the most events, ${top.count.display}.`,
    citations: top.count.citations,
  });
}

/** A label as part of an id: small letters, digits, single hyphens. */
function slug(label: string): string {
  return label
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
