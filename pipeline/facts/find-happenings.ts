import type {Dating} from './date-event.ts';
import {dateEvent} from './date-event.ts';
import type {Nominal} from './find-nominals.ts';
import {stative} from './lexicon/verbs.ts';
import type {Clause, PlacedDate, Reading, VerbGroup} from './reading.ts';
import type {Telling} from './summarize.ts';

/** What one clause tells, and when, as far as the sentence says. */
export interface Happening {
  readonly telling: Telling;
  readonly dating?: Dating;
}

/** The clauses of a sentence that tell a happening. A clause without subject and date ("and established relations") goes
 *  with the one before; one without a date counts only if it stands on its own. */
export function findHappenings(
  reading: Reading,
  clauses: readonly Clause[],
  nominals: readonly Nominal[],
): Happening[] {
  const taken = new Set(nominals.map(({date}) => date));
  const happenings: Happening[] = [];
  let before: Clause | undefined;
  for (const clause of clauses) {
    const own = datingOf(clause, taken) ?? nearbyDating(clause, nominals) ?? framedDating(clause, before);
    const joined = !own && !clause.subject && clause.role === 'coordinate' && happenings.at(-1);
    if (joined && before?.role !== 'quotation') happenings[happenings.length - 1] = extend(joined, clause);
    else if (clause.verb && tellsHappening(clause.verb, clause) && (own || standsAlone(clause))) {
      happenings.push({telling: tell(reading, clause, before), ...(own ? {dating: own} : {})});
    }
    if (clause.bracket === 0) before = clause;
  }
  return happenings;
}

/** A clause that only says until when something went on tells a state. */
function tellsHappening({past, modal, copula, negated, lemma}: VerbGroup, {role, dates}: Clause): boolean {
  if (!past || modal || copula || role === 'quotation' || stative.has(lemma)) return false;
  const [date] = dates;
  return !(date?.relation === 'until' || (negated && !date));
}

function standsAlone({role, marker}: Clause): boolean {
  return role === 'main' || role === 'coordinate' || marker === 'while' || marker === 'whereas';
}

function datingOf({dates}: Clause, taken: ReadonlySet<PlacedDate>): Dating | undefined {
  const date = dates.find((date) => date.edtf !== undefined && !taken.has(date));
  return date && dateEvent(date);
}

/** "Following the congress in 1971 relations improved": close to that happening, so its date is implied. */
function nearbyDating(clause: Clause, nominals: readonly Nominal[]): Dating | undefined {
  if (clause.role === 'relative' || clause.role === 'complement' || clause.dates.length === 0)
    return undefined;
  const near = nominals.find(({nearby, date}) => nearby && clause.dates[0] === date);
  const dating = near && dateEvent({...near.date, relation: 'at'});
  return dating && {...dating, certainty: 'implied'};
}

/** "When the war ended in 1945, he returned": at the same time, so its date is implied. */
function framedDating(clause: Clause, before: Clause | undefined): Dating | undefined {
  if (clause.role !== 'main' || before?.role !== 'adverbial' || !/^(when|as|once|after)$/.test(before.marker))
    return undefined;
  const date = before.dates.find(({edtf}) => edtf !== undefined);
  const dating = date && dateEvent({...date, relation: 'at'});
  return dating && {...dating, certainty: 'implied'};
}

function tell({tokens}: Reading, clause: Clause, before: Clause | undefined): Telling {
  const {verb, subject} = clause;
  const [first, last] = trimMarks(tokens, clause);
  const borrowed =
    subject && !isPronoun(tokens[subject.first]?.lower, subject) ? undefined : borrow(tokens, clause, before);
  return {
    first,
    last,
    told: borrowed && verb ? verb.first : (subject?.first ?? first),
    head: verb?.head ?? first,
    bracket: clause.bracket,
    ...(verb ? {verb: verb.lemma, verbFirst: verb.first} : {}),
    ...(borrowed ? {borrowed} : {}),
  };
}

/** The subject that a clause without one (or with a pronoun) takes from the clause before, or from the noun before "which". */
function borrow(tokens: Reading['tokens'], clause: Clause, before: Clause | undefined): Telling['borrowed'] {
  const pronoun = clause.subject && tokens[clause.subject.first]?.lower;
  if (clause.role === 'relative' || clause.bracket !== 0) return nounBefore(tokens, clause.first - 1);
  if (clause.role !== 'coordinate' || !before?.subject) return undefined;
  const isPerson = /^\p{Lu}/u.test(tokens[before.subject.first]?.text ?? '');
  return !pronoun || (isPerson && /^(he|she)$/.test(pronoun)) ? before.subject : undefined;
}

function nounBefore(tokens: Reading['tokens'], end: number): Telling['borrowed'] {
  let last = end;
  while (last > 0 && tokens[last]?.type === 'mark') last--;
  let first = last + 1;
  for (let index = last; index >= Math.max(0, last - 7); index--) {
    const token = tokens[index];
    if (
      token?.type !== 'word' ||
      /^(in|on|at|to|by|from|with|for|and|which|that|was|were|into|as|over|about)$/.test(token.lower)
    )
      break;
    if (/(?:ed)$/.test(token.lower) && !/^\p{Lu}/u.test(token.text)) break;
    first = index;
    if (/^(the|a|an|its|his|their)$/.test(token.lower)) break;
  }
  return first <= last ? {first, last} : undefined;
}

function isPronoun(lower: string | undefined, {first, last}: {first: number; last: number}): boolean {
  return first === last && /^(he|she|it|they|who|that|this|these|those)$/.test(lower ?? '');
}

function extend({telling, dating}: Happening, clause: Clause): Happening {
  return {telling: {...telling, last: Math.max(telling.last, clause.last)}, ...(dating ? {dating} : {})};
}

function trimMarks(tokens: Reading['tokens'], {first, last}: Clause): [number, number] {
  let [from, to] = [first, last];
  while (from < to && (tokens[from]?.type === 'mark' || /^(and|but|or)$/.test(tokens[from]?.lower ?? '')))
    from++;
  while (to > from && /^[.,;:–—(]$/.test(tokens[to]?.text ?? '')) to--;
  return [from, to];
}
