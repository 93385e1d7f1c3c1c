import type {Event, Quantity, State, Trend} from '../model/extract.ts';

/** Facts as the finders give them, before they have their ids. */
export type FoundEvent = Omit<Event, 'id'>;
export type FoundState = Omit<State, 'id'>;
export type FoundTrend = Omit<Trend, 'id'>;
/** `group` and `partOf` are added where the sentence is seen as a whole. */
export type FoundQuantity = Omit<Quantity, 'id' | 'group' | 'partOf'>;

/** Which topic of claims each word names. */
export type TopicIndex = ReadonlyMap<string, string>;

/** A number as it stands, with what it says: exact, a range, at least, about. Token indexes, `last` included. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value?: number;
  readonly range?: [number, number];
  readonly atLeast?: number;
  readonly approximate?: boolean;
}
