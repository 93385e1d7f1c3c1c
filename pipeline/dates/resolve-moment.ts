import {addDays, weekdayOf} from './calendar.ts';
import type {Expression, Moment} from './expression.ts';
import type {Item, Resolved, Told} from './item.ts';
import type {Outlook} from './main-line.ts';
import type {Context} from './resolve-items.ts';
import {orderOf} from './share-years.ts';

type MomentExpression = Extract<Expression, {type: 'moment'}>;

/** A date or time, completed by the story where the text leaves out the year, the month or the day. */
export function resolveMoment(
  item: Item,
  expression: MomentExpression,
  context: Context,
  outlook: Outlook,
  previous: Item | undefined,
): Resolved {
  const {moment, mod} = expression;
  const base = {
    item,
    type: moment.time === undefined ? ('DATE' as const) : ('TIME' as const),
    ...(mod && {mod}),
  };
  if (isWhole(moment)) return {...base, moment, certainty: 'stated'};
  const completed = complete(expression, context, outlook, previous);
  if (!completed) return {...base, moment, certainty: 'unknown'};
  return {...base, moment: completed.moment, certainty: 'implied', anchor: completed.anchor};
}

interface Completed {
  readonly moment: Moment;
  readonly anchor: number;
}

function isWhole({year, decade, century, time}: Moment): boolean {
  return (
    year !== undefined || decade !== undefined || century !== undefined || time?.startsWith('X') === true
  );
}

function complete(
  expression: MomentExpression,
  context: Context,
  outlook: Outlook,
  previous: Item | undefined,
): Completed | undefined {
  const {moment} = expression;
  if (moment.shortYear !== undefined || moment.shortDecade !== undefined)
    return completeCentury(moment, context);
  if (moment.month !== undefined || moment.season !== undefined || moment.movable)
    return completeYear(expression, context, outlook, previous);
  if (moment.day !== undefined) return completeMonth(moment, context);
  if (moment.weekday !== undefined) return completeWeekday(expression, context);
  return completeDay(expression, context);
}

function completeCentury({shortYear, shortDecade, ...rest}: Moment, {line, mention}: Context): Completed {
  const told = line ?? mention;
  const year = told?.moment.year ?? told?.moment.decade ?? 1900;
  const century = Math.floor(year / 100) * 100;
  const moment =
    shortYear === undefined
      ? {...rest, decade: century + (shortDecade ?? 0)}
      : {...rest, year: century + shortYear};
  return {moment, anchor: told?.item ?? -1};
}

/** A month, day or season without its year stays in the year told last. One before the month told last is of the next year
 *  where the next written year allows it. */
function completeYear(
  {moment, which}: MomentExpression,
  context: Context,
  outlook: Outlook,
  previous: Item | undefined,
): Completed | undefined {
  const told =
    which === 'same'
      ? (context.local ?? context.mention ?? context.line)
      : (context.local ?? context.line ?? context.mention);
  const year = told?.moment.year;
  if (told === undefined || year === undefined) return undefined;
  const step =
    which === undefined ? rollOver(moment, told, outlook, previous) : pointedStep(moment, told, which);
  return {moment: {...moment, year: year + step}, anchor: told.item};
}

function pointedStep(moment: Moment, told: Told, which: 'same' | 'next' | 'previous'): number {
  if (which === 'same') return 0;
  const [order, last] = [orderOf(moment), orderOf(told.moment)];
  if (which === 'next') return last > 0 && order > last ? 0 : 1;
  return last > 0 && order < last ? 0 : -1;
}

function rollOver(moment: Moment, told: Told, {nextYear}: Outlook, previous: Item | undefined): number {
  const [order, last] = [orderOf(moment), orderOf(told.moment)];
  const year = told.moment.year ?? 0;
  if (last === 0 || order >= last) return 0;
  if (previous?.link === 'through') return 1;
  if (nextYear === undefined) return last - order > 6 ? 1 : 0;
  return nextYear > year && last - order > 3 ? 1 : 0;
}

function completeMonth(moment: Moment, {local, line, mention}: Context): Completed | undefined {
  const told = [local, line, mention].find((one) => one?.moment.month !== undefined);
  if (told?.moment.month === undefined || told.moment.year === undefined) return undefined;
  return {moment: {...moment, year: told.moment.year, month: told.moment.month}, anchor: told.item};
}

function completeWeekday({moment, which}: MomentExpression, {day}: Context): Completed | undefined {
  const known = day && exactDay(day.moment);
  if (!known || moment.weekday === undefined) return undefined;
  const ahead = (moment.weekday - weekdayOf(known) + 7) % 7;
  const step = which === 'previous' ? (ahead || 7) - 7 : which === 'next' ? ahead || 7 : ahead;
  const {weekday: _, ...rest} = moment;
  return {moment: {...rest, ...addDays(known, step)}, anchor: day.item};
}

/** A part of the day or a clock time belongs to the day told last. */
function completeDay({moment, which}: MomentExpression, {day, local, line}: Context): Completed | undefined {
  const told = day && (local === undefined || local.item <= day.item) ? day : undefined;
  const known = told && exactDay(told.moment);
  if (told && known) {
    const step = which === 'next' ? 1 : which === 'previous' ? -1 : 0;
    return {moment: {...moment, ...addDays(known, step)}, anchor: told.item};
  }
  const rough = local ?? line;
  if (rough?.moment.year === undefined) return undefined;
  const {year, month} = rough.moment;
  return {moment: {...moment, year, ...(month !== undefined && {month})}, anchor: rough.item};
}

export function exactDay({year, month, day}: Moment): {year: number; month: number; day: number} | undefined {
  return year === undefined || month === undefined || day === undefined ? undefined : {year, month, day};
}
