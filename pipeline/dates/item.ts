import type {Found, Moment} from './expression.ts';

/** How an expression goes on to the next one of its passage: a span, either end of a span, a list; or beside it,
 *  near enough to share a year ("in May and again in June 1942"). */
export type Link = 'through' | 'between' | 'and' | 'beside';

/** A found expression in the order of the document. */
export interface Item {
  readonly found: Found;
  /** Index of its passage in the document. */
  readonly passage: number;
  readonly block: number;
  /** Counts up at every heading. */
  readonly chapter: number;
  readonly isHeading: boolean;
  /** Stands outside the story: infobox, see also, sources. */
  readonly isOutside: boolean;
  /** How it is joined to the next item. */
  readonly link?: Link;
}

/** How far a written year carries: on through the story, to the end of its paragraph, or of its sentence. */
export type Hold = 'story' | 'paragraph' | 'sentence';

/** A date that has been resolved, and the item it was read from. */
export interface Told {
  readonly moment: Moment;
  readonly item: number;
  readonly block: number;
  /** Where in its year the story stands, in months: kept when the same year is written again. */
  readonly order: number;
  /** How far it carries. */
  readonly hold: Hold;
}

/** What an item comes to. */
export interface Resolved {
  readonly item: Item;
  /** Complete down to where the text is exact; absent for durations, sets and references. */
  readonly moment?: Moment;
  readonly mod?: string;
  /** Set where a value is no moment: `P2Y`, `PRESENT_REF`; empty where the text leaves it open. */
  readonly value?: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly certainty: 'stated' | 'implied' | 'unknown';
  /** The item that gave what this one leaves out. */
  readonly anchor?: number;
}
