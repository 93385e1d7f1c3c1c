/** Where an event is told. Token indexes, `last` included. */
export interface Telling {
  /** The whole clause. */
  readonly first: number;
  readonly last: number;
  /** Where its own words begin: the subject, or the verb where the subject is borrowed. */
  readonly told: number;
  /** Where its own words end, if the clause goes on with a second verb. */
  readonly toldLast?: number | undefined;
  /** The verb or noun that tells it: a summary reaches it. */
  readonly head: number;
  readonly bracket?: number | undefined;
  /** Stem of the verb. */
  readonly verb?: string | undefined;
  readonly verbFirst?: number | undefined;
  /** The subject of the clause before, for a clause without one. */
  readonly borrowed?: {readonly first: number; readonly last: number} | undefined;
  /** The "not" of what was not done until its date. */
  readonly omitted?: number | undefined;
  /** What "they" or "it" means, where it is a topic: "relations". */
  readonly topic?: string | undefined;
}
