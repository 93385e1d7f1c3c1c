import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  addDays,
  addMonths,
  daysInMonth,
  fromDayNumber,
  toDayNumber,
  weekdayOf,
} from '../../pipeline/dates/calendar.ts';

describe('the calendar', () => {
  it('counts days over leap years, centuries and the year 0', () => {
    expect(addDays({year: 1904, month: 2, day: 28}, 1)).toEqual({year: 1904, month: 2, day: 29});
    expect(addDays({year: 1900, month: 2, day: 28}, 1)).toEqual({year: 1900, month: 3, day: 1});
    expect(addDays({year: 0, month: 12, day: 31}, 1)).toEqual({year: 1, month: 1, day: 1});
    expect(addDays({year: -479, month: 1, day: 1}, -1)).toEqual({year: -480, month: 12, day: 31});
  });

  it('knows the day of the week', () => {
    expect(weekdayOf({year: 1941, month: 12, day: 7})).toBe(7);
    expect(weekdayOf({year: 2026, month: 11, day: 23})).toBe(1);
  });

  it('counts months over the new year', () => {
    expect(addMonths({year: 1955, month: 11}, 3)).toEqual({year: 1956, month: 2});
    expect(addMonths({year: 1, month: 1}, -1)).toEqual({year: 0, month: 12});
  });

  it('numbers days without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({min: -800_000, max: 1_000_000}), (number) => {
        const day = fromDayNumber(number);
        expect(toDayNumber(day)).toBe(number);
        expect(day.day).toBeLessThanOrEqual(daysInMonth(day.year, day.month));
      }),
      {seed: 20261123},
    );
  });
});
