import type {SeasonCode} from '../lexicon/seasons.ts';
import type {Stage} from '../lexicon/stages.ts';
import {daysInMonth} from './calendar.ts';
import type {Expression, Mod, Moment, Which} from './expression.ts';
import type {Reading} from './rule.ts';

/** The date that the words of a match give, or undefined where the calendar has none such (31 June). */
export function readCalendar(reading: Reading, extra: Partial<Moment> = {}): Expression | undefined {
  const moment = compact({
    year: reading.number('year4') ?? reading.number('year'),
    month: reading.number('month') ?? reading.number('short'),
    day: reading.number('day') ?? reading.number('nth') ?? dayByWord(reading),
    season: reading.code('season') as SeasonCode | undefined,
    weekday: reading.number('weekday'),
    ...extra,
  });
  const {day, month} = moment;
  if (day !== undefined && month !== undefined && day > daysInMonth(moment.year ?? 2000, month))
    return undefined;
  return withMod({type: 'moment', moment}, readMod(reading), readWhich(reading));
}

/** "the fifth of May": an ordinal with a month and nothing else is a day. */
function dayByWord(reading: Reading): number | undefined {
  const isDay =
    reading.has('month') && !reading.has('unit') && !reading.has('units') && !reading.has('dayWord');
  const ordinal = isDay ? reading.number('ordinal') : undefined;
  return ordinal !== undefined && ordinal <= 31 ? ordinal : undefined;
}

/** A date with what narrows it and which one of its cycle it is, where the text says so. */
export function withMod(
  expression: {readonly type: 'moment'; readonly moment: Moment},
  mod: Mod | undefined,
  which: Which | undefined,
): Expression {
  return {...expression, ...(mod && {mod}), ...(which && {which})};
}

export function readMod(reading: Reading): Mod | undefined {
  const stage = reading.code('stage') ?? reading.code('edge') ?? reading.code('portion');
  if (stage) return stage as Stage;
  return reading.has('circa') || reading.has('about') ? 'APPROX' : undefined;
}

export function readWhich(reading: Reading): Which | undefined {
  if (reading.has('next')) return 'next';
  if (reading.has('previous')) return 'previous';
  return reading.has('that') || reading.has('same') || reading.has('this') ? 'same' : undefined;
}

/** The object without its undefined fields. */
export function compact<T extends object>(value: T): {[K in keyof T]?: Exclude<T[K], undefined>} {
  const whole: Record<string, unknown> = {};
  for (const key in value) if (value[key] !== undefined) whole[key] = value[key];
  return whole as {[K in keyof T]?: Exclude<T[K], undefined>};
}
