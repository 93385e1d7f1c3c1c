import {stative} from './lexicon/verbs.ts';
import type {Clause} from './reading.ts';

/** Whether a clause says that something happened: a past verb that is no state, neither possible nor denied. What is
 *  only said to have gone on until some date is a state; "not until 1940" is a happening. */
export function tellsHappening({verb, role, dates}: Clause): boolean {
  if (!verb?.past || verb.modal || verb.copula || role === 'quotation' || stative.has(verb.lemma))
    return false;
  const [date] = dates;
  return !(date?.relation === 'until' || (verb.negated && !date));
}
