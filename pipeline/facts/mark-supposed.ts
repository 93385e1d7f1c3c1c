import {supposing, supposingClauses, suppositions} from './lexicon/suppositions.ts';
import type {Clause, PlacedDate, Reading, VerbGroup} from './reading.ts';
import {stemVerb} from './stem-verb.ts';
import {classes, isA} from './word-classes.ts';

type Tokens = Reading['tokens'];

/** Clauses in order → the same, with `supposed` where the text doesn't vouch for what one tells: the complement of a
 *  denial, an argument, an allegation, an expectation or a plan, what goes on with it, and conditions. A clause whose
 *  own verb supposes keeps no date of what it supposes: "planned to visit Rome in 1910". */
export function markSupposed({tokens}: Reading, clauses: readonly Clause[]): Clause[] {
  const before: Clause[] = [];
  return clauses.map((clause) => {
    const governor = before[clause.bracket];
    const supposed =
      isCondition(clause) ||
      opensSupposed(tokens, clause) ||
      completes(tokens, clause, governor) ||
      goesOn(tokens, clause, governor);
    const end = startOfSupposed(tokens, clause);
    const dates = clause.dates.filter(
      (date) => date.first < end && !isPlanned(tokens, date) && !isDenied(tokens, date),
    );
    const supposing = clause.supposing ?? (end < Number.POSITIVE_INFINITY ? 'phrase' : undefined);
    const isSame = !supposed && supposing === clause.supposing && dates.length === clause.dates.length;
    const marked = isSame ? clause : {...clause, dates, supposing, supposed};
    before[clause.bracket] = marked;
    return marked;
  });
}

/** Whether a verb leaves open if what completes it happened. */
export function supposes(verb: VerbGroup | undefined): boolean {
  return verb !== undefined && supposing.has(verb.lemma);
}

function isCondition({marker}: Clause): boolean {
  return /^(if|unless|whether|lest)$/.test(marker);
}

/** "denied that …", ", he claimed, …", "the rumour that …"; not "the plan that was adopted". */
function completes(
  tokens: Tokens,
  {first, marker, verb, subject}: Clause,
  governor: Clause | undefined,
): boolean {
  if (!subject && supposes(governor?.verb) && isParenthesis(tokens, governor?.verb, first)) return true;
  if (marker !== 'that' || (verb && skipAdverbs(tokens, first + 1) === verb.first)) return false;
  if (governor?.verb?.negated || governor?.verb?.modal) return true;
  if (supposes(governor?.verb) || (governor?.supposed && tokens[first - 1]?.lower === 'and')) return true;
  let at = first - 1;
  while (at > 0 && isA(tokens[at], classes.adverb)) at--;
  return namesSupposition(tokens[at]?.lower ?? '');
}

/** "Critics claim that the army | shelled …": before the first verb in the past. */
function opensSupposed(tokens: Tokens, {first, verb}: Clause): boolean {
  for (let index = first + 1; index < (verb?.first ?? first) - 1; index++) {
    if (tokens[index]?.lower === 'that' && namesSupposition(tokens[index - 1]?.lower ?? '')) return true;
  }
  return false;
}

/** "The army, he claimed, | shelled …" */
function isParenthesis(tokens: Tokens, verb: VerbGroup | undefined, first: number): boolean {
  return verb !== undefined && tokens[verb.last + 1]?.text === ',' && first === verb.last + 2;
}

function namesSupposition(lower: string): boolean {
  const singular = lower.replace(/ies$/, 'y').replace(/s$/, '');
  return suppositions.has(lower) || suppositions.has(singular) || supposing.has(stemVerb(singular));
}

/** ", and burned the church", "when it withdrew"; a clause behind a comma or "but" with a subject of its own is the text's. */
function goesOn(tokens: Tokens, clause: Clause, governor: Clause | undefined): boolean {
  const {first, role, marker, subject} = clause;
  if (governor?.supposing === 'clause' && role === 'coordinate' && !subject && marker !== 'but') return true;
  if (governor?.role === 'complement' && !subject && /^["”’]$/.test(tokens[first - 1]?.text ?? ''))
    return true;
  if (!governor?.supposed || isCondition(governor)) return false;
  if (role === 'adverbial') return tokens[first - 1]?.text !== ',';
  if (marker === ';' || (marker === 'but' && subject)) return false;
  return role === 'coordinate' && (!subject || tokens[first - 1]?.text !== ',');
}

/** The first token of what the clause's own verb supposes: "to visit", "of shelling", "denied | shelling", ", he claimed |". */
function startOfSupposed(tokens: Tokens, {verb, last, supposing}: Clause): number {
  if (!verb || !supposes(verb)) return Number.POSITIVE_INFINITY;
  const next = skipAdverbs(tokens, verb.last + 1);
  if (/^(and|or)$/.test(tokens[next]?.lower ?? '') && isA(tokens[next + 1], classes.pastForm))
    return Number.POSITIVE_INFINITY;
  if (supposing || tokens[next]?.text === ',' || isGerund(tokens, next)) return next;
  const takesInfinitive = verb.passive || !supposingClauses.has(verb.lemma);
  for (let index = next; index < last; index++) {
    const {lower} = tokens[index] ?? {};
    if (takesInfinitive && lower === 'to' && isBase(tokens, index + 1)) return index;
    if ((lower === 'of' || lower === 'from') && isGerund(tokens, index + 1)) return index;
  }
  return Number.POSITIVE_INFINITY;
}

/** "planned for 1931", "scheduled for May 1910" */
function isPlanned(tokens: Tokens, {phrase}: PlacedDate): boolean {
  return tokens[phrase]?.lower === 'for' && supposing.has(stemVerb(tokens[phrase - 1]?.lower ?? ''));
}

/** "signed in 1931, not in 1932" */
function isDenied(tokens: Tokens, {phrase, relation}: PlacedDate): boolean {
  return tokens[phrase - 1]?.lower === 'not' && relation !== 'not-until';
}

function isGerund(tokens: Tokens, index: number): boolean {
  return /^\p{Ll}{2,}ing$/u.test(tokens[index]?.text ?? '');
}

function isBase(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  return token?.type === 'word' && /^\p{Ll}/u.test(token.text) && !isA(token, classes.determiner);
}

function skipAdverbs(tokens: Tokens, from: number): number {
  let index = from;
  while (index < from + 6 && isA(tokens[index], classes.adverb)) index++;
  return index;
}
