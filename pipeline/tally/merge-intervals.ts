import type {Interval} from '../model/span.ts';

/** An interval `[from, to)` as two numbers that compare as time runs; an open or unknown end is infinitely far, as `open`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Farther than any date; whole numbers of this size are kept in place, infinity isn't. */
export const open = 2 ** 30;

/** Reads intervals; a date that many facts have is read once. */
export function openIntervalReader(): (interval: Interval | undefined) => Stretch {
  const known = new Map<string, number>();
  const numberOf = (date: string) => {
    const number = known.get(date) ?? toNumber(date);
    known.set(date, number);
    return number;
  };
  return ([from, to] = [null, null]) => ({
    from: from === null ? -open : numberOf(from),
    to: to === null ? open : numberOf(to),
  });
}

/** One lies within the other, and both are known or neither is. */
export function holds(a: Stretch, b: Stretch): boolean {
  return isKnown(a) === isKnown(b) && (isWithin(a, b) || isWithin(b, a));
}

/** Both have two ends, and one is over when the other begins. */
export function isApart(a: Stretch, b: Stretch): boolean {
  return isClosed(a) && isClosed(b) && (a.to <= b.from || b.to <= a.from);
}

/** About how many days, for comparing only: years of 366, months of 31 days; `open` where an end is. */
export function daysOf(stretch: Stretch): number {
  return isClosed(stretch) ? ordinal(stretch.to) - ordinal(stretch.from) : open;
}

/** The year of a date's number. */
export function yearOf(date: number): number {
  return date >> 9;
}

/** Year, month and day in one number: four bits for the month, five for the day. */
function toNumber(date: string): number {
  const [, sign = '', year = '', month = '', day = ''] = /^(-?)(\d+)-(\d\d)-(\d\d)/.exec(date) ?? [];
  const number = Number(`${sign}${year}`) * 512 + Number(month) * 32 + Number(day);
  return Math.max(1 - open, Math.min(open - 1, number));
}

function ordinal(date: number): number {
  return yearOf(date) * 366 + ((date >> 5) & 15) * 31 + (date & 31);
}

function isWithin(inner: Stretch, outer: Stretch): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function isKnown({from, to}: Stretch): boolean {
  return from !== -open || to !== open;
}

function isClosed({from, to}: Stretch): boolean {
  return from !== -open && to !== open;
}
