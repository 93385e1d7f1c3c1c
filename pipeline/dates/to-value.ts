import {type Unit, units} from '../lexicon/units.ts';
import type {Moment} from './expression.ts';

const designators = new Map(units.map((one) => [one.unit, one]));

/** TIMEX3 `value` of a moment: `1948`, `1941-FA`, `196`, `19` (20th century), `BC0264`, `1965-01-31TMO`; open parts are X. */
export function toValue(moment: Moment): string {
  const {century, decade, time, year} = moment;
  if (century !== undefined) return century < 0 ? `BC${pad(-century - 1, 2)}` : pad(century - 1, 2);
  if (decade !== undefined)
    return decade < 0 ? `BC${pad(Math.floor(-decade / 10), 3)}` : pad(Math.floor(decade / 10), 3);
  const date = `${year === undefined ? 'XXXX' : toYear(year)}${belowYear(moment)}`;
  if (time === undefined) return date;
  const clock = time.startsWith('X') ? time.slice(1) : time;
  return `${withDay(date)}T${clock}`;
}

function toYear(year: number): string {
  return year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`;
}

function belowYear({
  month,
  day,
  season,
  half,
  quarter,
  weekday,
  year,
  time,
  someDay,
  swapped,
}: Moment): string {
  if (swapped) return '-XX-XX';
  if (season) return `-${season}`;
  if (half) return `-H${half}`;
  if (quarter) return `-Q${quarter}`;
  if (month !== undefined && !someDay)
    return day === undefined ? `-${pad(month, 2)}` : `-${pad(month, 2)}-${pad(day, 2)}`;
  if (someDay) return month === undefined ? '-XX-XX' : `-${pad(month, 2)}-XX`;
  if (day !== undefined) return `-XX-${pad(day, 2)}`;
  if (weekday !== undefined && year === undefined && time === undefined) return `-WXX-${weekday}`;
  return '';
}

function withDay(date: string): string {
  const dashes = date.replace(/^BC/, '').split('-').length - 1;
  return date + '-XX'.repeat(Math.max(0, 2 - dashes));
}

/** TIMEX3 duration: `P2Y`, `PT1H`, `P1DE`; `PXM` where the number is left open. */
export function toDurationValue(unit: Unit, count: number | null): string {
  const {designator, times, ofTime} = designators.get(unit) ?? {designator: 'D', times: 1, ofTime: false};
  const number = count === null ? 'X' : String(count * times).replace(/^0\./, '.');
  return `P${ofTime ? 'T' : ''}${number}${designator}`;
}

const open: Readonly<Partial<Record<Unit, string>>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  year: 'XXXX',
};

/** TIMEX3 value of a repeated time: any day, week, month or year; a rate, or every few of them, as a length. */
export function toSetValue({unit, count, isRate}: {unit: Unit; count: number; isRate?: true}): string {
  const any = count === 1 && !isRate ? open[unit] : undefined;
  return any ?? toDurationValue(unit, count);
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
