import {stemSet} from '../stem-verb.ts';

const denialsAndArguments = `
  deny dispute refute doubt contradict disbelieve
  argue contend assert insist maintain suggest imply speculate theorize theorise posit postulate hypothesize hypothesise`;

/** Verbs whose complement the text doesn't vouch for, by what they say of it: denied, argued, alleged, expected, planned.
 *  After FactBank, Saurí and Pustejovsky (2009), §3: predicates that leave an event uncertain or counter it. Those that
 *  pass on what happened ("announced", "reported", "confirmed", "said") are none of them. */
export const supposing: ReadonlySet<string> = stemSet(`${denialsAndArguments} pretend assume
  claim allege accuse purport rumour rumor suspect
  expect hope fear anticipate predict forecast foresee project believe think presume suppose imagine warn
  plan propose intend schedule threaten promise vow pledge demand urge recommend wish want`);

/** Those whose complement is no infinitive, unless they stand in the passive: "assumed control to …" is none. */
export const supposingClauses: ReadonlySet<string> = stemSet(`${denialsAndArguments} assume`);

/** Nouns with such a complement, singular: "the claim that …". */
export const suppositions: ReadonlySet<string> = new Set(
  `denial doubt argument claim contention assertion suggestion speculation theory hypothesis conjecture allegation accusation rumour rumor suspicion
  myth expectation hope fear prediction forecast belief assumption presumption notion idea view opinion impression warning
  plan proposal threat promise pledge demand possibility probability prospect`
    .trim()
    .split(/\s+/),
);
