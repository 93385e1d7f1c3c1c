import type {Interval} from '../model/span.ts';
import {readYears} from './read-years.ts';

/** An interval as it is drawn. */
export interface Reach {
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** Between two years: an axis without a tick. */
const noYears = [0.25, 0.75] as const;
/** How far an open end is drawn, as a share of the years told: far enough to fade, and no farther, because the source
 *  doesn't say how long it was. */
export const openShare = 0.09;

/** Intervals as years, and the years that they reach over. An interval open at one end fades out a short way from the
 *  end that is stated; one open at both takes the whole. */
export function reachOpenEnds(intervals: readonly Interval[]): {
  reaches: Reach[];
  domain: readonly [number, number];
} {
  const bounds = intervals.map(readYears);
  const stated = bounds.flatMap(({from, to}) => [from, to]).filter((year) => year !== undefined);
  const [first, last] = extentOf(stated) ?? noYears;
  const open = Math.max(last - first, stated.length === 0 ? 0 : 8) * openShare;
  const reaches = bounds.map(({from, to}) => ({
    from: from ?? (to === undefined ? first : to - open),
    to: to ?? (from === undefined ? last : from + open),
    openStart: from === undefined,
    openEnd: to === undefined,
  }));
  const reached = extentOf(reaches.flatMap(({from, to}) => [from, to])) ?? noYears;
  return {reaches, domain: stated.length > 0 ? withYear(reached) : reached};
}

/** An axis names whole years: what lies inside of one takes all of it. */
function withYear([from, to]: readonly [number, number]): readonly [number, number] {
  return Math.ceil(from) <= to ? [from, to] : [Math.floor(from), Math.ceil(to)];
}

/** The least and the most of numbers; `undefined` for none. Any count of them. */
export function extentOf(numbers: readonly number[]): readonly [number, number] | undefined {
  const [first] = numbers;
  if (first === undefined) return undefined;
  return [numbers.reduce((a, b) => Math.min(a, b), first), numbers.reduce((a, b) => Math.max(a, b), first)];
}
