import type {State} from '../model/extract.ts';
import {dateEvent} from './date-event.ts';
import type {TopicIndex} from './find-trends.ts';
import {stative} from './lexicon/verbs.ts';
import {toText} from './map-offsets.ts';
import type {Clause, Reading} from './reading.ts';

/** A state before it has its id. */
export type FoundState = Omit<State, 'id'>;

/** What lasted, by one sentence: clauses whose verb tells no happening ("were openly hostile until 1940"). */
export function findStates(reading: Reading, clauses: readonly Clause[], topics: TopicIndex): FoundState[] {
  const {passage, tokens, dates} = reading;
  return clauses.flatMap((clause) => {
    const {verb, first, last} = clause;
    if (!verb?.past || verb.modal || clause.role === 'relative' || clause.role === 'complement') return [];
    if (!verb.copula && !(stative.has(verb.lemma) && (verb.passive || verb.lemma === 'remain'))) return [];
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last]?.end ?? 0;
    const date = dates.find((date) => date.edtf && date.first >= first && date.last <= last);
    const dating = date && dateEvent(date);
    return [
      {
        ...toText(passage, {start, end}),
        sentence: passage.id,
        topic: topicOf(reading, clause, topics),
        text: passage.plain.slice(start, end),
        ...(dating?.interval ? {interval: [...dating.interval]} : {}),
      },
    ];
  });
}

function topicOf({tokens}: Reading, {first, verb}: Clause, topics: TopicIndex): string {
  const before = tokens.slice(first, verb?.first ?? first);
  const topic = before.map(({lower}) => topics.get(lower)).find(Boolean);
  return topic ?? before.findLast(({type}) => type === 'word')?.text ?? '';
}
