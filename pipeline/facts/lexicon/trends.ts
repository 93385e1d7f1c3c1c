import type {Trend} from '../../model/extract.ts';

export interface TrendEntry {
  readonly direction: Trend['direction'];
  /** Verbs as bases, compared by stem: "relations improved". */
  readonly verbs?: string;
  /** What a copula says of the topic: "relations were frosty". */
  readonly adjectives?: string;
  /** Nouns with the topic beside them, or that name a relation by themselves: "deterioration in relations". */
  readonly nouns?: string;
  readonly note: string;
  readonly source: string;
}

const source = 'directional verbs and nouns of Quirk et al. (1985), §10.21–22, and of diplomatic histories';

/** Words that say which way a topic went. */
export const trendEntries: readonly TrendEntry[] = [
  {
    direction: 'up',
    verbs:
      'increase grow rise improve expand warm strengthen flourish intensify boost double triple soar deepen climb',
    nouns: 'improvement increase growth rise expansion rapprochement thaw',
    note: 'more, or better',
    source,
  },
  {
    direction: 'down',
    verbs:
      'decrease decline fall drop deteriorate worsen shrink cool weaken sour dwindle plummet reduce diminish collapse halve strain',
    nouns: 'deterioration decline decrease drop fall worsening reduction cooling',
    note: 'less, or worse',
    source,
  },
  {
    direction: 'down',
    nouns: 'antagonism hostility confrontation',
    note: 'the beginning of hostility',
    source,
  },
  {
    direction: 'level',
    adjectives:
      'significant stable unchanged steady constant restrained reserved ambiguous modest limited important',
    note: 'a level, without a direction',
    source,
  },
  {
    direction: 'restored',
    verbs: 'restore resume normalize normalise reestablish re-establish renew',
    nouns: 'normalization normalisation restoration resumption reestablishment re-establishment',
    note: 'again as before',
    source,
  },
  {
    direction: 'broken',
    verbs: 'break sever suspend rupture',
    nouns: 'rupture severance severing suspension',
    note: 'ended by someone',
    source,
  },
  {
    direction: 'hostile',
    adjectives: 'hostile frosty tense strained bad poor cold icy antagonistic acrimonious',
    note: 'a bad state',
    source,
  },
  {
    direction: 'friendly',
    adjectives: 'friendly cordial good warm close excellent amicable',
    note: 'a good state',
    source,
  },
];

/** What claims of direction are about, by the words that name it. A story adds its own. */
export const generalTopics: Readonly<Record<string, readonly string[]>> = {
  relations: ['relations', 'relationship', 'relationships', 'ties'],
  trade: ['trade', 'exports', 'imports', 'commerce'],
  popularity: ['popularity'],
  population: ['population'],
  tensions: ['tensions', 'tension'],
};
