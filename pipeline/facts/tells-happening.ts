import {stative} from './lexicon/verbs.ts';
import type {Clause} from './reading.ts';

/** Whether a clause says that something happened: a past verb that is no state, neither possible nor denied. What is
 *  only said to have gone on until some date is a state; what was not done until 1940 happened then. */
export function tellsHappening({verb, role, dates, supposed}: Clause): boolean {
  if (!verb?.past || verb.modal || verb.copula || supposed || role === 'quotation' || stative.has(verb.lemma))
    return false;
  if (verb.negated)
    return verb.negation !== undefined && dates.some(({edtf, relation}) => edtf && relation === 'not-until');
  return dates[0]?.relation !== 'until';
}
