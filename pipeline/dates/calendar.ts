/** Days of a month of the proleptic Gregorian calendar. Years are astronomical. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 0000-03-01 of the proleptic Gregorian calendar (Howard Hinnant, "days_from_civil"). */
export function toDayNumber({year, month, day}: Day): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  );
}

/** The day that `toDayNumber` gave the number of. */
export function fromDayNumber(number: number): Day {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return {year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

export function addDays(day: Day, count: number): Day {
  return fromDayNumber(toDayNumber(day) + count);
}

/** A month, counted on: month 13 is January of the next year. */
export function addMonths(
  {year, month}: {year: number; month: number},
  count: number,
): {year: number; month: number} {
  const total = year * 12 + month - 1 + count;
  return {year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1};
}

/** ISO 8601 day of the week: Monday is 1. */
export function weekdayOf(day: Day): number {
  return ((((toDayNumber(day) + 2) % 7) + 7) % 7) + 1;
}
