import {cardinals, decadeWords, multipliers, ordinals} from '../lexicon/numbers.ts';
import type {Document, Passage} from '../model/document.ts';
import type {CanDraw} from './draft.ts';

const large = [
  ...[...Object.entries(cardinals), ...Object.entries(ordinals)].flatMap(([word, value]) =>
    value > 10 ? [word] : [],
  ),
  ...Object.keys(multipliers),
  ...Object.keys(decadeWords),
];
const numberWords = new RegExp(`\\b(?:dozens?|(?:${large.join('|')})s?)\\b`, 'i');

/** Words that a page may print for an event: as they are where they hold no number, as a quotation where they stand in the
 *  sentence letter by letter; `undefined` where neither is so, since a number that is typed passes no check. */
export function tellLabel(
  words: string,
  passage: Passage,
  {text}: Document,
  canDraw: CanDraw,
): string | undefined {
  if (!canDraw(words)) return undefined;
  if (!isPlain(words)) return undefined;
  if (!holdsNumber(words)) return words;
  if (/["“”„«»…]/.test(words)) return undefined;
  const sentence = text.slice(passage.start, passage.end);
  const small = words.slice(0, 1).toLowerCase() + words.slice(1);
  const found = [words, small].find((form) => sentence.includes(form));
  return found === undefined ? undefined : `“${found}”`;
}

/** Whether a text is words and marks alone: nothing that Markdown or a page would read otherwise. */
export function isPlain(words: string): boolean {
  return !/[\p{Cc}\p{Cf}\u2028\u2029\\[\]<>*_`{}|#~]|&#?\w+;|https?:/u.test(words);
}

/** Whether a text holds digits or a number in words. */
export function holdsNumber(text: string): boolean {
  return findNumber(text) >= 0;
}

/** Where the first number of a text begins, in digits or in words; -1 where there is none. */
export function findNumber(text: string): number {
  const found = [text.search(/\p{Nd}|\p{No}/u), text.search(numberWords)].filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : -1;
}
