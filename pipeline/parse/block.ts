import type {Passage, Table} from '../model/document.ts';
import type {Message} from '../model/message.ts';
import type {Span} from '../model/span.ts';

/** A stretch of decoded text that people read. `plain` is there where they read something else than what
 *  stands there (an entity, collapsed white space): such a piece maps as a whole. */
export interface Piece extends Span {
  readonly plain?: string;
}

/** A paragraph, list item, table cell or heading, as a format's reader finds it, in order of the text. */
export interface Block {
  readonly type: Passage['blockType'];
  readonly pieces: readonly Piece[];
  /** 1–6 for a heading. */
  readonly depth?: number;
  /** What its form says it is, whatever section it stands in. */
  readonly part?: 'infobox' | 'sources';
}

/** Something wrong at an offset of the decoded text. */
export interface Problem {
  readonly offset: number;
  readonly rule: string;
  readonly reason: string;
  readonly severity: Message['severity'];
}

/** What a format's reader gives. `title` is there where the form itself names the document (front matter, `<title>`). */
export interface Reading {
  readonly title?: string;
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
}
