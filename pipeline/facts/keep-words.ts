import type {Reading} from './reading.ts';
import type {Telling} from './telling.ts';
import {classes, isA} from './word-classes.ts';

/** What stays of `[first, last]`: no other brackets, no date phrases, no opening or closing small words. */
export function keepWords(
  {tokens, phraseOf, bracketOf}: Reading,
  {bracket = 0, head, omitted}: Telling,
  first: number,
  last: number,
): number[] {
  const kept: number[] = [];
  for (let index = first; index <= last; index++) {
    const dated = isLoose(index) && index !== head;
    const isComma = tokens[index]?.text === ',' && (isLoose(index - 1) || isLoose(index + 1));
    const outside = bracketOf[index] !== bracket && bracketOf[index] !== bracketOf[head];
    const isDenial = tokens[index]?.lower === 'not' && isLoose(index + 1);
    if (!dated && !outside && !isComma && !isDenial && index !== omitted) kept.push(index);
  }
  return trimSmall(tokens, kept);

  function isLoose(index: number): boolean {
    const date = phraseOf[index];
    if (!date || date.premodifier) return false;
    return (
      date.edtf !== undefined || /^(before|after|later|earlier|ago)$/.test(tokens[date.last + 1]?.lower ?? '')
    );
  }
}

/** Words without the small ones and the marks at both ends. */
export function trimSmall(tokens: Reading['tokens'], kept: readonly number[]): number[] {
  let from = 0;
  while (from < kept.length && isOpening(tokens[kept[from] ?? 0])) from++;
  let to = kept.length;
  while (to > from && isClosing(tokens, kept, to - 1)) to--;
  return kept.slice(from, to);
}

function isOpening(token: Reading['tokens'][number] | undefined): boolean {
  if (!token) return true;
  return (
    (token.type === 'mark' && !/^["“„'‘$€£]$/.test(token.text)) ||
    isA(token, classes.conjunction) ||
    /^(which|who|that|while|when|whereas)$/.test(token.lower)
  );
}

function isClosing(tokens: Reading['tokens'], kept: readonly number[], position: number): boolean {
  const token = tokens[kept[position] ?? -1];
  if (!token) return true;
  if (token.type === 'mark') return !/^["”’')%]$/.test(token.text);
  if (isA(token, classes.adverb)) return tokens[kept[position - 1] ?? -1]?.text === ',';
  return isA(token, classes.conjunction | classes.determiner | classes.subordinator | classes.preposition);
}
