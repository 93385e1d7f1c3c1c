import type {Unit} from '../lexicon/units.ts';
import {addDays, addMonths} from './calendar.ts';
import type {Expression, Moment, Which} from './expression.ts';
import type {Item, Resolved, Told} from './item.ts';
import type {Context} from './resolve-items.ts';
import {exactDay} from './resolve-moment.ts';

type UnitExpression = Extract<Expression, {type: 'unit'}>;

/** "that year", "the following day", "the end of the month": a unit of the calendar around, after or before the date told last. */
export function resolveUnit(item: Item, {unit, which, mod}: UnitExpression, context: Context): Resolved {
  const base = {item, type: 'DATE' as const, ...(mod && {mod})};
  for (const told of candidates(unit, context)) {
    const moment = told && unitOf(told.moment, unit, which);
    if (moment) return {...base, moment, certainty: 'implied', anchor: told.item};
  }
  return {...base, value: openValue(unit), certainty: 'unknown'};
}

function candidates(unit: Unit, {local, line, mention, day}: Context): (Told | undefined)[] {
  return unit === 'day' || unit === 'week' ? [local, day] : [local, line, mention];
}

function openValue(unit: Unit): string {
  if (unit === 'day') return 'XXXX-XX-XX';
  return unit === 'week' ? 'XXXX-WXX' : unit === 'month' ? 'XXXX-XX' : 'XXXX';
}

function unitOf(moment: Moment, unit: Unit, which: Which): Moment | undefined {
  const step = which === 'next' ? 1 : which === 'previous' ? -1 : 0;
  const {year, month, decade} = moment;
  if (unit === 'day') return dayOf(moment, step);
  if (unit === 'week') return dayOf(moment, step * 7);
  if (unit === 'month')
    return year === undefined || month === undefined ? undefined : addMonths({year, month}, step);
  if (unit === 'year') return year === undefined ? undefined : {year: year + step};
  const first = decade ?? (year === undefined ? undefined : Math.floor(year / 10) * 10);
  if (unit === 'decade') return first === undefined ? undefined : {decade: first + step * 10};
  if (unit === 'century')
    return first === undefined ? undefined : {century: Math.floor(first / 100) + 1 + step};
  return undefined;
}

function dayOf(moment: Moment, step: number): Moment | undefined {
  const known = exactDay(moment);
  return known && addDays(known, step);
}
