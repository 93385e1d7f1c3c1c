import type {Unit} from '../lexicon/units.ts';
import {addDays, addMonths} from './calendar.ts';
import type {Context} from './context.ts';
import type {Expression, Moment, Which} from './expression.ts';
import type {Item, Resolved, Told} from './item.ts';
import {exactDay} from './resolve-moment.ts';

type UnitExpression = Extract<Expression, {type: 'unit'}>;

/** "that year", "the following day", "the end of the month": a unit of the calendar around, after or before the date told last. */
export function resolveUnit(item: Item, {unit, which, mod}: UnitExpression, context: Context): Resolved {
  const base = {item, type: 'DATE' as const, ...(mod && {mod})};
  for (const told of candidates(unit, item.block, context)) {
    const moment = told && unitOf(told.moment, unit, which);
    if (moment) return {...base, moment, certainty: 'implied', anchor: told.item};
  }
  return {...base, value: openValue(unit), certainty: 'unknown'};
}

/** Where to look, first to last. A decade or century told in this paragraph goes before the year that the story stands in. */
function candidates(unit: Unit, block: number, context: Context): (Told | undefined)[] {
  const {local, paragraph, line, mention, day} = context;
  if (unit === 'day' || unit === 'week') return [local, day, paragraph, line];
  const isLong = unit === 'decade' || unit === 'century';
  const span = isLong && mention?.block === block && isLongSpan(mention.moment) ? mention : undefined;
  return [local, span, paragraph, line, mention];
}

/** Whether a moment is a decade or a century. */
export function isLongSpan({decade, century}: Moment): boolean {
  return decade !== undefined || century !== undefined;
}

function openValue(unit: Unit): string {
  if (unit === 'day') return 'XXXX-XX-XX';
  return unit === 'week' ? 'XXXX-WXX' : unit === 'month' ? 'XXXX-XX' : 'XXXX';
}

function unitOf(moment: Moment, unit: Unit, which: Which): Moment | undefined {
  const step = which === 'next' ? 1 : which === 'previous' ? -1 : 0;
  const {year, month, decade} = moment;
  if (unit === 'day') return which === 'some' ? someDay(moment) : (dayOf(moment, step) ?? someDay(moment));
  if (unit === 'week') return dayOf(moment, step * 7);
  if (unit === 'month')
    return year === undefined || month === undefined ? undefined : addMonths({year, month}, step);
  if (unit === 'year') return year === undefined ? undefined : {year: year + step};
  if (unit === 'decade')
    return decadeOf(decade ?? (year === undefined ? undefined : printedDecade(year)), step);
  return unit === 'century' ? centuryOf(moment, step) : undefined;
}

/** A day that the story doesn't date: some day of the month, or of the year, told last. */
function someDay({year, month}: Moment): Moment | undefined {
  return year === undefined ? undefined : {year, ...(month !== undefined && {month}), someDay: true};
}

/** Decades as printed: 1960s, −470 for the 470s BC; there is none numbered 0 between them. */
function decadeOf(decade: number | undefined, step: number): Moment | undefined {
  return decade === undefined ? undefined : {decade: decade + step * 10};
}

export function printedDecade(year: number): number {
  return year > 0 ? Math.floor(year / 10) * 10 : -Math.floor((1 - year) / 10) * 10;
}

function centuryOf({century, decade, year}: Moment, step: number): Moment | undefined {
  const near =
    century ??
    (decade !== undefined
      ? ordinalOf(decade, decade < 0)
      : year !== undefined
        ? ordinalOf(year > 0 ? year : year - 1, year <= 0)
        : undefined);
  if (near === undefined) return undefined;
  const moved = near + step;
  return {century: moved === 0 ? step : moved};
}

/** The century that a printed year is counted to by its first digits: 20 for 19xx, −4 for 3xx BC. */
function ordinalOf(printed: number, isBefore: boolean): number {
  return isBefore ? -(Math.floor(-printed / 100) + 1) : Math.floor(printed / 100) + 1;
}

function dayOf(moment: Moment, step: number): Moment | undefined {
  const known = exactDay(moment);
  return known && addDays(known, step);
}
