import type {ClauseTime} from './date-clauses.ts';
import type {Dating} from './date-event.ts';
import type {Nominal} from './find-nominals.ts';
import {isCapitalized} from './is-capitalized.ts';
import {nounBefore} from './noun-before.ts';
import {trimClause} from './quote-tokens.ts';
import type {Clause, PlacedDate, Reading} from './reading.ts';
import type {Telling} from './telling.ts';
import {tellsHappening} from './tells-happening.ts';

/** What one clause tells, and when, as far as the sentence says. */
export interface Happening {
  readonly telling: Telling;
  readonly dating: Dating | undefined;
}

/** The clauses of a sentence that tell a happening. A clause without subject and date ("and established relations") goes
 *  with the one before; one without a date counts only if it stands on its own. */
export function findHappenings(
  reading: Reading,
  clauses: readonly Clause[],
  times: readonly ClauseTime[],
  subjects: readonly (string | undefined)[],
  nominals: readonly Nominal[],
): Happening[] {
  const parts = new Set(nominals.filter(({isPart}) => isPart).map(({date}) => date));
  const happenings: Happening[] = [];
  let open = false;
  for (const [index, clause] of clauses.entries()) {
    const dating = times[index]?.happened;
    const before = clauses[index - 1];
    const joins = clause.role === 'coordinate' && !clause.subject && clause.marker !== ';' && open;
    const last = happenings.at(-1);
    if (joins && last && (!dating || times[index - 1]?.shared)) {
      happenings[happenings.length - 1] = extend(last, clause);
    } else if (tellsHappening(clause) && (dating || standsAlone(clause, parts))) {
      happenings.push({telling: tell(reading, clause, before, subjects[index]), dating});
      open = clause.bracket === 0;
    } else if (clause.bracket === 0) open = false;
  }
  return happenings;
}

/** On its own, and not only by naming the dated happenings that it consists of. */
function standsAlone({role, marker, dates}: Clause, parts: ReadonlySet<PlacedDate>): boolean {
  if (dates.some((date) => parts.has(date))) return false;
  return (
    role === 'main' || (role === 'coordinate' && marker !== '') || marker === 'while' || marker === 'whereas'
  );
}

function tell(
  reading: Reading,
  clause: Clause,
  before: Clause | undefined,
  topic: string | undefined,
): Telling {
  const {tokens} = reading;
  const {verb, subject} = clause;
  const [first, last] = trimClause(reading, clause);
  const borrowed =
    subject && !isPronoun(tokens[subject.first]?.lower, subject)
      ? undefined
      : borrow(reading, clause, before);
  const named =
    !borrowed && /^(they|it)$/.test(tokens[subject?.first ?? -1]?.lower ?? '') ? topic : undefined;
  return {
    first,
    last,
    told: (borrowed || named) && verb ? verb.first : (subject?.first ?? first),
    head: verb?.head ?? first,
    bracket: clause.bracket,
    verb: verb?.lemma,
    verbFirst: verb?.first,
    toldLast: undefined,
    omitted: verb?.negation,
    borrowed,
    topic: named,
  };
}

/** The subject that a clause without one (or with a pronoun) takes from the clause before, or from the noun before "which". */
function borrow(reading: Reading, clause: Clause, before: Clause | undefined): Telling['borrowed'] {
  const {tokens} = reading;
  const pronoun = clause.subject && tokens[clause.subject.first]?.lower;
  if (clause.role === 'relative' || clause.bracket !== 0) return nounBefore(reading, clause.first - 1, true);
  if (clause.role !== 'coordinate' || !before?.subject) return undefined;
  const isPerson = isCapitalized(tokens[before.subject.first]);
  return !pronoun || (isPerson && /^(he|she)$/.test(pronoun)) ? before.subject : undefined;
}

function isPronoun(lower: string | undefined, {first, last}: {first: number; last: number}): boolean {
  return first === last && /^(he|she|it|they|who|that|this|these|those)$/.test(lower ?? '');
}

function extend({telling, dating}: Happening, clause: Clause): Happening {
  return {
    telling: {
      ...telling,
      toldLast: telling.toldLast ?? telling.last,
      last: Math.max(telling.last, clause.last),
    },
    dating,
  };
}
