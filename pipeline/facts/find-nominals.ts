import {isCapitalized} from './is-capitalized.ts';
import {backgroundPrepositions, nearbyPrepositions} from './lexicon/happenings.ts';
import type {Clause, PlacedDate, Reading, Token, VerbGroup} from './reading.ts';
import {tellsHappening} from './tells-happening.ts';
import {classes, isA} from './word-classes.ts';

/** A dated happening that a clause mentions: "the final defeat of the Russian Army in November 1920". */
export interface Nominal {
  readonly first: number;
  readonly last: number;
  /** The token of the noun that names it. */
  readonly head: number;
  readonly date: PlacedDate;
  /** The clause around it tells what happened close to it. */
  readonly nearby: boolean;
  /** It is one of those that its clause consists of, without a preposition that sets it apart. */
  readonly isPart: boolean;
}

/** The dated happenings of a sentence that are background to their clause, or one of several in it. A happening that
 *  its clause tells itself ("during the meeting in January 1945 Stalin said …") is left to the clause. */
export function findNominals(reading: Reading, clauses: readonly Clause[]): Nominal[] {
  const nominals: Nominal[] = [];
  for (const clause of clauses) {
    if (clause.role === 'quotation') continue;
    const dates = clause.dates.filter(({edtf}) => edtf !== undefined);
    for (const [index, date] of dates.entries()) {
      const floor = Math.max(clause.first, (dates[index - 1]?.last ?? -1) + 1);
      const nominal =
        readPremodified(reading, date, clause) ?? readPostmodified(reading, date, floor, clause.verb);
      if (!nominal) continue;
      const opener = openerOf(reading, nominal.first, clause.first);
      if (opener === '' && isDenied(nominal, date, clause)) continue;
      if (opener === '' && index === 0 && dates.length === 1 && tellsHappening(clause)) continue;
      nominals.push({...nominal, date, nearby: nearbyPrepositions.has(opener), isPart: opener === ''});
    }
  }
  return nominals;
}

/** "The attack of 1922 did not take place": only the object of a denied verb, with the date in front, is sure to have
 *  happened ("never ratified the 1954 treaty"). */
function isDenied({first}: Phrase, {premodifier}: PlacedDate, {verb, supposed}: Clause): boolean {
  if (!verb?.negated && !supposed) return false;
  return !premodifier || first < (verb?.first ?? 0);
}

type Phrase = Pick<Nominal, 'first' | 'last' | 'head'>;

/** "the 1979 Soviet intervention in Afghanistan": the date, at most five words, the noun, and what belongs to it. */
function readPremodified({tokens, dateOf}: Reading, date: PlacedDate, clause: Clause): Phrase | undefined {
  if (!date.premodifier) return undefined;
  for (let index = date.last + 1; index <= Math.min(date.last + 6, clause.last); index++) {
    const token = tokens[index];
    if (token?.type !== 'word' || dateOf[index] !== undefined) return undefined;
    if (isA(token, classes.happening)) {
      return {
        first: startOfPhrase(tokens, dateOf, date.first, clause.first),
        last: endOfPhrase(tokens, dateOf, index, clause.last),
        head: index,
      };
    }
    if (isA(token, classes.preposition | classes.determiner | classes.adverb)) return undefined;
  }
  return undefined;
}

/** "intervention in Hungary in 1956": back from the date over names, nouns and small prepositions to the noun. */
function readPostmodified(
  {tokens, dateOf}: Reading,
  date: PlacedDate,
  floor: number,
  verb: VerbGroup | undefined,
): Phrase | undefined {
  for (let index = date.phrase - 1; index >= Math.max(floor, date.phrase - 18); index--) {
    const token = tokens[index];
    const isVerb = verb !== undefined && index <= verb.last;
    if (token?.type !== 'word' || dateOf[index] !== undefined || (isVerb && index >= verb.first))
      return undefined;
    if (isA(token, classes.happening))
      return {first: startOfPhrase(tokens, dateOf, index, floor), last: date.last, head: index};
    if (!mayStandInside(token)) return undefined;
  }
  return undefined;
}

function mayStandInside(token: Token): boolean {
  const {lower} = token;
  if (isCapitalized(token)) return true;
  if (/^(of|in|at|on|to|by|with|between|from|under|against|the|and|for|over|'s|’s)$/.test(lower)) return true;
  return (
    !isA(token, classes.determiner | classes.adverb) &&
    !/(?:ed|was|were|had|has|is|are|which|who|that|when|while|met|held|took)$/.test(lower)
  );
}

function startOfPhrase(
  tokens: Reading['tokens'],
  dateOf: Reading['dateOf'],
  head: number,
  floor: number,
): number {
  let first = head;
  for (let index = head - 1; index >= Math.max(floor, head - 6); index--) {
    const token = tokens[index];
    if (token?.type !== 'word' || dateOf[index] !== undefined || isA(token, classes.preposition)) break;
    if (
      /^(and|or|but|was|were|is|are|had|has|as|which|that|when|while)$/.test(token.lower) ||
      isA(token, classes.adverb)
    )
      break;
    first = index;
    if (isA(token, classes.determiner)) break;
  }
  return first;
}

function endOfPhrase(
  tokens: Reading['tokens'],
  dateOf: Reading['dateOf'],
  head: number,
  limit: number,
): number {
  let last = head;
  for (let index = head + 1; index <= limit && index <= head + 14; index++) {
    const token = tokens[index];
    if (token?.text === ',' && continuesList(tokens, index)) continue;
    if (token?.type !== 'word' || dateOf[index] !== undefined) break;
    if (isCapitalized(token)) last = index;
    else if (!/^(of|in|on|the|and|between|with|against|for|to)$/.test(token.lower)) {
      if (tokens[index - 1]?.lower !== 'of' && tokens[index - 1]?.lower !== 'the') break;
      last = index;
    }
  }
  return last > head ? endOfNouns(tokens, dateOf, last, limit) : last;
}

/** "on the Saudi | diplomatic missions": the nouns that a name describes. */
function endOfNouns(
  tokens: readonly Token[],
  dateOf: Reading['dateOf'],
  last: number,
  limit: number,
): number {
  let end = last;
  while (end < Math.min(limit, last + 3)) {
    const next = tokens[end + 1];
    if (next?.type !== 'word' || dateOf[end + 1] !== undefined || !mayStandInside(next)) break;
    if (isA(next, small | classes.pastForm)) break;
    end++;
  }
  return end;
}

const small = classes.preposition | classes.conjunction | classes.modal | classes.pronoun | classes.be;

/** "on Cultural, Scientific and Educational Cooperation" */
function continuesList(tokens: Reading['tokens'], comma: number): boolean {
  return (
    isCapitalized(tokens[comma + 1]) && tokens[comma + 2]?.lower === 'and' && isCapitalized(tokens[comma + 3])
  );
}

/** The preposition in front of a noun phrase, over one further noun ("support to Soviet intervention"). */
function openerOf({tokens}: Reading, first: number, floor: number): string {
  for (let index = first - 1; index >= Math.max(floor, first - 6); index--) {
    const lower = tokens[index]?.lower ?? '';
    if (tokens[index]?.type === 'mark') return '';
    if (backgroundPrepositions.has(lower)) return lower;
  }
  return '';
}
