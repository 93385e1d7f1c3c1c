import type {Event, Quantity, State, Trend} from './extract.ts';
import type {Citation} from './span.ts';

/** One fact, wherever it is told: as its most exact telling gives it, with the place of every telling. */
export interface Merged<Item> {
  /** `path#id` of the telling that stands first by path, then by place. Unique among facts of its type. */
  readonly id: string;
  readonly fact: Item;
  /** By path, then by place. */
  readonly citations: readonly Citation[];
}

/** Two or more facts that can't all be right: they tell one thing with different dates, numbers or directions. None is
 *  dropped and nothing is averaged. */
export interface Disagreement {
  readonly about: 'date' | 'number' | 'direction';
  /** Ids of the merged facts, in order. */
  readonly facts: readonly string[];
  /** One plain sentence: what each source says. */
  readonly reason: string;
  /** Of all of them, by path, then by place. */
  readonly citations: readonly Citation[];
}

/** What all sources of a story say together. Events and trends in order of time, then of path and place, those without a
 *  date last; states and quantities in order of path and place. */
export interface MergedFacts {
  readonly events: readonly Merged<Event>[];
  readonly states: readonly Merged<State>[];
  readonly quantities: readonly Merged<Quantity>[];
  readonly trends: readonly Merged<Trend>[];
  /** An event of one of the sources that is told more than once → the merged fact: one object, whichever telling is asked for. */
  readonly eventOf: (telling: Event) => Event | undefined;
  readonly disagreements: readonly Disagreement[];
}
