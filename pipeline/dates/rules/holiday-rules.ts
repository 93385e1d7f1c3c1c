import {holidays} from '../../lexicon/holidays.ts';
import {isHoliday} from '../guards/is-day.ts';
import {compact, readCalendar} from '../read-calendar.ts';
import type {Rule} from '../rule.ts';

/** Days with a name: one rule for each, of one id. */
export const holidayRules: readonly Rule[] = holidays.map(({name, month, day}) => ({
  id: 'holiday',
  note: 'a day with a name',
  example: 'Christmas 1963; New Year’s Eve; Easter',
  patterns: [holidayPattern(name), `${holidayPattern(name)} {ofYear}`],
  when: isHoliday,
  read: (reading) =>
    readCalendar(reading, compact({month, day, movable: month === undefined ? (true as const) : undefined})),
}));

/** "new year's day" as `=new =year possessive =day`. */
export function holidayPattern(name: string): string {
  return name
    .replaceAll("'s", ' possessive')
    .replaceAll("'", ' quote')
    .replace(/(^| )(?!possessive|quote)/g, '$1=');
}
