import {
  conjunctions,
  determiners,
  forms,
  modals,
  prepositions,
  pronouns,
  subordinators,
} from './lexicon/function-words.ts';
import type {Reading, Token} from './reading.ts';

/** What a number counts: the shortest noun phrase behind it. */
export interface Counted {
  readonly first: number;
  readonly last: number;
  readonly attempted: boolean;
}

/** The noun phrase after the numeral that ends at token `last`; "attempts to murder" keeps its infinitive. */
export function findCounted({tokens, dateOf}: Reading, last: number): Counted | undefined {
  const first = tokens[last + 1]?.lower === 'of' ? last + 2 : last + 1;
  let end = first - 1;
  for (let index = first; index < tokens.length && index < first + 7; index++) {
    const token = tokens[index];
    if (token?.type !== 'word' || dateOf[index] !== -1 || endsNounPhrase(token)) break;
    end = index;
  }
  if (end < first) return undefined;
  if (
    /^attempts?$/.test(tokens[end]?.lower ?? '') &&
    tokens[end + 1]?.lower === 'to' &&
    tokens[end + 2]?.type === 'word'
  )
    end += 2;
  const attempted = tokens.slice(first, end + 1).some(({lower}) => /^attempt(s|ed)?$/.test(lower));
  return {first, last: end, attempted};
}

function endsNounPhrase({lower}: Token): boolean {
  return (
    prepositions.has(lower) ||
    conjunctions.has(lower) ||
    subordinators.has(lower) ||
    pronouns.has(lower) ||
    determiners.has(lower) ||
    modals.has(lower) ||
    forms.be.has(lower) ||
    forms.have.has(lower) ||
    forms.do.has(lower) ||
    (lower.endsWith('ed') && !/^(attempted|armed|wounded|injured|united|alleged)$/.test(lower)) ||
    lower.endsWith('ly')
  );
}
