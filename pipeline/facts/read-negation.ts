import type {Clause, Reading, VerbGroup} from './reading.ts';
import {classes, isA} from './word-classes.ts';

type Tokens = Reading['tokens'];

/** Whether a word denies what stands behind it: "not", "never", "didn't"; not the "not only" and "no fewer" that assert it. */
export function isNegation(tokens: Tokens, index: number): boolean {
  if (!isA(tokens[index], classes.negation)) return false;
  return !/^(only|merely|fewer|less|later)$/.test(tokens[index + 1]?.lower ?? '');
}

/** A verb group with the words in front of it: "never | visited", "nor | ratified", and the "or" that goes on with what
 *  the verb before denied. `negation` is the word without which the clause says the opposite, where that is one word. */
export function withNegation(
  tokens: Tokens,
  group: VerbGroup,
  before: VerbGroup | undefined,
  isDenied: boolean,
): VerbGroup {
  if (isDenied) return {...group, negated: true};
  let front = group.first - 1;
  while (front > group.first - 6 && isA(tokens[front], classes.adverb) && !isNegation(tokens, front)) front--;
  const goesOn = before?.negated && tokens[front]?.lower === 'or';
  if (!group.negated && !goesOn && !isNegation(tokens, front)) return group;
  let at = group.head - 1;
  while (at >= front && !/^(not|never)$/.test(tokens[at]?.lower ?? '')) at--;
  return {...group, negated: true, negation: at >= front ? at : undefined};
}

/** The verb of a clause whose subject or first word denies it ("No treaty was signed", "Not all the towns fell"), and
 *  without `negation` where the words around need it: "did not sign any treaty". */
export function denyBySubject(
  tokens: Tokens,
  {first, last, verb}: Pick<Clause, 'first' | 'last' | 'verb'>,
  subject: Clause['subject'],
): VerbGroup | undefined {
  if (!verb) return undefined;
  const at = subject?.first ?? first;
  const isDenied = at < verb.first && [first, at - 1, at].some((index) => isNegation(tokens, index));
  if (!isDenied && verb.negation === undefined) return verb;
  if (isDenied) return {...verb, negated: true, negation: undefined};
  for (let index = first; index <= last; index++)
    if (/^(any|anyone|anything|anybody|ever|yet|either|or)$/.test(tokens[index]?.lower ?? ''))
      return {...verb, negation: undefined};
  return verb;
}
