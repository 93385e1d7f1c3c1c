import {months} from '../lexicon/months.ts';

/** A day as people read it: `2026-11-23` → `23 November 2026`; anything else as it is. */
export function formatDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months.find(({number}) => number === Number(month))?.name;
  if (name === undefined) return day;
  return `${Number(date)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
}
