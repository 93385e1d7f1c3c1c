import {findCut} from './find-cut.ts';
import {findSubject} from './find-subject.ts';
import {markSupposed, supposes} from './mark-supposed.ts';
import {denyBySubject} from './read-negation.ts';
import type {Clause, PlacedDate, Reading, VerbGroup} from './reading.ts';
import {classes, isA} from './word-classes.ts';

/** A clause before its subject and dates are known. */
type Opening = Pick<Clause, 'role' | 'marker' | 'supposing'>;
type Stretch = Omit<Clause, 'subject' | 'dates' | 'supposed'>;

/** A sentence as a row of clauses in order of the text, one for each verb. Between two verbs the strongest sign decides
 *  where one clause ends; without any the second verb stays in the first's clause. Brackets and long quotations have
 *  clauses of their own, inside the one around them. */
export function findClauses(reading: Reading, verbs: readonly VerbGroup[]): Clause[] {
  const stretches: Stretch[] = [];
  for (const [bracket, group] of groupByBracket(reading, verbs))
    for (const stretch of cutStretches(reading, bracket, group)) stretches.push(stretch);
  const dates = shareDates(reading, stretches);
  const clauses = stretches.map((stretch, index): Clause => {
    const subject = findSubject(reading, stretch) ?? resumedSubject(reading, stretches, index);
    const verb = denyBySubject(reading.tokens, stretch, subject);
    const own = dates[index] ?? [];
    return {...stretch, verb, subject, dates: verb?.negated ? own.map(sinceWhen) : own, supposed: false};
  });
  const isNested = reading.brackets.length > 1;
  return markSupposed(
    reading,
    isNested ? clauses.sort((a, b) => a.first - b.first || b.last - a.last) : clauses,
  );
}

/** What was not done until a date was done then. */
function sinceWhen(date: PlacedDate): PlacedDate {
  return date.relation === 'until' ? {...date, relation: 'not-until'} : date;
}

/** "The coup, which failed, would have …": the subject stands before the clause in between. */
function resumedSubject(reading: Reading, stretches: readonly Stretch[], index: number): Clause['subject'] {
  const [stretch, before] = [stretches[index], stretches[index - 2]];
  if (stretch?.role !== 'main' || !before || before.verb || before.bracket !== stretch.bracket)
    return undefined;
  return findSubject(reading, {...before, end: before.last});
}

function groupByBracket(
  {brackets, bracketOf}: Reading,
  verbs: readonly VerbGroup[],
): [number, VerbGroup[]][] {
  const groups = brackets.map((_, index): [number, VerbGroup[]] => [index, []]);
  for (const verb of verbs) groups[bracketOf[verb.first] ?? 0]?.[1].push(verb);
  return groups;
}

function cutStretches(reading: Reading, bracket: number, verbs: readonly VerbGroup[]): Stretch[] {
  const {first: start = 0, last: end = -1} = reading.brackets[bracket] ?? {};
  if (end < start) return [];
  const stretches: Stretch[] = [];
  let [verb, from] = [verbs[0], (verbs[0]?.last ?? 0) + 1];
  const {first: begin, ...begins} = readOpening(reading, start, bracket, verb);
  let [first, opening]: [number, Opening] = [begin, begins];
  const relative = verb && findRelative(reading, first, verb, bracket);
  if (relative !== undefined) {
    stretches.push({...opening, first, last: relative - 1, bracket, verb: undefined});
    first = relative;
    opening = {role: 'relative', marker: reading.tokens[relative]?.lower ?? '', supposing: undefined};
  }
  for (const next of verbs.slice(1)) {
    const fronted = stretches.length === 0 && opening.role === 'adverbial';
    const cut = findCut(reading, bracket, from, next, fronted);
    const isApart = next.first > from;
    from = next.last + 1;
    if (!cut) {
      if (isApart && supposes(verb)) opening = {...opening, supposing: 'clause'};
      continue;
    }
    stretches.push({...opening, first, last: cut.at - 1, bracket, verb});
    const resumed = fronted || (stretches.length === 2 && relative !== undefined);
    const role = bracketRole(reading, bracket) ?? (resumed && cut.marker === ',' ? 'main' : cut.role);
    [first, verb] = [cut.at, next];
    opening = {role, marker: cut.marker === ',' ? '' : cut.marker, supposing: undefined};
  }
  stretches.push({...opening, first, last: end, bracket, verb});
  return stretches;
}

/** How a sentence begins: with "When …" or "After …", perhaps behind a date ("On 19 July, after …"), or with its main
 *  clause. "After 1945," and "Since the war," are phrases: a comma or a date comes before any verb. */
function readOpening(
  reading: Reading,
  start: number,
  bracket: number,
  verb: VerbGroup | undefined,
): Opening & Pick<Stretch, 'first'> {
  const {tokens, phraseOf} = reading;
  const date = phraseOf[start];
  const behind = date && tokens[date.last + 1]?.text === ',' ? date.last + 2 : start;
  const first = opensClause(tokens, behind, verb) ? behind : start;
  const lower = tokens[first]?.lower ?? '';
  const fronted = opensClause(tokens, first, verb) && phraseOf[first] === undefined;
  const role = bracketRole(reading, bracket) ?? (fronted ? 'adverbial' : 'main');
  return {first: fronted ? first : start, role, marker: fronted ? lower : '', supposing: undefined};
}

function opensClause(tokens: Reading['tokens'], index: number, verb: VerbGroup | undefined): boolean {
  const token = tokens[index];
  if (!verb || !isA(token, classes.subordinator) || token?.lower === 'that') return false;
  for (let at = index + 1; at < verb.first; at++) if (tokens[at]?.text === ',') return false;
  return true;
}

/** Where "which" or "who" opens a clause between the subject and the first verb: "The coup, which failed, would …". */
function findRelative(
  {tokens, bracketOf}: Reading,
  first: number,
  verb: VerbGroup,
  bracket: number,
): number | undefined {
  if (tokens[0]?.lower === 'it') return undefined;
  for (let index = verb.first - 1; index > first + 1 && index >= verb.first - 8; index--) {
    if (bracketOf[index] === bracket && /^(which|who|that|whom|whose)$/.test(tokens[index]?.lower ?? ''))
      return index;
  }
  return undefined;
}

function bracketRole({brackets}: Reading, bracket: number): Clause['role'] | undefined {
  return bracket === 0 ? undefined : brackets[bracket]?.role;
}

/** For each stretch its dates: each date goes to the innermost around it. */
function shareDates(reading: Reading, stretches: readonly Stretch[]): PlacedDate[][] {
  const {dates, bracketOf} = reading;
  if (dates.length === 0) return [];
  const shares: PlacedDate[][] = stretches.map(() => []);
  const lead = stretches.findIndex(({role}) => role === 'main');
  for (const date of dates) {
    if (date.quoted) continue;
    const bracket = bracketOf[date.first] ?? 0;
    const isAhead = bracket === 0 && date.first < (stretches[0]?.first ?? 0) && lead >= 0;
    const around = datesAround(reading, date, bracket) ? 0 : bracket;
    shares[isAhead ? lead : stretchAt(stretches, around, date.first)]?.push(date);
  }
  return shares;
}

/** "(on 2 October)": a bracket that holds nothing but a day dates the clause around it; "(1218–1241)" behind a name doesn't. */
function datesAround({brackets}: Reading, {phrase, last, edtf = ''}: PlacedDate, bracket: number): boolean {
  const around = brackets[bracket];
  return (
    around?.role === 'aside' && around.first === phrase && around.last === last && /^-?\d{4}-\d{2}/.test(edtf)
  );
}

/** The first stretch of a bracket that ends at or behind `token`, else its last; -1 where the bracket has none. Stretches
 *  are in order of their brackets, then of the text. */
function stretchAt(stretches: readonly Stretch[], bracket: number, token: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const {bracket: own = 0, last = 0} = stretches[middle] ?? {};
    if (own < bracket || (own === bracket && last < token)) low = middle + 1;
    else high = middle;
  }
  return [low, low - 1].find((index) => stretches[index]?.bracket === bracket) ?? -1;
}
