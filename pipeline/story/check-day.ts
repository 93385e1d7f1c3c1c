import type {Say} from './check-known.ts';

/** Says so where `YYYY-MM-DD` is no day of the Gregorian calendar. */
export function checkDay(day: string, steps: readonly PropertyKey[], say: Say): void {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month)) return;
  say(
    steps,
    'declaration-day',
    `found ${day}, which is no day of the calendar; expected a day as YYYY-MM-DD`,
  );
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
