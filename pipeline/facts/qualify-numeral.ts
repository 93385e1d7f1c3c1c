import type {Numeral} from './found.ts';
import {qualifiers} from './lexicon/amounts.ts';
import type {Token} from './reading.ts';

/** By their last word, in order. */
const qualifiersOf = Map.groupBy<string | undefined, (typeof qualifiers)[number]>(qualifiers, ({words}) =>
  words.at(-1),
);

/** A numeral with what the words around it say: "at least 500" has a lower bound and no value, "up to 500" a range from
 *  nothing, "about 500" a value that is approximate. The words stay outside the numeral's span. */
export function qualify(tokens: readonly Token[], numeral: Numeral): Numeral {
  const {first, last, value, ...rest} = numeral;
  const sense = senseBefore(tokens, first) ?? senseBehind(tokens, last);
  if (sense === undefined) return numeral;
  if (sense === 'about' || value === undefined)
    return {...numeral, ...(sense === 'about' ? {approximate: true} : {})};
  return sense === 'least'
    ? {first, last, ...rest, atLeast: value}
    : {first, last, ...rest, range: [0, value]};
}

function senseBefore(tokens: readonly Token[], first: number): 'about' | 'least' | 'most' | undefined {
  const end = isMoney(tokens[first - 1]?.text)
    ? /^[A-Z]{1,2}$/.test(tokens[first - 2]?.text ?? '')
      ? first - 2
      : first - 1
    : first;
  return qualifiersOf
    .get(tokens[end - 1]?.lower)
    ?.find(({words}) => words.every((word, index) => tokens[end - words.length + index]?.lower === word))
    ?.sense;
}

function senseBehind(tokens: readonly Token[], last: number): 'about' | 'least' | undefined {
  if (tokens[last + 1]?.lower !== 'or') return undefined;
  const word = tokens[last + 2]?.lower;
  return word === 'more' ? 'least' : word === 'so' ? 'about' : undefined;
}

function isMoney(text: string | undefined): boolean {
  return /^[$€£¥₽₹]$/.test(text ?? '');
}
