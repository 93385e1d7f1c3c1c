import type {Found, Moment, SharedReader} from './expression.ts';
import {isCountedNoun, isPlural} from './guards/is-counted.ts';
import {isAny, wordAt} from './guards/words.ts';
import {hasClass, type Token} from './token.ts';

/** Which numbers to the right of a date belong to it: days after "April 6", two digits after "1914". They rise. */
export function rightReader(
  text: string,
  tokens: readonly Token[],
  {expression, to}: Found,
): SharedReader | undefined {
  if (expression.type !== 'moment') return undefined;
  const {moment} = expression;
  const last = tokens[to - 1];
  if (moment.day !== undefined && moment.month !== undefined && isAny(last, 'day', 'nth')) {
    return (at, near) => readDay(text, tokens, at, near);
  }
  return hasClass(last, 'year4') ? (at, near) => readTail(tokens, at, near) : undefined;
}

/** Not the "6" of "May 5 and 6 ships" or "May 5 and 6 June". */
function readDay(text: string, tokens: readonly Token[], at: number, near: Moment): Moment | undefined {
  const [joint, number, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const day = Number(number?.value);
  if (!isAny(number, 'day', 'nth') || near.day === undefined || day <= near.day) return undefined;
  if (isAny(next, 'month', 'short', 'unit', 'units', 'of')) return undefined;
  const noun = wordAt(text, next);
  if (!isAny(joint, 'dash', 'slash') && (isCountedNoun(noun) || isPlural(noun))) return undefined;
  const {weekday: _, time: __, ...rest} = near;
  return {...rest, day};
}

function readTail(tokens: readonly Token[], at: number, {year}: Moment): Moment | undefined {
  const number = tokens[at];
  if (year === undefined || year < 1000) return undefined;
  if (!hasClass(number, 'tail') || !isAny(tokens[at - 1], 'dash', 'slash')) return undefined;
  const full = year - (year % 100) + Number(number?.value);
  return full > year ? {year: full} : undefined;
}
