import type {Message} from './message.ts';
import type {Citation, Interval} from './span.ts';

/** How a value came to be: `stated` in a source, `implied` by it under a rule, or `computed` from cited inputs. */
export type Provenance = 'stated' | 'implied' | 'computed';

/** One number, date or span of time that a page may print. It never travels without its citations. */
export interface Value {
  /** What the story calls it: `red-army-reports.total`, `treaty-1945`. Unique in a story. */
  readonly id: string;
  readonly type: 'number' | 'date' | 'duration';
  /** What readers see: `3,141`, `June 1940`, `about 520`. */
  readonly display: string;
  /** Exact, unrounded; absent for dates and for words without a number ("tens of thousands"). */
  readonly number?: number;
  readonly unit?: string;
  readonly edtf?: string;
  readonly interval?: Interval;
  readonly provenance: Provenance;
  /** One plain sentence on how it came to be. */
  readonly how: string;
  /** At least one; for a sum, one for each part. In order of the text. */
  readonly citations: readonly Citation[];
  /** An editor's recorded override of what the source says; `how` tells it. */
  readonly correction?: Correction;
}

export interface Correction {
  /** The source's words that were overridden. */
  readonly was: string;
  readonly reason: string;
  /** The day it was made, YYYY-MM-DD. */
  readonly date: string;
}

/** Numbers of one enumeration by category: what was counted as committed, what as attempts. */
export interface CategoryTally {
  readonly type: 'categories';
  readonly id: string;
  /** What is counted, in the plural: "reports". */
  readonly unit: string;
  readonly rows: readonly CategoryRow[];
  readonly total: Value;
  readonly totalAsCommitted?: Value;
  readonly totalAsAttempts?: Value;
  readonly rate?: Value;
  /** Quantities of the same sentence that were left out, and why. */
  readonly excluded: readonly Exclusion[];
}

/** A missing value is not a zero: the source gives no figure. */
export interface CategoryRow {
  readonly id: string;
  readonly label: string;
  readonly asCommitted?: Value;
  readonly asAttempts?: Value;
}

export interface Exclusion {
  readonly citation: Citation;
  readonly reason: string;
}

/** How many events fall into each interval, section or kind; zeros are counted zeros. */
export interface CountTally {
  readonly type: 'counts';
  readonly id: string;
  readonly by: 'decade' | 'section' | 'kind';
  readonly rows: readonly {readonly label: string; readonly interval?: Interval; readonly count: Value}[];
  /** Events that could not be placed (no date, or a span over several decades), and why. */
  readonly excluded: readonly Exclusion[];
}

/** What stands on a timeline: an event, a state, or a claim in the source's words. */
export interface TimelineEntry {
  readonly id: string;
  readonly label: string;
  readonly lane: string;
  /** Whose act it is: an actor of the story with a colour, `both`, or absent. */
  readonly actor?: string;
  readonly date: Value;
  readonly interval: Interval;
  /** Ends that the source leaves open or calls approximate are drawn soft. */
  readonly softStart: boolean;
  readonly softEnd: boolean;
  /** Whether the label is in the source's own words. */
  readonly quoted: boolean;
  /** Lower is more important; labels are dropped from the highest rank down. */
  readonly rank: number;
}

export interface TimelineTally {
  readonly type: 'timeline';
  readonly id: string;
  readonly lanes: readonly {readonly id: string; readonly label: string}[];
  /** In order of time, then of the text. */
  readonly entries: readonly TimelineEntry[];
  readonly undated: readonly Exclusion[];
}

/** Claims of direction about one or more topics, in order of time; none has a y-value. */
export interface ClaimsTally {
  readonly type: 'claims';
  readonly id: string;
  readonly topics: readonly {
    readonly id: string;
    readonly label: string;
    readonly claims: readonly Claim[];
  }[];
  readonly excluded: readonly Exclusion[];
}

export interface Claim {
  readonly id: string;
  readonly direction: 'up' | 'down' | 'level' | 'restored' | 'broken' | 'hostile' | 'friendly';
  /** The source's words, short. */
  readonly label: string;
  readonly date: Value;
  /** One interval, or several for "the 1960s and 1980s". */
  readonly intervals: readonly Interval[];
  /** Of a lasting state: whether it is a cool or a warm one. */
  readonly tone?: 'cool' | 'warm';
}

/** A table of a source as numbers over years. */
export interface SeriesTally {
  readonly type: 'series';
  readonly id: string;
  readonly unit: string;
  readonly columns: readonly {readonly id: string; readonly label: string; readonly actor?: string}[];
  /** In order of years; every year between the first and the last declared is there. */
  readonly points: readonly SeriesPoint[];
  /** Years (or cells) that the source leaves blank: missing, not zero. */
  readonly missing: readonly {readonly year: number; readonly column: string; readonly citation?: Citation}[];
  readonly peak?: Value;
  /** Values more than half away from both neighbours, and breaks of scale: to be looked at. */
  readonly alarms: readonly {readonly year: number; readonly column: string; readonly reason: string}[];
  /** Drawn over the series where a claim is checked against it. */
  readonly claims: readonly Claim[];
}

export interface SeriesPoint {
  readonly year: number;
  /** By column id; `undefined` where the source gives no figure. */
  readonly values: Readonly<Record<string, Value | undefined>>;
}

export type Tally = CategoryTally | CountTally | TimelineTally | ClaimsTally | SeriesTally;

/** What a check found, in a sentence, with the places that it compared. */
export interface Check {
  readonly id: string;
  readonly verdict: 'agrees' | 'disagrees' | 'cannot-tell';
  /** `gate` checks stop publishing when they don't agree; `finding`s are told to readers. */
  readonly role: 'gate' | 'finding';
  /** What was compared: "direction", "turning point", "total". */
  readonly aspect: string;
  readonly reason: string;
  readonly citations: readonly Citation[];
}

/** What the tally stage gives. */
export interface Tallies {
  /** Every value that the story may print, by declaration: dates, values, parts of tallies, computed ones. */
  readonly values: readonly Value[];
  readonly tallies: readonly Tally[];
  readonly checks: readonly Check[];
  readonly messages: readonly Message[];
  /** Ids of the values whose change holds the edition. */
  readonly pins?: readonly string[];
  /** Numbers typed in the story that no value prints and a source says, as `normalizeNumber` has them. */
  readonly undeclared?: readonly {readonly number: string; readonly citation: Citation}[];
  /** Quotations of the story that stand in a source word for word, as the story writes them. */
  readonly quotations?: readonly string[];
}
