import {daysInMonth} from '../calendar.ts';
import type {Expression} from '../expression.ts';
import {isDayAlone, isWeekday} from '../guards/is-day.ts';
import {hasMonthCapital, isMonth} from '../guards/is-month.ts';
import {isSeason, isWinter} from '../guards/is-season.ts';
import {readCalendar, readMod, withMod} from '../read-calendar.ts';
import type {Reading, Rule} from '../rule.ts';

/** Days, months and seasons. */
export const calendarRules: readonly Rule[] = [
  {
    id: 'day-month-year',
    note: 'day, month and year as written',
    example: '5 June 1972; June 5, 1972; the 5th of June 1972',
    patterns: [
      '{weekday}? {day} of? month|short comma? {year}',
      '{weekday}? {day} of? month|short of {year}',
      'stage on? {day} of? month comma? {year}',
      'stage on? month {day} comma? {year}',
      'the? ordinal of month comma? {year}',
      '{weekday}? {day} of? short dot {year}',
      '{weekday}? month|short dot? {day} comma? {year}',
      '{weekday}? month|short dot? {day} of {year}',
    ],
    when: hasMonthCapital,
    read: readCalendar,
  },
  {
    id: 'two-styles',
    note: 'one day in both calendars, old style and new; the first is the date',
    example: '25 October (7 November) 1917; 6 (19) May 1905',
    patterns: [
      'day month open day month close comma? {year}',
      'day month {year} open day month close',
      'day open day close month comma? {year}',
      'month day open month day close comma? {year}',
    ],
    when: hasMonthCapital,
    read: (reading) => {
      const [day, month] = [reading.lastNumber('day'), reading.lastNumber('month')];
      return day === undefined || month === undefined
        ? undefined
        : readCalendar(reading, {other: {month, day}});
    },
  },
  {
    id: 'numeric-date',
    note: 'a date in digits',
    example: '1944-06-05; 5.6.1944; 25/12/1944',
    patterns: ['{weekday}? numeric'],
    read: (reading) => {
      const digits = reading.code('numeric') ?? '';
      const [year, month, day] = digits.replace('?', '').split('-').map(Number);
      if (year === undefined || month === undefined || day === undefined) return undefined;
      return readCalendar(reading, {
        year,
        month,
        day,
        ...(digits.startsWith('?') && {swapped: true as const}),
      });
    },
  },
  {
    id: 'day-month',
    note: 'day and month; the year comes from the text around',
    example: '5 June; June 5; the 5th of June; 19 December of the same year',
    patterns: [
      'stage on? {day} of? month',
      'stage on? month {day}',
      'the? ordinal of month',
      '{weekday}? {day} of? month',
      '{day} of? month {ofThatYear}',
      '{weekday}? month {day}',
      'month {day} {ofThatYear}',
      '{weekday}? {day} of? short dot?',
      '{weekday}? short dot? {day}',
    ],
    when: hasMonthCapital,
    read: readCalendar,
  },
  {
    id: 'counted-day',
    note: 'a day counted from the beginning or end of a month',
    example: 'the first day of May 1941; the last day of June',
    patterns: ['the ordinal|portion dayWord of month', 'the ordinal|portion dayWord of month {ofYear}'],
    when: hasMonthCapital,
    read: readCountedDay,
  },
  {
    id: 'week-of-month',
    note: 'a week of a month, as its beginning or end',
    example: 'the first week of June 1944; the last days of April',
    patterns: [
      'the ordinal|portion unit|units of month',
      'the ordinal|portion unit|units of month {ofYear}',
      'the ordinal|portion cardinal units of month',
      'the ordinal|portion cardinal units of month {ofYear}',
    ],
    when: hasMonthCapital,
    read: (reading) => {
      const mod =
        readMod(reading) ?? (['START', 'MID', 'END'] as const)[(reading.number('ordinal') ?? 9) - 1];
      const read = readCalendar(reading);
      return read?.type === 'moment'
        ? withMod({type: 'moment', moment: read.moment}, mod, undefined)
        : undefined;
    },
  },
  {
    id: 'month-year',
    note: 'month and year as written',
    example: 'June 1940; June of 1940; early June, 1940; the end of June 1940',
    patterns: [
      '{stage}? month {ofYear}',
      'the unit of month {ofYear}',
      '{stage}? short dot? comma? {year}',
      'circa dot? month {year}',
    ],
    when: hasMonthCapital,
    read: readCalendar,
  },
  {
    id: 'month',
    note: 'a month; its year comes from the text around',
    example: 'in June; by late May; August of that year; next June',
    patterns: [
      '{stage}? month',
      'the unit of month',
      '{stage}? month {ofThatYear}',
      '{stage}? {other} month',
      '{stage}? {that} month',
    ],
    when: isMonth,
    read: readCalendar,
  },
  {
    id: 'season-year',
    note: 'season and year as written',
    example: 'the fall of 1941; spring 1943; early summer of 1943; autumn of 481 BC',
    patterns: [
      'the? season comma? of? {year}',
      '{stage} season comma? of? {year}',
      '{stage}? season of the year {year}',
    ],
    read: readCalendar,
  },
  {
    id: 'winter-years',
    note: 'a winter by the two years that it runs over; named by the first',
    example: 'the winter of 1942–43; winter 1939/1940',
    patterns: [
      '{stage}? season of? year4 dash|slash tail|year4',
      'the season of? year4 dash|slash tail|year4',
    ],
    when: isWinter,
    read: (reading) => readCalendar(reading),
  },
  {
    id: 'season',
    note: 'a season; its year comes from the text around',
    example: 'the spring; that same summer; early in the autumn; the following winter',
    patterns: [
      'the? season',
      '{stage} season',
      '{stage}? {that} season',
      '{stage}? {other} season',
      'the? season {ofThatYear}',
      'later in? the|that|same? season',
    ],
    when: isSeason,
    read: readCalendar,
  },
  {
    id: 'day-alone',
    note: 'a day of the month told last',
    example: 'on the 20th',
    patterns: ['the nth'],
    when: isDayAlone,
    read: readCalendar,
  },
  {
    id: 'weekday',
    note: 'a day of the week, seen from the date told last',
    example: 'on Monday; the following Sunday',
    patterns: ['weekday', '{other} weekday', '{that} weekday'],
    when: isWeekday,
    read: readCalendar,
  },
];

function readCountedDay(reading: Reading): Expression | undefined {
  const year = reading.number('year4') ?? reading.number('year') ?? 2001;
  const last = daysInMonth(year, reading.number('month') ?? 1);
  const day = reading.number('ordinal') ?? (reading.code('portion') === 'END' ? last : undefined);
  const read = day === undefined ? undefined : readCalendar(reading, {day});
  return read?.type === 'moment' ? {type: 'moment', moment: read.moment} : undefined;
}
