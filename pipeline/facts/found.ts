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
