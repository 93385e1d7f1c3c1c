import type {Trend} from '../../model/extract.ts';

export interface TrendEntry {
  readonly direction: Trend['direction'];
  /** Verbs as bases, compared by stem: "relations improved". */
  readonly verbs?: string;
  /** Verbs that say it of their subject in the passive: "relations were strained". */
  readonly participles?: string;
  /** What a copula says of the topic: "relations were frosty". */
  readonly adjectives?: string;
  /** Before the topic, or said of it: "closer relations". */
  readonly comparatives?: string;
  /** With "in" or "of" and the topic: "deterioration in relations". */
  readonly nouns?: string;
  /** They name relations by themselves: "antagonism". */
  readonly relationNouns?: string;
  readonly note: string;
  readonly source: string;
}

const source =
  'verbs and adjectives of degree in Quirk et al. (1985), §7 and §10; vocabulary of diplomatic histories';

/** Words that say which way a topic went. */
export const trendEntries: readonly TrendEntry[] = [
  {
    direction: 'up',
    verbs:
      'increase grow rise improve expand warm strengthen flourish intensify boost double triple soar deepen climb',
    comparatives: 'closer better warmer stronger friendlier higher',
    nouns: 'improvement increase growth rise expansion thaw boost strengthening warming',
    relationNouns: 'rapprochement détente detente thaw',
    note: 'more, or better',
    source,
  },
  {
    direction: 'down',
    verbs:
      'decrease decline fall drop deteriorate worsen shrink cool weaken sour dwindle plummet reduce diminish collapse halve strain',
    comparatives: 'worse lower colder weaker',
    nouns: 'deterioration decline decrease drop fall worsening reduction cooling collapse',
    relationNouns: 'antagonism estrangement',
    note: 'less, or worse; the beginning of hostility',
    source,
  },
  {
    direction: 'level',
    adjectives:
      'significant stable unchanged steady constant restrained reserved ambiguous modest limited important negligible',
    note: 'a level, without a direction',
    source,
  },
  {
    direction: 'restored',
    verbs: 'restore resume normalize normalise reestablish re-establish renew repair',
    nouns: 'restoration resumption reestablishment re-establishment renewal',
    relationNouns: 'normalization normalisation',
    note: 'again as before',
    source,
  },
  {
    direction: 'broken',
    verbs: 'break sever suspend rupture cut',
    nouns: 'rupture severance severing suspension breaking breach',
    note: 'ended by someone',
    source,
  },
  {
    direction: 'hostile',
    participles: 'strain',
    adjectives: 'hostile frosty tense strained bad poor cold icy antagonistic acrimonious difficult',
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
