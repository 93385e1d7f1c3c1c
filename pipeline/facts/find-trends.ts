import type {Trend} from '../model/extract.ts';
import type {ClauseTime} from './date-clauses.ts';
import type {TopicIndex} from './found.ts';
import {quoteClause} from './quote-tokens.ts';
import {readDirection} from './read-direction.ts';
import type {Clause, Reading} from './reading.ts';

/** What one sentence claims about the direction of a topic. `carried` is the topic of the sentence before, for a pronoun.
 *  Gives the claims in order of the text, the topic that each clause's subject names or means, and the one that the next
 *  sentence may refer to. */
export function findTrends(
  reading: Reading,
  clauses: readonly Clause[],
  times: readonly ClauseTime[],
  topics: TopicIndex,
  carried: string | undefined,
): {trends: Trend[]; subjects: (string | undefined)[]; topic?: string} {
  let topic = carried;
  let named: string | undefined;
  const subjects: (string | undefined)[] = [];
  const trends: Trend[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (clause.role === 'quotation') {
      subjects.push(undefined);
      continue;
    }
    const subject = readSubject(reading, clause, topics);
    if (subject === 'other') topic = undefined;
    else if (subject !== 'same') topic = named = subject;
    subjects.push(topic);
    const found = readDirection(reading, clause, topics, topic);
    if (!found) continue;
    const id = `${reading.passage.id}.c${trends.length + 1}`;
    trends.push({id, ...describe(reading, clause, times[index], found.topic, found.direction)});
  }
  const next = named ?? (trends.length > 0 ? topic : undefined);
  return next ? {trends, subjects, topic: next} : {trends, subjects};
}

/** The topic that the subject names; `same` for none of its own or a pronoun, `other` for anything else. */
function readSubject({tokens}: Reading, {subject, role}: Clause, topics: TopicIndex): string {
  if (!subject) return role === 'coordinate' ? 'same' : 'other';
  if (/^(they|it|these|those)$/.test(tokens[subject.last]?.lower ?? '')) return 'same';
  for (let index = subject.first; index <= subject.last; index++) {
    const topic = topics.get(tokens[index]?.lower ?? '');
    if (topic) return topic;
  }
  return 'other';
}

function describe(
  reading: Reading,
  clause: Clause,
  time: ClauseTime | undefined,
  topic: string,
  direction: Trend['direction'],
): Omit<Trend, 'id'> {
  const lasting = time?.lasted;
  return {
    ...quoteClause(reading, clause),
    topic,
    direction,
    ...(lasting ? {edtf: lasting.date} : {}),
    ...(lasting?.interval ? {interval: [...lasting.interval]} : {}),
    sentence: reading.passage.id,
  };
}
