import type {Found, Moment, SharedReader} from './expression.ts';
import {isAny} from './guards/words.ts';
import {hasClass, type Token} from './token.ts';

/** Which numbers to the left of a date belong to it: days before "10 August 1968", years before "493 BC", ordinals before
 *  "20th centuries". Days and ordinals fall, years BC rise, as one reads to the left. */
export function leftReader(
  tokens: readonly Token[],
  {expression, from, to}: Found,
): SharedReader | undefined {
  if (expression.type !== 'moment') return undefined;
  const {moment} = expression;
  if (moment.century !== undefined) return (at, near) => readOrdinal(tokens[at], near);
  if (moment.day !== undefined && moment.month !== undefined) {
    const isDayFirst = isAny(tokens[from], 'day', 'nth');
    return (at, near) => readDay(tokens, at, near, isDayFirst);
  }
  const isBefore = to - from === 1 && hasClass(tokens[from], 'bc');
  return isBefore ? (at, near) => readYearBefore(tokens[at], near) : undefined;
}

/** Before a comma, or before a date that opens with its month, only a number that a preposition or another number leads. */
function readDay(
  tokens: readonly Token[],
  at: number,
  near: Moment,
  isDayFirst: boolean,
): Moment | undefined {
  const number = tokens[at];
  const day = Number(number?.value);
  if (!isAny(number, 'day', 'nth') || near.day === undefined || day >= near.day) return undefined;
  const isLoose = !isDayFirst || isAny(tokens[at + 1], 'comma');
  if (isLoose && !isAny(tokens[at - 1], 'on', 'between', 'from', 'of', 'the', 'comma')) return undefined;
  if (!isDayFirst && isAny(tokens[at + 1], 'comma')) return undefined;
  const {weekday: _, time: __, ...rest} = near;
  return {...rest, day};
}

function readOrdinal(number: Token | undefined, {century = 0}: Moment): Moment | undefined {
  const ordinal = Number(number?.value ?? number?.word.senses.ordinal);
  return hasClass(number, 'ordinal') && ordinal < Math.abs(century)
    ? {century: ordinal * Math.sign(century)}
    : undefined;
}

function readYearBefore(number: Token | undefined, {year = 1}: Moment): Moment | undefined {
  const printed = Number(number?.value);
  return hasClass(number, 'num') && printed > 1 - year ? {year: 1 - printed} : undefined;
}
