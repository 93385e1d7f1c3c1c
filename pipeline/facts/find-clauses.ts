import {findCut} from './find-cut.ts';
import {findSubject} from './find-subject.ts';
import {subordinators} from './lexicon/function-words.ts';
import type {Clause, PlacedDate, Reading, VerbGroup} from './reading.ts';

/** A clause before its subject and dates are known. */
type Stretch = Omit<Clause, 'subject' | 'dates'>;

/** A sentence as a row of clauses in order of the text, one for each verb. Between two verbs the strongest sign decides
 *  where one clause ends; without any the second verb stays in the first's clause. Brackets and long quotations have
 *  clauses of their own, inside the one around them. */
export function findClauses(reading: Reading, verbs: readonly VerbGroup[]): Clause[] {
  const stretches = groupByBracket(reading, verbs).flatMap(([bracket, group]) =>
    cutStretches(reading, bracket, group),
  );
  const dates = shareDates(reading, stretches);
  return stretches
    .map((stretch, index) => {
      const subject = findSubject(reading, stretch);
      return {...stretch, ...(subject ? {subject} : {}), dates: dates[index] ?? []};
    })
    .sort((a, b) => a.first - b.first || b.last - a.last);
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
  let [first, verb, from] = [start, verbs[0], (verbs[0]?.last ?? 0) + 1];
  let opening: Pick<Stretch, 'role' | 'marker'> = openingOf(reading, start, bracket);
  for (const next of verbs.slice(1)) {
    const fronted = stretches.length === 0 && opening.marker !== '';
    const cut = findCut(reading, bracket, from, next, fronted);
    from = next.last + 1;
    if (!cut) continue;
    stretches.push({first, last: cut.at - 1, bracket, ...opening, ...(verb ? {verb} : {})});
    const role = bracketRole(reading, bracket) ?? (fronted && cut.marker === ',' ? 'main' : cut.role);
    [first, verb, opening] = [cut.at, next, {role, marker: cut.marker === ',' ? '' : cut.marker}];
  }
  stretches.push({first, last: end, bracket, ...opening, ...(verb ? {verb} : {})});
  return stretches;
}

function openingOf(reading: Reading, start: number, bracket: number): Pick<Stretch, 'role' | 'marker'> {
  const lower = reading.tokens[start]?.lower ?? '';
  const fronted = subordinators.has(lower) && lower !== 'that';
  const role = bracketRole(reading, bracket) ?? (fronted ? 'adverbial' : 'main');
  return {role, marker: fronted ? lower : ''};
}

function bracketRole({brackets}: Reading, bracket: number): Clause['role'] | undefined {
  return bracket === 0 ? undefined : brackets[bracket]?.role;
}

/** Each date goes to the innermost stretch around it. */
function shareDates({dates, bracketOf}: Reading, stretches: readonly Stretch[]): PlacedDate[][] {
  const shares: PlacedDate[][] = stretches.map(() => []);
  const byBracket = new Map<number, number[]>();
  for (const [index, {bracket}] of stretches.entries()) {
    const list = byBracket.get(bracket);
    if (list) list.push(index);
    else byBracket.set(bracket, [index]);
  }
  for (const date of dates) {
    const candidates = byBracket.get(bracketOf[date.first] ?? 0) ?? [];
    const index = candidates[firstReaching(candidates, stretches, date.first)];
    if (index !== undefined) shares[index]?.push(date);
  }
  return shares;
}

/** The first candidate that ends at or behind `token`; candidates are in order. */
function firstReaching(candidates: readonly number[], stretches: readonly Stretch[], token: number): number {
  let [low, high] = [0, candidates.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[candidates[middle] ?? 0]?.last ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
