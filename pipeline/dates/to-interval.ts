import {seasons} from '../lexicon/seasons.ts';
import type {Interval} from '../model/span.ts';
import {addDays, addMonths, type Day, fromDayNumber, toDayNumber} from './calendar.ts';
import type {Moment} from './expression.ts';
import {pad, toEdtfYear} from './to-edtf.ts';

const firstMonths = new Map(seasons.map(({code, firstMonth}) => [code, firstMonth]));

/** The half-open interval of days that a moment spans; START, MID and END narrow it to a third (of a year: four months).
 *  Undefined without a year, or where the day can be one of two. */
export function toInterval(moment: Moment, mod?: string): Interval | undefined {
  const span = spanOf(moment);
  if (!span) return undefined;
  const [from, to] = narrow(span, mod);
  return [toIso(from), toIso(to)];
}

type DaySpan = readonly [from: Day, to: Day];

function spanOf(moment: Moment): DaySpan | undefined {
  const {year, month, day, season, half, quarter, decade, century} = moment;
  if (century !== undefined)
    return century < 0 ? years(century * 100 + 1, 100) : years((century - 1) * 100, 100);
  if (decade !== undefined) return decade < 0 ? years(decade - 8, 10) : years(decade, 10);
  if (year === undefined) return undefined;
  if (season) return months(year, firstMonths.get(season) ?? 1, 3);
  if (half) return months(year, half * 6 - 5, 6);
  if (quarter) return months(year, quarter * 3 - 2, 3);
  if (month === undefined) return years(year, 1);
  if (day === undefined) return months(year, month, 1);
  if (moment.swapped) return months(year, Math.min(month, day), Math.abs(month - day) + 1);
  return [{year, month, day}, addDays({year, month, day}, 1)];
}

function years(first: number, count: number): DaySpan {
  return [
    {year: first, month: 1, day: 1},
    {year: first + count, month: 1, day: 1},
  ];
}

function months(year: number, month: number, count: number): DaySpan {
  return [
    {year, month, day: 1},
    {...addMonths({year, month}, count), day: 1},
  ];
}

function narrow([from, to]: DaySpan, mod: string | undefined): DaySpan {
  if (mod !== 'START' && mod !== 'MID' && mod !== 'END') return [from, to];
  if (toDayNumber(to) - toDayNumber(from) < 3) return [from, to];
  const third = {START: 0, MID: 1, END: 2}[mod];
  return [cut(from, to, third), cut(from, to, third + 1)];
}

/** The start of the nth third: on a month's first day where the span is whole months in threes, else on the nearest day. */
function cut(from: Day, to: Day, nth: number): Day {
  const span = (to.year - from.year) * 12 + to.month - from.month;
  if (from.day === 1 && to.day === 1 && span % 3 === 0) return {...addMonths(from, (span / 3) * nth), day: 1};
  const [first, last] = [toDayNumber(from), toDayNumber(to)];
  return last - first < 3
    ? nth > 2
      ? to
      : from
    : fromDayNumber(first + Math.round(((last - first) * nth) / 3));
}

function toIso({year, month, day}: Day): string {
  return `${toEdtfYear(year)}-${pad(month, 2)}-${pad(day, 2)}`;
}
