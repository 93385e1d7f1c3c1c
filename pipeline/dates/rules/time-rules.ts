import type {Expression} from '../expression.ts';
import {isAnyPart, isFirstOfDays, isPartOfDay} from '../guards/is-day.ts';
import {readCalendar, readMod, withMod} from '../read-calendar.ts';
import type {Reading, Rule} from '../rule.ts';
import {toClock} from '../scan-number.ts';

const partOf = [
  'the? part of|on',
  'the? stage dash? part of|on',
  'stage in|on the part of|on',
  'the? stage part hoursWord of|on',
  'the stage hoursWord of|on',
];
const dates = ['{day} month', '{day} month comma? {year}', 'month {day}', 'month {day} comma? {year}'];

/** Parts of the day and clock times. */
export const timeRules: readonly Rule[] = [
  {
    id: 'part-of-date',
    note: 'part of a day',
    example: 'the night of 8 February 1904; the early morning hours of 30 April',
    patterns: partOf.flatMap((part) => dates.map((date) => `${part} ${date}`)),
    read: (reading) => readCalendar(reading, {time: reading.code('part') ?? 'MO'}),
  },
  {
    id: 'part-of-first-day',
    note: 'part of a day that shares the month of the day after it',
    example: 'the night of 13–14 February',
    patterns: partOf.map((part) => `${part} day|nth`),
    when: isFirstOfDays,
    read: (reading) => readCalendar(reading, {time: reading.code('part') ?? 'NI'}),
  },
  {
    id: 'part-of-day-alone',
    note: 'part of a day of the month told last',
    example: 'on the night of the 20th',
    patterns: partOf.map((part) => `${part} the nth`),
    read: (reading) => readCalendar(reading, {time: reading.code('part') ?? 'MO'}),
  },
  {
    id: 'military-clock',
    note: 'a clock time in four digits',
    example: '0530 hours',
    patterns: ['military hoursWord'],
    read: (reading) => ({type: 'moment', moment: {time: reading.code('military') ?? '00:00'}}),
  },
  {
    id: 'clock',
    note: 'a clock time on the day told last',
    example: "11:30 a.m.; 5 pm; four o'clock",
    patterns: [
      'clockTime meridiem?',
      'clockTime hoursWord',
      'day meridiem',
      'day|cardinal oclock',
      'day|cardinal oclock in the part',
    ],
    read: readClock,
  },
  {
    id: 'part-of-day',
    note: 'part of the day told last',
    example: 'that morning; the next night; the early evening',
    patterns: [
      '{that} part',
      '{other} part',
      'the stage? part',
      'stage {that} part',
      'stage in the part',
      'stage {other} part',
      'later {that} part',
      '{that} stage part',
      'weekday part',
    ],
    when: isPartOfDay,
    read: (reading) => readCalendar(reading, {time: reading.code('part') ?? 'NI'}),
  },
  {
    id: 'any-part-of-day',
    note: 'a part of the day, no day in particular',
    example: 'at night; a night attack',
    patterns: ['part'],
    when: isAnyPart,
    read: (reading) =>
      withMod(
        {type: 'moment', moment: {time: anyTime(reading.code('part') ?? 'NI')}},
        readMod(reading),
        undefined,
      ),
  },
];

function readClock(reading: Reading): Expression | undefined {
  const clock = reading.code('clockTime');
  const hour = clock ? Number(clock.slice(0, 2)) : (reading.number('day') ?? reading.number('cardinal'));
  if (hour === undefined || hour > 24) return undefined;
  const isAfternoon = ['AF', 'EV', 'NI'].includes(reading.code('part') ?? '');
  const meridiem = reading.code('meridiem') ?? (isAfternoon ? 'pm' : undefined);
  return {type: 'moment', moment: {time: toClock(hour, clock ? Number(clock.slice(3)) : 0, meridiem)}};
}

/** Noon and midnight are of the day told last; nights and mornings without an article of no day in particular. */
function anyTime(part: string): string {
  return part.includes(':') ? part : `X${part}`;
}
