import type {Expression} from './expression.ts';
import type {Token} from './token.ts';

/** What a rule reads from the words that it matched, by word class. */
export interface Reading {
  has(name: string): boolean;
  number(name: string): number | undefined;
  /** What the last word of that class says, where several are. */
  lastNumber(name: string): number | undefined;
  code(name: string): string | undefined;
}

/** Where a match stands among the words of its passage: `[from, to)` of `tokens`. */
export interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
}

/** One way to write a time. Patterns are word classes in order: `?` may be absent, `|` is either, `{name}` a shorthand.
 *  The longest match at a word wins; of equals the earlier rule. */
export interface Rule {
  readonly id: string;
  /** Plain words, for people who ask why. */
  readonly note: string;
  readonly example: string;
  readonly patterns: readonly string[];
  /** Whether the words around allow it. */
  readonly when?: (place: Place) => boolean;
  readonly read: (reading: Reading) => Expression | undefined;
}
