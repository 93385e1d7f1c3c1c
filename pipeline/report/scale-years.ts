import type {Interval} from '../model/span.ts';
import type {Value} from '../model/tally.ts';

/** Places on the line from the first to the last year that a story cites. */
export interface YearScale {
  readonly ticks: readonly number[];
  /** Where an interval lies, in percent of the line. */
  place(interval: Interval): {from: number; width: number};
}

/** The line that every page's head and every section's rule is: from the first to the last year of the cited dates.
 *  Dates with neither end don't count; a page without dates has an empty line. */
export function scaleYears(values: readonly Value[]): YearScale {
  const intervals = values.flatMap(({type, interval}) => (type !== 'number' && interval ? [interval] : []));
  const starts = intervals.flatMap(([from]) => (from ? [decimalYear(from)] : []));
  const ends = intervals.flatMap(([from, to]) => (to ? [decimalYear(to)] : from ? [decimalYear(from)] : []));
  const first = Math.floor(least([...starts, ...ends]));
  const last = Math.ceil(most([...starts, ...ends]));
  const percent = (year: number) => (last > first ? round(((year - first) / (last - first)) * 100) : 0);
  return {
    ticks: [...new Set(starts.map(percent))].sort((a, b) => a - b),
    place([from, to]) {
      const start = from ? percent(decimalYear(from)) : 0;
      return {from: start, width: round((to ? percent(decimalYear(to)) : 100) - start)};
    },
  };
}

/** A year and its part, of an ISO 8601 date; enough for a line a few hundred pixels wide. */
function decimalYear(date: string): number {
  const [, sign, year, month, day] = /^(-?)(\d+)-(\d\d)-(\d\d)/.exec(date) ?? [];
  const whole = Number(year ?? 0) * (sign ? -1 : 1);
  return whole + (Number(month ?? 1) - 1) / 12 + (Number(day ?? 1) - 1) / 366;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
