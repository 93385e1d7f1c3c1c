import {addDays, addMonths} from './calendar.ts';
import type {Context} from './context.ts';
import type {Expression, Moment} from './expression.ts';
import type {Item, Resolved} from './item.ts';
import {exactDay} from './resolve-moment.ts';
import {printedDecade} from './resolve-unit.ts';

type OffsetExpression = Extract<Expression, {type: 'offset'}>;

/** "two years later": counted from the date told last, never finer than its unit: a year from a day, a day only from a day. */
export function resolveOffset(
  item: Item,
  {unit, count, sign, mod}: OffsetExpression,
  context: Context,
): Resolved {
  const base = {item, type: 'DATE' as const, ...(mod && {mod})};
  const needsDay = unit === 'day' || unit === 'week' || unit === 'fortnight';
  const {local, paragraph, line, mention, day} = context;
  const near = mention?.block === item.block ? mention : undefined;
  const told = needsDay ? (local ?? day) : (local ?? near ?? paragraph ?? line ?? mention);
  const moment = told && count !== null && shift(told.moment, unit, count * sign);
  if (told && moment) return {...base, moment, certainty: 'implied', anchor: told.item};
  return {...base, value: sign === 1 ? 'FUTURE_REF' : 'PAST_REF', certainty: 'unknown'};
}

function shift(moment: Moment, unit: OffsetExpression['unit'], count: number): Moment | undefined {
  const {year, month} = moment;
  const known = exactDay(moment);
  const days = unit === 'day' ? 1 : unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 0;
  if (days > 0) return known && Number.isInteger(count) ? addDays(known, count * days) : undefined;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return known;
  if (year === undefined) return undefined;
  if (unit === 'month')
    return month === undefined || !Number.isInteger(count) ? undefined : addMonths({year, month}, count);
  if (unit === 'year' && Number.isInteger(count)) return {year: year + count};
  if (unit === 'decade') return {decade: printedDecade(year + count * 10)};
  return unit === 'century' ? {year: year + count * 100} : undefined;
}
