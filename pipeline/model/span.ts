/** A half-open stretch `[start, end)` of a document's decoded text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a derived thing comes from: `text.slice(start, end) === quote` in the decoded text of `path`. */
export interface Citation extends Span {
  /** The source's path, relative to the story's folder, with forward slashes. */
  readonly path: string;
  /** 1-based line of `start`; lines end at LF, CRLF or CR. */
  readonly line: number;
  /** 1-based column of `start`, in UTF-16 code units. */
  readonly column: number;
  readonly quote: string;
  /** Id of the sentence (or table row) that the span stands in; absent where there is none. */
  readonly sentence?: string;
}

/** Whether a value stands in the text, follows from it by a named rule, or is computed from other values. */
export type Certainty = 'stated' | 'implied' | 'unknown';

/** A half-open interval `[from, to)` of ISO 8601 dates, proleptic Gregorian, UTC; `null` is an open end.
 *  Years before 1 BC carry a sign: `-000479-01-01` is never used, `-0479-01-01` is. */
export type Interval = readonly [from: string | null, to: string | null];
