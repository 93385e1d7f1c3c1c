import type {Trend} from '../model/extract.ts';
import type {TopicIndex} from './found.ts';
import {trendEntries} from './lexicon/trends.ts';
import type {Clause, Reading} from './reading.ts';
import {stemVerb} from './stem-verb.ts';
import {classes, isA} from './word-classes.ts';

type Direction = Trend['direction'];
type Field = 'verbs' | 'participles' | 'adjectives' | 'comparatives' | 'nouns' | 'relationNouns';

const verbs = indexWords('verbs', stemVerb);
const participles = indexWords('participles', stemVerb);
const adjectives = indexWords('adjectives');
const comparatives = indexWords('comparatives');
const nouns = indexWords('nouns');
const relationNouns = indexWords('relationNouns');

/** What a clause claims: its verb's direction for its subject ("relations improved") or object ("increased his
 *  popularity"), what a copula says ("remained frosty"), or a noun or participle beside a topic ("deterioration in
 *  relations"). `topic` is that of the subject. Nothing possible, denied or wanted is a claim. */
export function readDirection(
  reading: Reading,
  clause: Clause,
  topics: TopicIndex,
  topic: string | undefined,
): {topic: string; direction: Direction} | undefined {
  const {verb} = clause;
  if (!verb || verb.modal || verb.negated || clause.supposed) return undefined;
  const object = objectTopic(reading, verb.last + 1, clause.last, topics);
  const about = topic ?? object;
  const direction = (verb.passive ? participles.get(verb.lemma) : undefined) ?? verbs.get(verb.lemma);
  if (direction && about) return {topic: about, direction};
  const said = verb.copula && topic ? readComplement(reading, clause) : undefined;
  if (said && topic) return {topic, direction: said};
  return readNoun(reading, clause, topics);
}

/** The topic among the first words behind the verb, before any preposition: "severed diplomatic relations". */
function objectTopic({tokens}: Reading, from: number, to: number, topics: TopicIndex): string | undefined {
  for (let index = from; index <= Math.min(to, from + 5); index++) {
    const lower = tokens[index]?.lower ?? '';
    const topic = topics.get(lower);
    if (topic) return topic;
    if (/^(of|in|on|to|with|by|for|from|at|and|that|which)$/.test(lower)) return undefined;
  }
  return undefined;
}

/** "were openly hostile", "was significant", "remained tense and cold": adverbs, then the adjective. */
function readComplement({tokens}: Reading, {verb, last}: Clause): Direction | undefined {
  for (let index = (verb?.last ?? last) + 1; index <= last; index++) {
    const lower = tokens[index]?.lower ?? '';
    const direction = adjectives.get(lower) ?? comparatives.get(lower);
    if (direction) return direction;
    if (!isA(tokens[index], classes.adverb) && !/^(quite|rather|somewhat|at|best)$/.test(lower))
      return undefined;
  }
  return undefined;
}

function readNoun(
  {tokens}: Reading,
  {first, last}: Clause,
  topics: TopicIndex,
): {topic: string; direction: Direction} | undefined {
  for (let index = first; index <= last; index++) {
    const token = tokens[index];
    if (!token || !isA(token, classes.trend | classes.gerund)) continue;
    const {lower} = token;
    const relation = relationNouns.get(lower);
    if (relation) return {topic: 'relations', direction: relation};
    const noun = nouns.get(lower);
    const behind =
      noun && /^(in|of)$/.test(tokens[index + 1]?.lower ?? '')
        ? nearTopic(tokens, index + 2, index + 6, last, topics)
        : undefined;
    if (noun && behind) return {topic: behind, direction: noun};
    const acting =
      comparatives.get(lower) ??
      (isA(token, classes.gerund) ? verbs.get(stemVerb(lower.slice(0, -3))) : undefined);
    const object = acting && nearTopic(tokens, index + 1, index + 3, last, topics);
    if (acting && object) return {topic: object, direction: acting};
  }
  return undefined;
}

function nearTopic(
  tokens: Reading['tokens'],
  from: number,
  to: number,
  last: number,
  topics: TopicIndex,
): string | undefined {
  for (let index = from; index <= Math.min(to, last); index++) {
    const topic = topics.get(tokens[index]?.lower ?? '');
    if (topic) return topic;
  }
  return undefined;
}

function indexWords(
  field: Field,
  key: (word: string) => string = (word) => word,
): ReadonlyMap<string, Direction> {
  return new Map(
    trendEntries.flatMap((entry) =>
      (entry[field]?.split(' ') ?? []).map((word): [string, Direction] => [key(word), entry.direction]),
    ),
  );
}
