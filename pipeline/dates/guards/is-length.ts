import type {Place} from '../rule.ts';
import {hasClass} from '../token.ts';
import {isAny, isCapital, isName, isUnknownWord, wordAt} from './words.ts';

/** Whether a number and a unit measure time: not "a second attack", "the Six-Day War", "the Thirty Years' War". */
export function isLength({text, tokens, from, to}: Place): boolean {
  if (isCapital(text, tokens[from]) && isCapital(text, tokens[to - 1])) return false;
  const [before, first] = [tokens[from - 1], wordAt(text, tokens[from])];
  const isOneDay = first === 'one' && to - from === 2 && wordAt(text, tokens[to - 1]) === 'day';
  if (isOneDay && !isAny(before, 'lead', 'within', 'of', 'just', 'than')) return false;
  return !(to - from === 2 && hasClass(tokens[from], 'a') && wordAt(text, tokens[to - 1]) === 'second');
}

/** Whether units without a number are a length: "within days", "after years of conflict", not "his early years". */
export function isLoneUnits({tokens, from, to}: Place): boolean {
  if (hasClass(tokens[to - 1], 'long')) return true;
  return isAny(tokens[from - 1], 'within', 'for', 'after', 'over', 'in', 'just') || isAny(tokens[to], 'of');
}

/** Whether "the next decade" is ten years from now ("for the next decade"), not the decade after this one. */
export function isSpanFromNow({tokens, from, to}: Place): boolean {
  const isPast = isAny(tokens[from], 'the') && isAny(tokens[to - 2], 'past');
  return isPast || isAny(tokens[from - 1], 'for', 'over');
}

/** Whether "two days after" counts from the date told last: no event follows that it would count from. */
export function isPhraseEnd({text, tokens, to}: Place): boolean {
  const leadsOn = ['after', 'before', 'following', 'prior'].includes(wordAt(text, tokens[to - 1]));
  return !leadsOn || !/[\p{L}\p{N}]/u.test(text[tokens[to]?.start ?? text.length] ?? '');
}

/** Whether "former" stands before a noun, in no title: not "the former, an option", not "The World Today". */
export function isAdjective({text, tokens, from, to}: Place): boolean {
  if (isCapital(text, tokens[from]) && isName(text, tokens[from - 1])) return false;
  const after = tokens[to];
  const isBeforeWord = after !== undefined && /\p{L}/u.test(text[after.start] ?? '');
  return !(hasClass(tokens[from], 'once') && hasClass(tokens[from - 1], 'the') && !isBeforeWord);
}

/** Whether "the first year" is one of something: "of" follows. */
export function isUnitOf({tokens, to}: Place): boolean {
  return hasClass(tokens[to], 'of');
}

/** Whether "current" is of now, not of water or wire: a noun follows, no adjective stands before. */
export function isOfNow({text, tokens, from, to}: Place): boolean {
  if (wordAt(text, tokens[from]) !== 'current') return true;
  const [before, after] = [tokens[from - 1], tokens[to]];
  return !isUnknownWord(text, before) && isUnknownWord(text, after) && !/ed$/.test(wordAt(text, after));
}

/** Whether "daily" says how often: not "the daily Al-Ahram". */
export function isHowOften({text, tokens, to}: Place): boolean {
  return !isName(text, tokens[to]);
}

/** Whether "a year" is a rate: "$700 million a year", "1,500 calories a day". */
export function isRate({text, tokens, from, to}: Place): boolean {
  if (wordAt(text, tokens[to - 1]) === 'second') return false;
  const before = tokens[from - 1];
  return (
    isAny(before, 'count', 'num', 'multiplier', 'times') ||
    (isUnknownWord(text, before) && /[a-rt-z]s$/.test(wordAt(text, before)))
  );
}
