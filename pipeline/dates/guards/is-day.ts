import type {Place} from '../rule.ts';
import {isAny, isCapital, isName, isUnknownWord} from './words.ts';

/** Whether "the 20th" is a day: a preposition of time before it, no noun or name after it. */
export function isDayAlone({text, tokens, from, to}: Place): boolean {
  if (!isAny(tokens[from - 1], 'on', 'until', 'by')) return false;
  return !isUnknownWord(text, tokens[to]) && !isCapital(text, tokens[to]);
}

/** Whether a day number goes on as "13–14 February", so that its month stands behind the other. */
export function isFirstOfDays({tokens, to}: Place): boolean {
  const isJoint = isAny(tokens[to], 'dash', 'to', 'and', 'slash');
  return isJoint && isAny(tokens[to + 1], 'day', 'nth') && isAny(tokens[to + 2], 'month');
}

/** Whether "the night" or "that morning" is part of a certain day: not "the night sky", "the dawn of an age". */
export function isPartOfDay({text, tokens, to}: Place): boolean {
  return !isUnknownWord(text, tokens[to]) && !isAny(tokens[to], 'of') && !isName(text, tokens[to]);
}

/** Whether a part of the day is no name: not "Operation Red Dawn", "Evening Standard". */
export function isAnyPart({text, tokens, from, to}: Place): boolean {
  const isNamed = isName(text, tokens[from - 1]) || isName(text, tokens[to]);
  return !(isCapital(text, tokens[from]) && isNamed) && !isAny(tokens[to], 'of');
}

/** Whether a day of the week is no name: not "Bloody Sunday", "Maundy Thursday". */
export function isWeekday({text, tokens, from, to}: Place): boolean {
  const before = tokens[from - 1];
  const isNamed = isCapital(text, before) && !isAny(before, 'lead', 'on', 'the', 'weekday');
  return isCapital(text, tokens[to - 1]) && !(isNamed && to - from === 1);
}

/** Whether the name of a holiday is one: written with a capital, and no part of a longer name ("Christmas Island", "Lunar New Year"). */
export function isHoliday({text, tokens, from, to}: Place): boolean {
  return isCapital(text, tokens[from]) && !isName(text, tokens[to]) && !isName(text, tokens[from - 1]);
}
