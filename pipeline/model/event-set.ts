import type {Document} from './document.ts';
import type {Dates, Facts} from './extract.ts';
import type {Certainty, Interval, Span} from './span.ts';

/** What the parse stage gives for one source: the document as read, its dates and its facts. Of one that was kept, passages,
 *  tables and dates are opened when they are asked for. */
export interface EventSet {
  readonly document: Document;
  readonly dates: Dates;
  readonly facts: Facts;
  /** Absent where it wasn't kept: `outlineOf` counts. */
  readonly outline?: Outline;
  /** Absent where they weren't kept: `printEvents` prints them. */
  readonly printed?: PrintedEvents;
}

/** The events of a source as an edition lists them, in order of the text. */
export interface PrintedEvents {
  /** Objects of `data/events.json`. */
  readonly json: PrintedRows;
  /** Lines of `data/events.csv`, each with its end. */
  readonly csv: PrintedRows;
  /** The words of its date as they stand, none where the text gives none. */
  readonly dates: PrintedRows;
}

/** Rows in UTF-8, one after the other, and where each ends. */
export interface PrintedRows {
  readonly bytes: Uint8Array;
  readonly ends: Int32Array;
}

/** What a story asks of each of its sources, in a fraction of the memory of passages and dates. */
export interface Outline {
  readonly passages: number;
  /** Those of the passages that are no headings. */
  readonly sentences: number;
  /** From the first cell of each table to the end of its last, in order of the text. */
  readonly tables: readonly (Span & {readonly rows: number})[];
  /** In the order in which they are first met. */
  readonly rules: readonly RuleCount[];
  /** The sentence of each quantity, in their order. */
  readonly counted: readonly ToldSentence[];
}

/** How often a rule of dates was followed, and the first words that it read. */
export interface RuleCount extends Span {
  readonly rule: string;
  readonly count: number;
  readonly text: string;
  readonly certainty: Certainty;
}

/** What people read of a sentence, and the time that its last date tells. */
export interface ToldSentence extends Span {
  readonly plain: string;
  readonly interval?: Interval;
}
