import type {Interval} from '../model/span.ts';

const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** An ISO 8601 date as a year with a fraction: `1945-07-01` is 1945.4959. Year 0 is 1 BC. */
export function readYear(date: string): number {
  const [, digits = '', month = '1', day = '1'] = /^([-+]?\d+)(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? [];
  if (digits === '') throw new RangeError(`expected an ISO 8601 date, found ${JSON.stringify(date)}`);
  const year = Number(digits);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = (before[Number(month) - 1] ?? 0) + (leap && Number(month) > 2 ? 1 : 0) + Number(day) - 1;
  return year + days / (leap ? 366 : 365);
}

/** Bounds of an interval as years; `undefined` where it is open. */
export function readYears([from, to]: Interval): {from: number | undefined; to: number | undefined} {
  return {from: from === null ? undefined : readYear(from), to: to === null ? undefined : readYear(to)};
}

/** `1948`; `480 BC` for the year -479; `AD 1` for the first after it. */
export function printYear(year: number): string {
  if (year === 1) return 'AD 1';
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** Round years in `[from, to]`, `step` apart: the smallest of 1, 2, 5, 10, 20, 50 … that gives about `count` at most. Before
 *  Christ they are round as people count them: 500 BC is -499. */
export function roundYears(from: number, to: number, count: number): number[] {
  const step = roundStep((to - from) / Math.max(1, count));
  const years: number[] = [];
  for (let round = Math.ceil((from - 1) / step) * step; round <= to; round += step) {
    const year = step > 1 && round <= 0 ? round + 1 : round;
    if (year >= from && year <= to) years.push(year);
  }
  return years;
}

function roundStep(least: number): number {
  let step = 1;
  for (let turn = 0; step < least; turn += 1) step *= turn % 3 === 1 ? 2.5 : 2;
  return step;
}
