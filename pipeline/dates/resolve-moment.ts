import {addDays, daysInMonth, weekdayOf} from './calendar.ts';
import type {Context, Surroundings} from './context.ts';
import type {Expression, Moment, Which} from './expression.ts';
import type {Item, Resolved, Told} from './item.ts';
import {reach, writtenYear} from './main-line.ts';
import {orderOf} from './share-years.ts';

type MomentExpression = Extract<Expression, {type: 'moment'}>;

/** A date or time, completed by the story where the text leaves out the year, the month or the day. */
export function resolveMoment(
  item: Item,
  expression: MomentExpression,
  context: Context,
  around: Surroundings,
): Resolved {
  const {moment, mod} = expression;
  const base = {
    item,
    type: moment.time === undefined ? ('DATE' as const) : ('TIME' as const),
    ...(mod && {mod}),
  };
  if (isWhole(moment)) return {...base, moment, certainty: moment.swapped ? 'unknown' : 'stated'};
  const completed = complete(item, expression, context, around);
  if (!completed || !isOnCalendar(completed.moment)) return {...base, moment, certainty: 'unknown'};
  return {...base, moment: completed.moment, certainty: 'implied', anchor: completed.anchor};
}

/** "29 February" told of 1921 has no such day: the year it means stays open. */
function isOnCalendar(moment: Moment): boolean {
  const day = exactDay(moment);
  return day === undefined || day.day <= daysInMonth(day.year, day.month);
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
  item: Item,
  expression: MomentExpression,
  context: Context,
  around: Surroundings,
): Completed | undefined {
  const {moment} = expression;
  if (moment.shortYear !== undefined || moment.shortDecade !== undefined)
    return completeCentury(moment, context);
  if (moment.month !== undefined || moment.season !== undefined || moment.movable)
    return completeYear(item, expression, context, around);
  if (moment.day !== undefined) return completeMonth(moment, context);
  if (moment.weekday !== undefined) return completeWeekday(expression, context);
  return completeDay(item, expression, context, around);
}

function completeCentury(
  {shortYear, shortDecade, ...rest}: Moment,
  {paragraph, line, mention}: Context,
): Completed {
  const told = paragraph ?? line ?? mention;
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
  item: Item,
  {moment, which}: MomentExpression,
  context: Context,
  around: Surroundings,
): Completed | undefined {
  const told = which === 'same' ? (context.local ?? context.mention) : yearGiver(context);
  const year = told?.moment.year;
  if (told === undefined || year === undefined) return yearAhead(item, moment, around);
  const step = which === undefined ? rollOver(item, moment, told, around) : pointedStep(moment, told, which);
  return {moment: {...moment, year: year + step}, anchor: told.item};
}

/** Where nothing has been told yet: the year that the sentence goes on to write. */
function yearAhead(item: Item, moment: Moment, {next}: Surroundings): Completed | undefined {
  const year = next?.item.passage === item.passage ? writtenYear(next.item) : undefined;
  return next && year !== undefined ? {moment: {...moment, year}, anchor: next.index} : undefined;
}

/** The sentence's own last date, unless it is far from where the story stands; else the paragraph's, else the story's. */
function yearGiver({local, paragraph, line, mention}: Context): Told | undefined {
  const near = local?.moment.year;
  const story = (paragraph ?? line)?.moment.year;
  const isFar =
    near !== undefined && story !== undefined && Math.abs(near - story) > reach && local?.hold === 'sentence';
  return (isFar || near === undefined ? undefined : local) ?? paragraph ?? line ?? mention;
}

function pointedStep(moment: Moment, told: Told, which: Which): number {
  const order = orderOf(moment);
  if (which === 'next') return told.order > 0 && order > told.order ? 0 : 1;
  if (which === 'previous') return told.order > 0 && order < told.order ? 0 : -1;
  return 0;
}

/** How many years after the one told last: 1 for a month well before it where the next written year is later;
 *  −1 for the start of "October to March" where that is not. */
function rollOver(
  item: Item,
  moment: Moment,
  told: Told,
  {previous, following, next, nextInBlock}: Surroundings,
): number {
  const gap = told.order - orderOf(moment);
  const year = told.moment.year ?? 0;
  const nextYear = writtenYear(next?.item);
  if (previous?.link === 'through') return gap > 0 ? 1 : 0;
  if (crosses(item, moment, following))
    return gap <= 0 && nextYear !== undefined && nextYear <= year ? -1 : 0;
  if (gap <= 0) return 0;
  if (nextYear === undefined) return gap > 4 ? 1 : 0;
  if (nextYear < year) return gap > 6 ? 1 : 0;
  if (nextYear === year) return 0;
  return gap > (nextInBlock ? 2 : 4) ? 1 : 0;
}

/** Whether a range goes over the new year: "October to March". */
function crosses({link}: Item, moment: Moment, following: Item | undefined): boolean {
  const to = following?.found.expression;
  return (
    link === 'through' &&
    to?.type === 'moment' &&
    orderOf(to.moment) > 0 &&
    orderOf(to.moment) < orderOf(moment)
  );
}

function completeMonth(moment: Moment, {local, paragraph, line, mention}: Context): Completed | undefined {
  const told = [local, paragraph, line, mention].find((one) => one?.moment.month !== undefined);
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

/** A part of the day or a clock time belongs to the day told with it, else to the day told last. */
function completeDay(
  item: Item,
  {moment, which}: MomentExpression,
  context: Context,
  around: Surroundings,
): Completed | undefined {
  const {day, local, paragraph, line} = context;
  const ahead = dayAhead(item, context, around);
  if (ahead) return {moment: {...ahead.moment, ...moment}, anchor: ahead.anchor};
  const told = day && (local === undefined || local.item <= day.item) ? day : undefined;
  const known = told && exactDay(told.moment);
  if (told && known) {
    const step = which === 'next' ? 1 : which === 'previous' ? -1 : 0;
    return {moment: {...moment, ...addDays(known, step)}, anchor: told.item};
  }
  const rough = local ?? paragraph ?? line;
  if (rough?.moment.year === undefined) return undefined;
  const {year, month} = rough.moment;
  return {moment: {...moment, year, ...(month !== undefined && {month})}, anchor: rough.item};
}

/** "5:34 a.m. on March 20": a day that follows within a few words; its year comes from where the story stands. */
function dayAhead(item: Item, context: Context, around: Surroundings): Completed | undefined {
  const {following, next} = around;
  const expression = following?.found.expression;
  if (expression?.type !== 'moment' || following?.passage !== item.passage) return undefined;
  if (expression.moment.day === undefined || following.found.from - item.found.to > 4) return undefined;
  const known = exactDay(expression.moment);
  if (known && next) return {moment: known, anchor: next.index};
  const completed = completeYear(following, expression, context, {...around, previous: item});
  const day = completed && exactDay(completed.moment);
  return day && {moment: day, anchor: completed.anchor};
}

export function exactDay({year, month, day}: Moment): {year: number; month: number; day: number} | undefined {
  return year === undefined || month === undefined || day === undefined ? undefined : {year, month, day};
}
