import {isCapitalized} from './is-capitalized.ts';
import {sentenceOpeners} from './lexicon/sentence-openers.ts';
import type {Name, Reading, Token} from './reading.ts';
import {classes, isA} from './word-classes.ts';

const joints = new Set('of the de von van der du la al el bin for'.split(' '));

/** The proper names of a sentence, in order. A capital at the sentence's start counts unless the word is a common one. */
export function findNames(tokens: readonly Token[], dateOf: Reading['dateOf']): Name[] {
  const names: Name[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!startsName(tokens, dateOf, first)) continue;
    const last = endOfName(tokens, dateOf, first);
    names.push({first, last});
    first = last;
  }
  return names;
}

function startsName(tokens: readonly Token[], dateOf: Reading['dateOf'], index: number): boolean {
  const token = tokens[index];
  if (!token || !isCapitalized(token) || dateOf[index] !== undefined) return false;
  if (isA(token, classes.determiner | classes.preposition | classes.pronoun | classes.subordinator))
    return false;
  return index > 0 || isCapitalized(tokens[1]) || !sentenceOpeners.test(token.lower);
}

function endOfName(tokens: readonly Token[], dateOf: Reading['dateOf'], first: number): number {
  let last = first;
  let isTreaty = isA(tokens[first], classes.happening);
  for (let index = first + 1; index - last <= 2 && dateOf[index] === undefined; index++) {
    const token = tokens[index];
    if (token?.text === '.' && /^\p{Lu}$/u.test(tokens[index - 1]?.text ?? '')) continue;
    const lower = token?.lower ?? '';
    if (isCapitalized(token) && !isA(token, classes.pronoun)) {
      last = index;
      isTreaty ||= isA(token, classes.happening);
    } else if (isTreaty && continuesAdjectives(tokens, index)) last = index;
    else if (!joints.has(lower) && !(isTreaty && /^(on|and)$/.test(lower))) break;
  }
  return last;
}

/** The comma in "the Agreement on Cultural, Scientific and Educational Cooperation": between adjectives of its title. */
function continuesAdjectives(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.text !== ',' || !/(?:al|ic|ary|ive)$/.test(tokens[comma - 1]?.lower ?? '')) return false;
  const joint = tokens[comma + 2];
  return (
    isCapitalized(tokens[comma + 1]) &&
    (joint?.text === ',' || joint?.lower === 'and') &&
    isCapitalized(tokens[comma + 3])
  );
}
