import type {Document} from '../model/document.ts';
import type {Range, Timex} from '../model/extract.ts';
import {addDays, type Day} from './calendar.ts';
import type {Link, Resolved} from './item.ts';
import {pad, toEdtfYear} from './to-edtf.ts';

/** Timexes that are joined into one: "1918–1941", "between 1988 and 1991", "9 and 10 August 1968". Ids count up within a passage. */
export function toRanges(
  document: Document,
  resolved: readonly Resolved[],
  timexes: readonly Timex[],
): Range[] {
  const ranges: Range[] = [];
  let [passage, ordinal] = [-1, 0];
  for (let index = 0; index < resolved.length; ) {
    const last = lastJoined(resolved, timexes, index);
    const range =
      last > index ? toRange(document, resolved, timexes.slice(index, last + 1), index) : undefined;
    const at = resolved[index]?.item.passage ?? -1;
    if (range) {
      ordinal = at === passage ? ordinal + 1 : 1;
      passage = at;
      ranges.push({id: `${document.passages[at]?.id ?? ''}.r${ordinal}`, ...range});
    }
    index = last + 1;
  }
  return ranges;
}

/** The last of the timexes joined to the one at `index`: two for a span, any number for a list of equal exactness. */
function lastJoined(resolved: readonly Resolved[], timexes: readonly Timex[], index: number): number {
  const link = resolved[index]?.item.link;
  if (link === undefined || link === 'beside' || !isDated(timexes[index])) return index;
  let last = index;
  while (
    resolved[last]?.item.link === link &&
    isDated(timexes[last + 1]) &&
    canJoin(link, timexes[last], timexes[last + 1])
  ) {
    last++;
    if (link !== 'and') break;
  }
  return last;
}

/** A span goes forward; a list is of dates as exact as each other. */
function canJoin(link: Link, left: Timex | undefined, right: Timex | undefined): boolean {
  if (link === 'and') return left?.edtf?.length === right?.edtf?.length && left?.type === right?.type;
  return orderOfDay(left?.interval?.[0]) < orderOfDay(right?.interval?.[1]);
}

/** From the earliest start to the latest end. */
function spanOf(members: readonly Timex[]): readonly [string, string] | undefined {
  const bounds = members.flatMap(({interval}) => interval ?? []).filter((bound) => bound !== null);
  const sorted = bounds.sort((a, b) => orderOfDay(a) - orderOfDay(b));
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from === undefined || to === undefined ? undefined : [from, to];
}

function isDated(timex: Timex | undefined): boolean {
  return timex?.interval !== undefined && timex.edtf !== undefined;
}

function toRange(
  document: Document,
  resolved: readonly Resolved[],
  members: readonly Timex[],
  index: number,
): Omit<Range, 'id'> | undefined {
  const link = resolved[index]?.item.link;
  const [first, last] = [members[0], members.at(-1)];
  const interval = spanOf(members);
  if (!first || !last || !interval) return undefined;
  const edtf = link === 'and' ? toList(members) : `${toBound(first, 0)}/${toBound(last, 1)}`;
  if (edtf === undefined) return undefined;
  const sense = link === 'and' ? 'each' : link === 'between' ? 'within' : 'throughout';
  return {
    start: first.start,
    end: last.end,
    text: document.text.slice(first.start, last.end),
    timexes: members.map(({id}) => id),
    edtf,
    sense,
    interval: [...interval],
  };
}

/** `{…}`: every one of them. Undefined where one is itself an interval or a choice, which a list can't hold, and where all
 *  are one: "the next day, 7 March" says it twice. */
function toList(members: readonly Timex[]): string | undefined {
  const parts = members.map(({edtf}) => edtf ?? '');
  if (new Set(parts).size === 1) return undefined;
  return parts.some((part) => /[/[{]/.test(part)) ? undefined : `{${parts.join(',')}}`;
}

/** One end of an interval. EDTF's intervals hold no seasons, halves or quarters: those are written as their first or last month;
 *  of an interval its own end is taken, of a choice the day it begins or ends with. */
function toBound({edtf = '', interval}: Timex, side: 0 | 1): string {
  const own = edtf.split('/');
  if (own.length === 2) return own[side] ?? edtf;
  const isNamed = /^-?\d{4}-(2[1-4]|3[3-6]|4[01])$/.test(edtf);
  if (!isNamed && !edtf.startsWith('[')) return edtf;
  const day = side === 0 ? interval?.[0] : dayBefore(interval?.[1] ?? '');
  return isNamed ? (day ?? edtf).slice(0, -3) : (day ?? edtf);
}

function dayBefore(iso: string): string {
  const before = addDays(readDay(iso), -1);
  return `${toEdtfYear(before.year)}-${pad(before.month, 2)}-${pad(before.day, 2)}`;
}

function orderOfDay(iso: string | null | undefined): number {
  const {year, month, day} = readDay(iso ?? '');
  return year * 372 + month * 31 + day;
}

function readDay(iso: string): Day {
  const [, sign = '', year = '', month = '', day = ''] = /^(-?)(\d+)-(\d+)-(\d+)$/.exec(iso) ?? [];
  return {year: Number(sign + year), month: Number(month), day: Number(day)};
}
