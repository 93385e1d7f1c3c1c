import type {Reading} from './reading.ts';

const outside =
  /^(in|on|at|to|by|from|with|for|and|or|but|of|which|that|was|were|had|has|into|as|over|about|during|after|before|since|than|not)$/;

/** The noun phrase that ends at token `end`: back to its article, or to a word that no noun phrase holds. A name that
 *  begins inside it begins it ("a possible attack | Yugoslavia"). Undefined for none. */
export function nounBefore(
  {tokens, bracketOf}: Reading,
  end: number,
): {first: number; last: number} | undefined {
  let last = end;
  while (last > 0 && tokens[last]?.type === 'mark') last--;
  let first = last + 1;
  for (let index = last; index >= Math.max(0, last - 8); index--) {
    const token = tokens[index];
    if (token?.type !== 'word' || bracketOf[index] !== bracketOf[last]) break;
    const capital = /^\p{Lu}/u.test(token.text);
    const joinsNames =
      /^(of|and)$/.test(token.lower) && /^\p{Lu}/u.test(tokens[index - 1]?.text ?? '') && index < last;
    if (!capital && !joinsNames && (outside.test(token.lower) || token.lower.endsWith('ed'))) break;
    if (
      !capital &&
      !joinsNames &&
      first <= last &&
      /^\p{Lu}/u.test(tokens[first]?.text ?? '') &&
      !isArticle(token.lower)
    )
      break;
    first = index;
    if (isArticle(token.lower)) break;
  }
  return first <= last ? {first, last} : undefined;
}

function isArticle(lower: string): boolean {
  return /^(the|a|an|its|his|her|their|some|many|several|this|these|other)$/.test(lower);
}
