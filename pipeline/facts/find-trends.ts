import type {Trend} from '../model/extract.ts';
import {dateEvent} from './date-event.ts';
import {trendEntries} from './lexicon/trends.ts';
import {toText} from './map-offsets.ts';
import type {Clause, PlacedDate, Reading} from './reading.ts';
import {stemVerb} from './stem-verb.ts';

/** A claim before it has its id. */
export type FoundTrend = Omit<Trend, 'id'>;

/** Which topic each word names. */
export type TopicIndex = ReadonlyMap<string, string>;

type Field = 'verbs' | 'adjectives' | 'nouns';
const directionOf = (field: Field) =>
  new Map(
    trendEntries.flatMap((entry) =>
      (entry[field]?.split(' ') ?? []).map((word): [string, Trend['direction']] => [
        field === 'verbs' ? stemVerb(word) : word,
        entry.direction,
      ]),
    ),
  );
const [verbs, adjectives, nouns] = [directionOf('verbs'), directionOf('adjectives'), directionOf('nouns')];

/** What one sentence claims about the direction of a topic. `carried` is the topic of the sentence before, for a pronoun.
 *  Gives the claims in order of the text, and the topic that the next sentence may refer to. */
export function findTrends(
  reading: Reading,
  clauses: readonly Clause[],
  topics: TopicIndex,
  carried: string | undefined,
): {trends: FoundTrend[]; topic?: string} {
  let topic = carried;
  let named: string | undefined;
  const trends = clauses.flatMap((clause) => {
    const subject = subjectTopic(reading, clause, topics);
    if (subject === 'other') topic = undefined;
    else if (subject) topic = named = subject;
    return claimOf(reading, clause, topics, topic);
  });
  const next = named ?? (trends.length > 0 ? topic : undefined);
  return next ? {trends, topic: next} : {trends};
}

/** The topic that the words before the verb name; `other` for another subject, undefined for none or a pronoun. */
function subjectTopic({tokens}: Reading, {first, verb}: Clause, topics: TopicIndex): string | undefined {
  if (!verb) return undefined;
  let other = false;
  for (let index = first; index < verb.first; index++) {
    const token = tokens[index];
    const topic = topics.get(token?.lower ?? '');
    if (topic) return topic;
    if (token?.type === 'word' && /^\p{Lu}/u.test(token.text) && index > first) other = true;
  }
  return other ? 'other' : undefined;
}

function claimOf(
  reading: Reading,
  clause: Clause,
  topics: TopicIndex,
  topic: string | undefined,
): FoundTrend[] {
  const {tokens} = reading;
  const {verb} = clause;
  if (!verb || verb.modal || verb.negated) return [];
  const direction = verbs.get(verb.lemma);
  const object = topicIn(reading, verb.last + 1, clause.last, topics);
  if (direction && (topic ?? object)) return [claim(reading, clause, topic ?? object ?? '', direction)];
  if (verb.copula && topic) {
    for (let index = verb.last + 1; index <= Math.min(clause.last, verb.last + 6); index++) {
      const said = adjectives.get(tokens[index]?.lower ?? '');
      if (said) return [claim(reading, clause, topic, said)];
    }
  }
  for (let index = clause.first; index <= clause.last; index++) {
    const said = nouns.get(tokens[index]?.lower ?? '');
    const beside =
      said && topicIn(reading, Math.max(clause.first, index - 3), Math.min(clause.last, index + 4), topics);
    if (
      said &&
      (beside || /^(antagonism|normali[sz]ation|rapprochement)$/.test(tokens[index]?.lower ?? ''))
    ) {
      return [claim(reading, clause, beside || 'relations', said)];
    }
  }
  return [];
}

function topicIn({tokens}: Reading, from: number, to: number, topics: TopicIndex): string | undefined {
  for (let index = from; index <= to; index++) {
    const topic = topics.get(tokens[index]?.lower ?? '');
    if (topic) return topic;
  }
  return undefined;
}

function claim(reading: Reading, clause: Clause, topic: string, direction: Trend['direction']): FoundTrend {
  const {passage, tokens, dates} = reading;
  const [first, last] = trim(reading, clause);
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  const span = toText(passage, {start, end});
  const date = dates.find(
    (date: PlacedDate) => date.edtf && date.first >= clause.first && date.last <= clause.last,
  );
  const dating = date && dateEvent(date);
  return {
    ...span,
    text: passage.plain.slice(start, end),
    topic,
    direction,
    ...(dating ? {edtf: dating.date} : {}),
    ...(dating?.interval ? {interval: [...dating.interval]} : {}),
    sentence: passage.id,
  };
}

function trim({tokens}: Reading, {first, last}: Clause): [number, number] {
  let [from, to] = [first, last];
  while (from < to && (tokens[from]?.type === 'mark' || /^(and|but|or)$/.test(tokens[from]?.lower ?? '')))
    from++;
  while (to > from && tokens[to]?.type === 'mark') to--;
  return [from, to];
}
