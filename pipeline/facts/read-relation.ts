import type {Relation, Token} from './reading.ts';

interface Phrase {
  /** The first token of the date phrase, its preposition included. */
  readonly phrase: number;
  readonly relation: Relation;
}

/** Prepositions that open a date to one side, without the article; of those with the same last word the longest first. */
const openings: readonly (readonly [words: readonly string[], relation: Relation])[] = [
  [['starting', 'from'], 'since'],
  [['starting', 'in'], 'since'],
  [['beginning', 'in'], 'since'],
  [['beginning', 'from'], 'since'],
  [['beginning', 'with'], 'since'],
  [['up', 'until'], 'until'],
  [['up', 'to'], 'until'],
  [['prior', 'to'], 'before'],
  [['as', 'of'], 'at'],
  [['as', 'early', 'as'], 'at'],
  [['as', 'late', 'as'], 'at'],
  [['until'], 'until'],
  [['till'], 'until'],
  [['since'], 'since'],
  [['from'], 'since'],
  [['before'], 'before'],
  [['after'], 'after'],
  [['following'], 'after'],
];

const byLastWord = Map.groupBy<string | undefined, (typeof openings)[number]>(openings, ([words]) =>
  words.at(-1),
);

const plain =
  /^(in|on|at|during|of|around|about|for|within|throughout|between|by|to|through|over|already|early|late)$/;

/** The preposition in front of a date and what it says: "not until June 1940" is in that month, "until 1940" up to it. */
export function readRelation(tokens: readonly Token[], first: number): Phrase {
  const article = tokens[first - 1]?.lower === 'the' ? 1 : 0;
  const end = first - article;
  const opening = byLastWord
    .get(tokens[end - 1]?.lower)
    ?.find(([words]) => words.every((word, index) => tokens[end - words.length + index]?.lower === word));
  if (opening) {
    const phrase = end - opening[0].length;
    const negated = opening[1] === 'until' && (isNot(tokens, phrase - 1) || isNot(tokens, phrase - 2));
    return {phrase, relation: negated ? 'not-until' : opening[1]};
  }
  return {phrase: plain.test(tokens[end - 1]?.lower ?? '') ? end - 1 : end, relation: 'at'};
}

function isNot(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.lower === 'not';
}
