import {seasons} from '../lexicon/seasons.ts';
import type {Moment} from './expression.ts';

const seasonNumbers = new Map(seasons.map(({code, edtf}) => [code, edtf]));

/** EDTF (ISO 8601-2, level 2) of a moment, as exact as it is down to the day; `~` for what the text calls approximate, where
 *  the standard allows it. Undefined without a year.
 *  Decades and centuries BC are intervals, since astronomical years part them elsewhere. */
export function toEdtf(moment: Moment, mod?: string): string | undefined {
  const {century, decade} = moment;
  if (century !== undefined)
    return century < 0
      ? `${toEdtfYear(century * 100 + 1)}/${toEdtfYear(century * 100 + 100)}`
      : `${pad(century - 1, 2)}XX`;
  if (decade !== undefined)
    return decade < 0
      ? `${toEdtfYear(decade - 8)}/${toEdtfYear(decade + 1)}`
      : `${pad(Math.floor(decade / 10), 3)}X`;
  const exact = toExact(moment);
  const isNamed = moment.season ?? moment.half ?? moment.quarter;
  return exact !== undefined && mod === 'APPROX' && !isNamed ? `${exact}~` : exact;
}

function toExact({year, month, day, season, half, quarter, swapped, someDay}: Moment): string | undefined {
  if (year === undefined) return undefined;
  const of = toEdtfYear(year);
  if (season) return `${of}-${seasonNumbers.get(season)}`;
  if (half) return `${of}-${39 + half}`;
  if (quarter) return `${of}-${32 + quarter}`;
  if (someDay) return month === undefined ? `${of}-XX-XX` : `${of}-${pad(month, 2)}-XX`;
  if (month === undefined) return of;
  if (day === undefined) return `${of}-${pad(month, 2)}`;
  const date = `${of}-${pad(month, 2)}-${pad(day, 2)}`;
  if (swapped) return `[${[date, `${of}-${pad(day, 2)}-${pad(month, 2)}`].sort().join(',')}]`;
  return date;
}

/** A year in four digits, with a sign before year 0: 264 BC is `-0263`. */
export function toEdtfYear(year: number): string {
  return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
}

export function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
