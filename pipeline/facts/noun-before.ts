import {isCapitalized} from './is-capitalized.ts';
import type {Reading, Token} from './reading.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const outside = words(
  'in on at to by from with for and or but of which that was were had has into as over about during after before since than not',
);
const articles = words('the a an its his her their some many several this these other');
const reach = 8;

/** The noun phrase that ends at token `end`: back to its article, or to a word that no noun phrase holds. A name that
 *  begins inside it begins it ("a possible attack | Yugoslavia"); `withOf` goes on over "of" ("the invasion of Iraq"). A
 *  number stands for itself ("56,000 | of whom"). Undefined for none. */
export function nounBefore(
  {tokens, bracketOf}: Reading,
  end: number,
  withOf = false,
): {first: number; last: number} | undefined {
  let last = end;
  while (last > 0 && tokens[last]?.type === 'mark') last--;
  if (tokens[last]?.type === 'number') return {first: last, last};
  let first = last + 1;
  for (let index = last; index >= Math.max(0, last - reach); index--) {
    const token = tokens[index];
    if (token?.type !== 'word' || bracketOf[index] !== bracketOf[last]) break;
    const joins = index < last && joinsNouns(tokens, index, withOf);
    if (!joins && !isCapitalized(token) && !mayPrecede(token, tokens[first])) break;
    first = index;
    if (articles.has(token.lower)) break;
  }
  return first <= last ? {first, last} : undefined;
}

function joinsNouns(tokens: readonly Token[], index: number, withOf: boolean): boolean {
  const lower = tokens[index]?.lower;
  return (
    (lower === 'of' && withOf) || ((lower === 'of' || lower === 'and') && isCapitalized(tokens[index - 1]))
  );
}

/** A lower-case word goes in front of another, and only an article in front of a name. */
function mayPrecede({lower}: Token, next: Token | undefined): boolean {
  if (outside.has(lower) || lower.endsWith('ed')) return false;
  return articles.has(lower) || !isCapitalized(next);
}
