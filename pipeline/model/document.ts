import type {Message} from './message.ts';
import type {Span} from './span.ts';

export type SourceFormat = 'wiki' | 'markdown' | 'html' | 'plain' | 'table';

export interface Source {
  readonly path: string;
  /** Lower-case hex SHA-256 of the bytes as they came. */
  readonly sha256: string;
  readonly encoding: string;
  readonly format: SourceFormat;
  readonly title: string;
}

/** `length` characters of `plain` from `plain` on stand at `text` in the decoded text. Where `length` and
 *  `textLength` differ (an entity, a hard line break) the run is atomic: it maps as a whole. */
export interface Run {
  readonly plain: number;
  readonly text: number;
  readonly length: number;
  readonly textLength: number;
}

/** A sentence or a heading: the unit that dates and facts are found in. */
export interface Passage extends Span {
  /** 8 hex of SHA-256 of the passage's raw text, plus `-2`, `-3`… for repeats. */
  readonly id: string;
  readonly type: 'heading' | 'sentence';
  /** Which block (paragraph, list item, table cell, heading) it stands in: equal numbers stand together. */
  readonly block: number;
  readonly blockType: 'heading' | 'paragraph' | 'item' | 'cell' | 'quote';
  /** Front and back matter is read for dates, never for events. */
  readonly part: 'body' | 'infobox' | 'see-also' | 'sources';
  /** Titles of the sections around it, outermost first, without the document's title. A heading's own is not in it. */
  readonly section: readonly string[];
  /** 1–6 for a heading. */
  readonly depth?: number;
  /** What people read. Equals `text.slice(start, end)` unless markup intervenes. */
  readonly plain: string;
  /** Ordered map from `plain` to the decoded text; absent where `plain` is the text itself. */
  readonly runs?: readonly Run[];
}

export interface Cell extends Span {
  readonly text: string;
}

/** A table as it stands in a source, cells as read, each with its place. */
export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One source, read: decoded text and what it is made of, in order of the text. */
export interface Document {
  readonly source: Source;
  /** The bytes decoded, one leading byte order mark removed, nothing else changed. */
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly tables: readonly Table[];
  readonly messages: readonly Message[];
}
