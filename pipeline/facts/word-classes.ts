import {numberOpenings} from './lexicon/amounts.ts';
import {
  adverbs,
  conjunctions,
  determiners,
  forms,
  modals,
  negations,
  pastAuxiliaries,
  prepositions,
  pronouns,
  relatives,
  subjectPronouns,
  subordinators,
} from './lexicon/function-words.ts';
import {happenings} from './lexicon/happenings.ts';
import {irregularParticiples, irregularPast} from './lexicon/irregular-verbs.ts';
import {kindEntries} from './lexicon/kinds.ts';
import {trendEntries} from './lexicon/trends.ts';
import {notVerbs, nounLike, present} from './lexicon/verbs.ts';
import type {Token} from './reading.ts';

/** What a word can be, one bit each. A token has the sum of its own, so that the lexicon is asked once for each word. */
export const classes = {
  determiner: 1 << 0,
  preposition: 1 << 1,
  conjunction: 1 << 2,
  subordinator: 1 << 3,
  relative: 1 << 4,
  pronoun: 1 << 5,
  subjectPronoun: 1 << 6,
  modal: 1 << 7,
  be: 1 << 8,
  have: 1 << 9,
  do: 1 << 10,
  pastAuxiliary: 1 << 11,
  /** Stands between a subject and its verb without being either: by list, or by its -ly. */
  adverb: 1 << 12,
  /** "not", "nobody", "didn't" */
  negation: 1 << 13,
  /** A past tense or a past participle by its form. */
  pastForm: 1 << 14,
  irregularPast: 1 << 15,
  notVerb: 1 << 16,
  nounLike: 1 << 17,
  present: 1 << 18,
  happening: 1 << 19,
  /** Begins a number in words: "twenty", "a dozen". */
  number: 1 << 20,
  /** Says which way a topic went: "improvement", "closer". */
  trend: 1 << 21,
  /** A noun that tells the kind of an event: "treaty". */
  kind: 1 << 22,
  gerund: 1 << 23,
} as const;

const lists: readonly (readonly [kind: number, words: Iterable<string>])[] = [
  [classes.determiner, determiners],
  [classes.preposition, prepositions],
  [classes.conjunction, conjunctions],
  [classes.subordinator, subordinators],
  [classes.relative, relatives],
  [classes.pronoun, pronouns],
  [classes.subjectPronoun, subjectPronouns],
  [classes.modal, modals],
  [classes.be, forms.be],
  [classes.have, forms.have],
  [classes.do, forms.do],
  [classes.pastAuxiliary, pastAuxiliaries],
  [classes.adverb, adverbs],
  [classes.negation, negations],
  [classes.pastForm, irregularPast.keys()],
  [classes.pastForm, irregularParticiples.keys()],
  [classes.irregularPast, irregularPast.keys()],
  [classes.notVerb, notVerbs],
  [classes.nounLike, nounLike],
  [classes.present, present],
  [classes.happening, happenings],
  [classes.number, numberOpenings],
  ...trendEntries.flatMap(({nouns, relationNouns, comparatives}) =>
    [nouns, relationNouns, comparatives].map((list = '') => [classes.trend, list.split(' ')] as const),
  ),
  ...kindEntries.map(({nouns = ''}) => [classes.kind, nouns.split(' ')] as const),
];

const known = new Map<string, number>();
for (const [kind, words] of lists) for (const word of words) known.set(word, (known.get(word) ?? 0) | kind);

const notAdverbs = new Set(
  `early family assembly ally july monthly weekly daily yearly quarterly italy friendly elderly monopoly supply reply
  apply rely anomaly orderly costly deadly holy sicily hungary likely rally bully`.split(/\s+/),
);

/** The classes of a word in small letters, by list and by its ending. */
export function classesOf(lower: string): number {
  return (known.get(lower) ?? 0) | classOfEnding(lower);
}

function classOfEnding(lower: string): number {
  const {length} = lower;
  switch (lower[length - 1]) {
    case 'd':
      return length > 3 && lower.endsWith('ed') ? classes.pastForm : 0;
    case 'y':
      return length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower) ? classes.adverb : 0;
    case 'g':
      return lower.endsWith('ing') ? classes.gerund : 0;
    case 't':
      return lower.endsWith("n't") || lower.endsWith('n’t') ? classes.negation : 0;
    default:
      return 0;
  }
}

/** Whether a word is of one of these classes at least. No token is of none. */
export function isA(token: Token | undefined, kinds: number): boolean {
  return token !== undefined && (token.classes & kinds) !== 0;
}
