import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Interval} from '../../pipeline/model/span.ts';
import {
  daysOf,
  holds,
  isApart,
  open,
  openIntervalReader,
  yearOf,
} from '../../pipeline/tally/merge-intervals.ts';

const read = openIntervalReader();
const date = fc.record({
  year: fc.integer({min: -3000, max: 3000}),
  month: fc.integer({min: 1, max: 12}),
  day: fc.integer({min: 1, max: 31}),
});

function toIso({year, month, day}: {year: number; month: number; day: number}): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

describe('openIntervalReader', () => {
  it('reads dates as numbers that compare as time runs, before our era too', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const {from, to} = read([toIso(a), toIso(b)]);
        expect(Math.sign(from - to)).toBe(Math.sign(a.year - b.year || a.month - b.month || a.day - b.day));
        expect([from, to].map(yearOf)).toEqual([a.year, b.year]);
      }),
    );
  });

  it('puts open and unknown ends beyond every date', () => {
    expect(read([null, null])).toEqual({from: -open, to: open});
    expect(read(undefined)).toEqual({from: -open, to: open});
    const {from, to} = read(['-9999999-01-01', '9999999-01-01']);
    expect([from > -open, to < open]).toEqual([true, true]);
  });
});

describe('holds', () => {
  it.each<[boolean, Interval, Interval]>([
    [true, ['1925-04-01', '1925-05-01'], ['1925-04-11', '1925-04-12']],
    [true, ['-0480-01-01', '-0479-01-01'], ['-0480-05-01', '-0480-06-01']],
    [false, ['1925-01-01', '1925-05-01'], ['1925-04-01', '1925-06-01']],
    [true, ['1925-01-01', null], ['1926-01-01', '1927-01-01']],
    [true, [null, null], [null, null]],
    [false, [null, null], ['1926-01-01', '1927-01-01']],
  ])('is %s of %j and %j', (expected, a, b) => {
    expect(holds(read(a), read(b))).toBe(expected);
    expect(holds(read(b), read(a))).toBe(expected);
  });
});

describe('isApart', () => {
  it.each<[boolean, Interval, Interval]>([
    [true, ['1925-01-01', '1926-01-01'], ['1926-01-01', '1927-01-01']],
    [false, ['1925-01-01', '1926-01-02'], ['1926-01-01', '1927-01-01']],
    [false, ['-0480-01-01', '-0479-01-01'], ['-0480-05-01', '-0480-06-01']],
    [false, ['1925-01-01', null], ['1920-01-01', '1921-01-01']],
  ])('is %s of %j and %j', (expected, a, b) => {
    expect(isApart(read(a), read(b))).toBe(expected);
    expect(isApart(read(b), read(a))).toBe(expected);
  });
});

describe('daysOf', () => {
  it('counts years as 366 days and months as 31, and nothing to an open end', () => {
    expect(daysOf(read(['1925-01-01', '1926-01-01']))).toBe(366);
    expect(daysOf(read(['-0480-04-01', '-0480-05-01']))).toBe(31);
    expect(daysOf(read(['1925-04-11', '1925-04-12']))).toBe(1);
    expect(daysOf(read(['1925-04-11', null]))).toBe(open);
  });
});
