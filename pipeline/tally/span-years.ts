import type {Interval} from '../model/span.ts';
import type {Value} from '../model/tally.ts';
import {displayDate, joinEnds} from './display-date.ts';
import {intervalOfEdtf, membersOfEdtf} from './interval-of-edtf.ts';

/** From the first to the last year of several dates: `1918–1992`; undefined where one of them is no date. An open end
 *  counts as the year at which the date is known: "until 1940" as 1940. Of a date that is vaguer than a year no year is
 *  made: it stands at an end in its own words where it lies wholly outside of all years (`1917 – 1950s`), else it adds nothing. */
export function spanYears(id: string, dates: readonly Value[]): Value | undefined {
  if (dates.length === 0 || dates.some(({interval}) => interval === undefined)) return undefined;
  const ends = dates.flatMap(endsOf);
  const exact = ends.filter(({isYear}) => isYear);
  const first = least(exact, ({low}) => low);
  const last = least(exact, ({high}) => -high);
  const vague = ends.filter(({isYear}) => !isYear);
  const before = vague.filter(({high}) => first === undefined || high < first.low);
  const after = vague.filter(({low}) => last === undefined || low > last.high);
  const from = least(before, ({low}) => low) ?? first;
  const until = least(after, ({high}) => -high) ?? last;
  if (!from || !until) return undefined;
  const isOne = from.words === until.words;
  const ignored = vague.some((end) => end.words !== from.words && end.words !== until.words);
  return {
    id,
    type: 'date',
    display: isOne ? from.words : joinEnds(from.words, until.words),
    edtf: isOne ? from.edtf : `${from.edtf}/${until.edtf}`,
    interval: [`${pad(from.low)}-01-01`, `${pad(until.high + 1)}-01-01`],
    provenance: 'computed',
    how: `From ${tell(from, 'first')} to ${tell(until, 'last')}.${ignored ? ' Dates that are vaguer than a year add none.' : ''}`,
    citations: [...new Set([from.date, until.date])].flatMap(({citations}) => citations),
  };
}

/** One end of a date. */
interface End {
  readonly date: Value;
  readonly edtf: string;
  readonly words: string;
  /** Whether a year is said; the years that it may lie in, from `low` to `high`. */
  readonly isYear: boolean;
  readonly low: number;
  readonly high: number;
}

/** Of a date that is neither a range nor a set both are the same. */
function endsOf(date: Value): End[] {
  const {edtf = '', interval = [null, null]} = date;
  const sides = edtf.split('/').filter((side) => side !== '' && side !== '..');
  const parts = sides.flatMap(membersOfEdtf);
  if (parts.length < 2 && sides.length === edtf.split('/').length)
    return [toEnd(date, parts[0] ?? '', interval, date.display)];
  return parts.map((part) => toEnd(date, part, intervalOfEdtf(part) ?? interval, displayDate(part)));
}

function toEnd(date: Value, edtf: string, [start, end]: Interval, words: string): End {
  const [, said] = /^(-?\d{4})(?![\dX])/.exec(edtf) ?? [];
  if (said !== undefined) {
    const year = Number(said);
    return {date, edtf: pad(year), words: displayDate(pad(year)), isYear: true, low: year, high: year};
  }
  const [low, high] = [start ?? end ?? '', end ?? start ?? ''];
  return {date, edtf, words, isYear: false, low: yearOf(low), high: lastYearOf(high)};
}

function tell({date, words, isYear}: End, place: 'first' | 'last'): string {
  return isYear ? `the ${place} year of “${date.display}”` : `“${words}”`;
}

/** The first of those with the least. */
function least<Item>(items: readonly Item[], by: (item: Item) => number): Item | undefined {
  const [first, ...others] = items;
  return others.reduce((best, item) => (best === undefined || by(item) < by(best) ? item : best), first);
}

function yearOf(day: string): number {
  return Number(day.slice(0, day.indexOf('-', 1)));
}

/** A half-open interval that ends on 1 January has its last day in the year before. */
function lastYearOf(end: string): number {
  return end.endsWith('-01-01') ? yearOf(end) - 1 : yearOf(end);
}

function pad(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
