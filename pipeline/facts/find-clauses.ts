import {isAdverb} from './find-verbs.ts';
import {conjunctions, relatives, subordinators} from './lexicon/function-words.ts';
import type {Clause, ClauseRole, Reading, Token, VerbGroup} from './reading.ts';

interface Cut {
  /** The first token of the clause behind the cut. */
  readonly at: number;
  readonly weight: number;
  readonly role: ClauseRole;
  readonly marker: string;
}

/** A sentence as a row of clauses, one for each verb, in order and without gaps but for brackets' own clauses. Between two
 *  verbs the strongest sign decides where one clause ends: a semicolon before a comma with a word that opens a clause, before
 *  such a word alone, before "and". Without any sign the second verb stays in the first's clause. */
export function findClauses(reading: Reading, verbs: readonly VerbGroup[]): Clause[] {
  const {tokens} = reading;
  if (tokens.length === 0) return [];
  const clauses: Clause[] = [];
  let open = openingOf(tokens);
  let first = 0;
  let verb = verbs[0];
  for (const next of verbs.slice(1)) {
    const cut = findCut(reading, (verb?.last ?? 0) + 1, next.first);
    if (!cut) continue;
    clauses.push({first, last: cut.at - 1, ...open, ...(verb ? {verb} : {})});
    [first, open, verb] = [cut.at, {role: cut.role, marker: cut.marker}, next];
  }
  clauses.push({first, last: tokens.length - 1, ...open, ...(verb ? {verb} : {})});
  return clauses;
}

function openingOf(tokens: readonly Token[]): {role: ClauseRole; marker: string} {
  const lower = tokens[0]?.lower ?? '';
  return subordinators.has(lower) && lower !== 'that' && lower !== 'as'
    ? {role: 'main', marker: lower}
    : {role: 'main', marker: ''};
}

/** The best place for a border among the tokens `[from, to)` that stand between two verbs. */
function findCut(reading: Reading, from: number, to: number): Cut | undefined {
  let best: Cut | undefined;
  for (let index = from; index < to; index++) {
    const cut = cutAt(reading, index, to);
    if (cut && (!best || cut.weight >= best.weight)) best = cut;
  }
  return best;
}

function cutAt({tokens, dateOf}: Reading, index: number, verb: number): Cut | undefined {
  const token = tokens[index];
  if (!token || dateOf[index] !== -1) return undefined;
  const {lower} = token;
  const comma = tokens[index - 1]?.text === ',';
  if (token.text === ';') return {at: index + 1, weight: 9, role: 'coordinate', marker: ';'};
  if (/^[–—:]$/.test(token.text)) return {at: index + 1, weight: 4, role: 'aside', marker: token.text};
  if (token.text === '(') return {at: index, weight: 8, role: 'aside', marker: '('};
  if (token.text === ')') return {at: index + 1, weight: 7, role: 'main', marker: ')'};
  if (lower === 'while' || lower === 'whereas' || lower === 'although' || lower === 'though')
    return {at: index, weight: comma ? 8 : 6, role: 'adverbial', marker: lower};
  if (relatives.has(lower) && lower !== 'that')
    return {at: startOfRelative(tokens, index), weight: comma ? 7 : 6, role: 'relative', marker: lower};
  if (lower === 'that')
    return {
      at: index,
      weight: 5,
      role: isComplement(tokens, index) ? 'complement' : 'relative',
      marker: lower,
    };
  if (subordinators.has(lower) && !startsPhrase(tokens, index, verb))
    return {at: index, weight: comma ? 6 : 5, role: 'adverbial', marker: lower};
  if (conjunctions.has(lower))
    return {at: index, weight: comma ? 5 : lower === 'but' ? 5 : 3, role: 'coordinate', marker: lower};
  if (token.text === ',') return {at: index + 1, weight: 2, role: 'coordinate', marker: ','};
  return undefined;
}

/** "in which", "the majority of whom": the clause begins at the preposition. */
function startOfRelative(tokens: readonly Token[], index: number): number {
  return /^(in|on|at|of|to|by|for|with|from|under|during|after|through)$/.test(tokens[index - 1]?.lower ?? '')
    ? index - 1
    : index;
}

function isComplement(tokens: readonly Token[], index: number): boolean {
  let before = index - 1;
  while (before > 0 && isAdverb(tokens[before]?.lower ?? '')) before--;
  return /(?:ed|said|told|knew|thought|wrote|found|believe[sd]?|felt|says?|held|saw|meant|made|insist|clear)$/.test(
    tokens[before]?.lower ?? '',
  );
}

/** "after 1945", "since the war": a preposition, not a clause of its own. */
function startsPhrase(tokens: readonly Token[], index: number, verb: number): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (!/^(after|since|before|until|till|as|than)$/.test(lower)) return false;
  return verb - index > 14;
}
