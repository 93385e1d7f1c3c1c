import type {Passage} from '../model/document.ts';
import type {Interval} from '../model/span.ts';

/** A word, a number or a mark of a sentence. Offsets are into `passage.plain`. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly type: 'word' | 'number' | 'mark';
  /** What a word can be, as `word-classes.ts` numbers it; 0 for numbers and marks. */
  readonly classes: number;
}

/** How a date stands to what is told: at it, or open to one side of it. "Not until" is at it. */
export type Relation = 'at' | 'until' | 'not-until' | 'since' | 'before' | 'after';

/** A timex or a whole range, in the plain text of its sentence. */
export interface PlacedDate {
  readonly start: number;
  readonly end: number;
  /** Indexes of the tokens it covers, `last` included. */
  readonly first: number;
  readonly last: number;
  /** The first token of the phrase that it stands in: its preposition, or itself. */
  readonly phrase: number;
  readonly relation: Relation;
  readonly certainty: 'stated' | 'implied' | 'unknown';
  /** Belongs to a noun: "the 1967 Conference", "the War of 1812". */
  readonly premodifier: boolean;
  /** Stands in a title or a quotation: it dates nothing, and belongs to the words around it. */
  readonly quoted?: boolean;
  /** That noun names a thing, no happening: "the 1939 border". Such a date dates nothing that is told. */
  readonly ofThing: boolean;
  /** Absent for durations, sets and what the text leaves open. */
  readonly edtf: string | undefined;
  readonly interval: Interval | undefined;
  readonly timex: string | undefined;
}

/** A sentence ready to be read for facts: its words, and where dates, brackets and names stand among them. */
export interface Reading {
  readonly passage: Passage;
  /** The decoded text of the whole document. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly dates: readonly PlacedDate[];
  /** For each token the date it belongs to, if any. */
  readonly dateOf: readonly (PlacedDate | undefined)[];
  /** The same with the preposition and article in front of the date. */
  readonly phraseOf: readonly (PlacedDate | undefined)[];
  /** For each token the number of the bracket or long quotation around it, marks included; 0 for none. */
  readonly bracketOf: readonly number[];
  readonly brackets: readonly Bracket[];
  /** What stands between quotation marks, in order; `quoteOf` has for each token the one that it belongs to, if any. */
  readonly quotes: readonly Quote[];
  readonly quoteOf: readonly (Quote | undefined)[];
  /** In order of the text. */
  readonly names: readonly Name[];
}

/** What stands between two marks. Token indexes, `last` included; `main` is the sentence itself. */
export interface Bracket {
  readonly first: number;
  readonly last: number;
  readonly role: 'main' | 'aside' | 'quotation';
}

/** A quotation or a title. Token indexes of its two marks. */
export interface Quote {
  readonly first: number;
  readonly last: number;
}

/** A proper name: a row of capitalised words, joined by "of", "the" and the like inside. Token indexes, `last` included. */
export interface Name {
  readonly first: number;
  readonly last: number;
}

/** A verb with its auxiliaries. Indexes are of tokens, `last` included. */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  /** The token that carries the meaning. */
  readonly head: number;
  readonly lemma: string;
  readonly past: boolean;
  readonly passive: boolean;
  /** A form of "be" (or "remain", "seem") with what it says of its subject. */
  readonly copula: boolean;
  readonly negated: boolean;
  /** The "not" or "never" without which it would say the opposite. */
  readonly negation: number | undefined;
  /** Would, may, could: not told as a fact. */
  readonly modal: boolean;
}

export type ClauseRole =
  | 'main'
  | 'coordinate'
  | 'adverbial'
  | 'relative'
  | 'complement'
  | 'aside'
  | 'quotation';

/** A stretch of a sentence around one verb. Token indexes, `last` included. */
export interface Clause {
  readonly first: number;
  readonly last: number;
  readonly role: ClauseRole;
  /** The word that opens it: "which", "while", "and"; empty for none. */
  readonly marker: string;
  /** The bracket that it stands in, 0 for none. */
  readonly bracket: number;
  readonly verb: VerbGroup | undefined;
  /** Its subject, where it has one of its own. */
  readonly subject: {readonly first: number; readonly last: number} | undefined;
  /** What its own verb leaves open: a clause ("claimed the army shelled the town"), or a phrase ("planned to visit"). */
  readonly supposing: 'clause' | 'phrase' | undefined;
  /** The text doesn't say that it is so: "denied that …", "if …". */
  readonly supposed: boolean;
  /** Dates of its own, in order: not those of brackets and clauses inside it. */
  readonly dates: readonly PlacedDate[];
}
