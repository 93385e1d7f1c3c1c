import type {Disagreement, MergedFacts} from '../model/merged.ts';
import type {FrontMatter} from '../model/story.ts';
import type {Check, Correction, Value} from '../model/tally.ts';
import type {IndexedSource} from './index-source.ts';

/** What every tally is made from, and where it says what it found wrong. */
export interface TallyContext {
  readonly front: FrontMatter;
  readonly sources: readonly IndexedSource[];
  /** An event of one of the sources that is told more than once → the one that it tells, as its most exact telling gives it. */
  readonly eventOf: MergedFacts['eventOf'];
  readonly disagreements: readonly Disagreement[];
  /** Sources of the story that couldn't be read: what is declared from them is left out, and no error. */
  readonly absent: ReadonlySet<string>;
  /** By id, as they become known: dates and values first, then the tallies in order, then what is computed. */
  readonly values: Map<string, Value>;
  /** Dates whose ends the source leaves open or calls approximate, by id of their value. */
  readonly soft: Map<string, Softness>;
  /** Overrides by the id of the fact that they changed. */
  readonly corrected: ReadonlyMap<string, Applied>;
  /** A problem of the declaration at `steps`. */
  readonly say: Say;
  /** Says that the value at `steps` isn't there, with the nearest that is; silent where an absent source took it. */
  readonly missing: (reference: string, steps: readonly PropertyKey[]) => void;
  /** Keeps what a check found. */
  readonly confirm: (...checks: Check[]) => void;
}

export type Say = (
  steps: readonly PropertyKey[],
  rule: string,
  reason: string,
  severity?: 'error' | 'warning' | 'info',
) => void;

export interface Softness {
  readonly start: boolean;
  readonly end: boolean;
}

/** An override that was applied, and the sentence that tells readers so. */
export interface Applied {
  readonly correction: Correction;
  readonly how: string;
}
