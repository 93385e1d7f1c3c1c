import type {OutputFile} from './edition-file.ts';
import type {Tally, Value} from './tally.ts';

/** Text with cited values in it; strings are plain, values are printed as `display` and linked. */
export type RichText = readonly (string | Value)[];

/** What the story asks to be drawn, with its texts resolved and its tally ready. */
export interface FigureSpec {
  readonly id: string;
  readonly chart: Figure['chart'];
  readonly tally: Tally;
  /** Bold, states the finding. */
  readonly title: RichText;
  /** Measure, unit, years. */
  readonly subtitle: RichText;
  readonly notes: readonly RichText[];
  /** Who and what the data comes from, with licence: printed after "Source: ". */
  readonly source: string;
  readonly credit: string;
  readonly alt: string;
  /** The colour an actor of the story is drawn in: `first` (red), `second` (blue); others are ink. */
  readonly actors: readonly {readonly name: string; readonly colour: 'first' | 'second'}[];
}

/** One chart with everything that makes it whole: inline drawings, downloads, the data as a table. */
export interface Figure {
  readonly id: string;
  readonly chart: 'category' | 'timeline' | 'counts' | 'claims' | 'series';
  readonly title: RichText;
  readonly subtitle: RichText;
  readonly notes: readonly RichText[];
  /** "Source: …" without the word; rich so that titles of works can be set apart later. */
  readonly source: string;
  readonly credit: string;
  readonly alt: string;
  /** Digest of the data drawn: the first 12 hex of its SHA-256. */
  readonly digest: string;
  /** Inline drawings for the page, chart only (no frame), colours as classes: 930 and 358 px wide. */
  readonly inline: {readonly wide: string; readonly narrow: string};
  /** The data as shown, for the HTML table; `null` is "no figure". */
  readonly table: FigureTable;
  readonly files: readonly OutputFile[];
}

export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | Value | null)[])[];
}
