import type {Event} from '../model/extract.ts';
import {classifyKind} from './classify-kind.ts';
import type {Dating} from './date-event.ts';
import {dateEvent} from './date-event.ts';
import type {AliasIndex} from './find-names.ts';
import type {Nominal} from './find-nominals.ts';
import {findNominals} from './find-nominals.ts';
import {stative} from './lexicon/verbs.ts';
import {toText} from './map-offsets.ts';
import {nameParties} from './name-parties.ts';
import type {Clause, PlacedDate, Reading} from './reading.ts';
import {summarize} from './summarize.ts';

/** An event before it has its id. */
export type FoundEvent = Omit<Event, 'id'>;

/** What happened, by one sentence: an event for each clause that tells a happening, and for each dated happening that a
 *  clause only mentions. A clause without a date is kept without one if it stands on its own. */
export function findEvents(reading: Reading, clauses: readonly Clause[], aliases: AliasIndex): FoundEvent[] {
  const nominals = findNominals(reading, clauses);
  const taken = new Set(nominals.map(({date}) => date));
  const events = [
    ...nominals.map((nominal) => nominalEvent(reading, nominal, aliases)),
    ...clauses.flatMap((_clause, index) => clauseEvents(reading, clauses, index, taken, nominals, aliases)),
  ];
  return events.sort((a, b) => a.start - b.start || a.end - b.end);
}

function clauseEvents(
  reading: Reading,
  clauses: readonly Clause[],
  index: number,
  taken: ReadonlySet<PlacedDate>,
  nominals: readonly Nominal[],
  aliases: AliasIndex,
): FoundEvent[] {
  const clause = clauses[index];
  if (!clause?.verb || !tellsHappening(clause)) return [];
  const date = reading.dates.find(
    (date) => date.edtf && date.first >= clause.first && date.last <= clause.last && !taken.has(date),
  );
  const dating = date ? dateEvent(date) : nearbyDating(nominals, clause);
  if (!dating && !(clause.role === 'main' || clause.role === 'coordinate' || clause.marker === 'while'))
    return [];
  return [
    describe(
      reading,
      clause.first,
      clause.last,
      clause.verb.head,
      clause.verb.lemma,
      dating,
      aliases,
      subjectBefore(reading, clauses, index),
    ),
  ];
}

function tellsHappening({verb}: Clause): boolean {
  if (!verb?.past || verb.modal || verb.copula) return false;
  return !stative.has(verb.lemma) && !verb.negated;
}

/** "Following the congress in 1971 relations improved": close to that happening, so its date is implied. */
function nearbyDating(nominals: readonly Nominal[], clause: Clause): Dating | undefined {
  const near = nominals.find(
    ({nearby, first, last}) => nearby && first >= clause.first && last <= clause.last,
  );
  const dating = near && dateEvent({...near.date, relation: 'at'});
  return dating && {...dating, certainty: 'implied'};
}

/** A clause that begins with its verb ("and in 1922 established …") borrows the subject of the clause before. */
function subjectBefore(
  {tokens, phraseOf, passage}: Reading,
  clauses: readonly Clause[],
  index: number,
): string | undefined {
  const clause = clauses[index];
  if (!clause?.verb || clause.role !== 'coordinate') return undefined;
  for (let at = clause.first; at < clause.verb.first; at++) {
    if (
      phraseOf[at] === -1 &&
      /^\p{Lu}|^(he|she|it|they|the|a|an|its|his|their)$/u.test(tokens[at]?.text ?? '')
    )
      return undefined;
  }
  const before = clauses[index - 1];
  if (!before?.verb) return undefined;
  const start = before.first + (tokens[before.first]?.text === ',' ? 1 : 0);
  const words = [];
  for (let at = start; at < before.verb.first; at++) if (phraseOf[at] === -1) words.push(tokens[at]);
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? passage.plain.slice(first.start, last.end) : undefined;
}

function nominalEvent(reading: Reading, {first, last, head, date}: Nominal, aliases: AliasIndex): FoundEvent {
  return describe(reading, first, last, head, undefined, dateEvent({...date, relation: 'at'}), aliases);
}

function describe(
  reading: Reading,
  first: number,
  last: number,
  head: number,
  verb: string | undefined,
  dating: Dating | undefined,
  aliases: AliasIndex,
  subject?: string,
): FoundEvent {
  const {passage, tokens} = reading;
  const span = toText(passage, {start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0});
  return {
    ...span,
    sentence: passage.id,
    summary: summarize(reading, {first, last, head, ...(subject ? {subject} : {})}),
    kind: classifyKind(tokens.slice(first, last + 1), verb),
    ...(dating ? {date: dating.date} : {}),
    ...(dating?.interval ? {interval: [...dating.interval]} : {}),
    certainty: dating?.certainty ?? 'unknown',
    ...nameParties(reading, first, last, aliases),
    ...(dating?.timex ? {timex: dating.timex} : {}),
  };
}
