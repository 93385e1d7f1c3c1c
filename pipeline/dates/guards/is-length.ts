import type {Place} from '../rule.ts';
import {hasClass} from '../token.ts';
import {isAny, isPlainWord, wordAt} from './words.ts';

/** Whether a number and a unit measure time: not "a second attack". */
export function isLength({text, tokens, from, to}: Place): boolean {
  return !(to - from === 2 && hasClass(tokens[from], 'a') && wordAt(text, tokens[to - 1]) === 'second');
}

/** Whether units without a number are a length: "within days", "after years of conflict", not "his early years". */
export function isLoneUnits({tokens, from, to}: Place): boolean {
  return isAny(tokens[from - 1], 'within', 'for', 'after', 'over', 'in') || isAny(tokens[to], 'of');
}

/** Whether "the next decade" is ten years from now ("for the next decade"), not the decade after this one. */
export function isSpanFromNow({tokens, from, to}: Place): boolean {
  const isPast = isAny(tokens[from], 'the') && isAny(tokens[to - 2], 'past');
  return isPast || isAny(tokens[from - 1], 'for', 'over');
}

/** Whether "two days after" counts from the date told last: no event follows that it would count from. */
export function isPhraseEnd({text, tokens, to}: Place): boolean {
  const last = tokens[to - 1];
  const leadsOn = isAny(last, 'before') || (hasClass(last, 'after') && !isAny(last, 'later'));
  return (
    !leadsOn ||
    !(
      isPlainWord(text, tokens[to]) ||
      isAny(tokens[to], 'num') ||
      /\p{Lu}/u.test(text[tokens[to]?.start ?? text.length] ?? '')
    )
  );
}

/** Whether "former" stands before a noun: not "the former, an option". */
export function isAdjective({text, tokens, from, to}: Place): boolean {
  const after = tokens[to];
  const isBeforeWord = after !== undefined && /\p{L}/u.test(text[after.start] ?? '');
  return !(hasClass(tokens[from], 'once') && hasClass(tokens[from - 1], 'the') && !isBeforeWord);
}

/** Whether "the first year" is one of something: "of" follows. */
export function isUnitOf({tokens, to}: Place): boolean {
  return hasClass(tokens[to], 'of');
}
