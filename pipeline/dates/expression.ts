import type {SeasonCode} from '../lexicon/seasons.ts';
import type {Stage} from '../lexicon/stages.ts';
import type {Unit} from '../lexicon/units.ts';

/** A place on the calendar, as exact as the text makes it. Years are astronomical: 1 BC is 0, 264 BC is −263. */
export interface Moment {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: SeasonCode;
  readonly half?: 1 | 2;
  readonly quarter?: number;
  /** As printed: 1960 for the 1960s, −470 for the 470s BC. */
  readonly decade?: number;
  /** By its ordinal: 20 for the 20th, −4 for the 4th BC. */
  readonly century?: number;
  /** Two digits whose century the text leaves out: "'68", "the sixties". */
  readonly shortYear?: number;
  readonly shortDecade?: number;
  /** ISO 8601 day of the week: Monday is 1. */
  readonly weekday?: number;
  /** TIMEX3 part of day (`MO`) or a clock time (`03:00`). */
  readonly time?: string;
  /** A feast whose day moves from year to year. */
  readonly movable?: true;
  /** A day of this month or year that the text leaves open. */
  readonly someDay?: true;
  /** The same day in the other calendar's style, as printed. */
  readonly other?: {readonly month: number; readonly day: number; readonly year?: number};
  /** Read from digits that can be day-month or month-day. */
  readonly swapped?: true;
}

export type Mod =
  | Stage
  | 'APPROX'
  | 'BEFORE'
  | 'AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE';

/** Which one of a cycle is meant, seen from the date told last. */
export type Which = 'same' | 'next' | 'previous' | 'some';

/** What a rule read, before the text around it gives what is missing. */
export type Expression =
  /** A date or time: "5 June", "the next morning", "that spring", "August of that year". */
  | {readonly type: 'moment'; readonly moment: Moment; readonly mod?: Mod; readonly which?: Which}
  /** A whole unit pointed at: "that year", "the end of the month". */
  | {readonly type: 'unit'; readonly unit: Unit; readonly which: Which; readonly mod?: Mod}
  /** A distance from the date told last: "two years later", "the day before". */
  | {
      readonly type: 'offset';
      readonly unit: Unit;
      readonly count: number | null;
      readonly sign: 1 | -1;
      readonly mod?: Mod;
    }
  /** A length of time; `count` null where the text leaves it open ("several years"). */
  | {readonly type: 'duration'; readonly unit: Unit; readonly count: number | null; readonly mod?: Mod}
  /** A repeated time: "every year", or a rate: "a year" in "$700 million a year". */
  | {readonly type: 'set'; readonly unit: Unit; readonly count: number; readonly isRate?: true}
  | {readonly type: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'}
  /** A time whose extent only the story knows: "this period". */
  | {readonly type: 'open'};

/** An expression where it stands in its passage, in UTF-16 units of `plain`. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Its words: `[from, to)` of the passage's tokens. */
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly expression: Expression;
  /** Stands in parentheses or in a quotation: weak context. */
  readonly aside: boolean;
  /** Says which of several a noun means, not when: "the old 1939 border", "the March 1940 treaty". */
  readonly qualifies: boolean;
}

/** Reads the number at word `at` as a neighbour of `near`, the date or number beside it; undefined where it is none. */
export type SharedReader = (at: number, near: Moment) => Moment | undefined;
