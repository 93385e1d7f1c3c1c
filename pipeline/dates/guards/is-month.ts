import {months} from '../../lexicon/months.ts';
import type {Place} from '../rule.ts';
import {hasClass} from '../token.ts';
import {isAny, isCapital, isName, isTitle, isUnknownWord} from './words.ts';

const doubtful: ReadonlySet<number> = new Set(
  months.filter((month) => month.doubtful).map(({number}) => number),
);

/** Whether a month without day and year is one: not the verb "march", a surname "August", the modal "May". */
export function isMonth(place: Place): boolean {
  if (!hasMonthCapital(place)) return false;
  const {text, tokens, from, to} = place;
  const month = tokens.slice(from, to).find((token) => hasClass(token, 'month'));
  const [before, after] = [tokens[from - 1], tokens[to]];
  const isTimed = isAny(before, 'lead', 'stage', 'of');
  if (isTitle(text, after) && (!isTimed || !isName(text, after))) return false;
  if (isAny(after, 'and') && isAny(tokens[to + 1], 'month') && isName(text, tokens[to + 2])) return false;
  if (!month || to - from > 1 || !doubtful.has(Number(month.word.senses.month))) return true;
  if (isAny(before, 'a', 'the')) return isUnknownWord(text, after);
  if (isName(text, after)) return !isAny(before, 'by', 'of', 'to', 'from', 'for', 'as');
  return isTimed || isAny(before, 'and', 'or', 'dash', 'open') || isListed(place);
}

/** Whether the month names of a match are names: "may" and "march" are words, "May" and "MARCH" can be months. */
export function hasMonthCapital({text, tokens, from, to}: Place): boolean {
  for (let at = from; at < to; at++) {
    if (isAny(tokens[at], 'month', 'short') && !isCapital(text, tokens[at])) return false;
  }
  return true;
}

function isListed({tokens, from, to}: Place): boolean {
  return isAny(tokens[from - 1], 'comma') && isAny(tokens[to], 'comma', 'and');
}
