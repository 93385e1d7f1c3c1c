import type {Item, Told} from './item.ts';

/** Where the story stands when an item is read. */
export interface Context {
  /** The last date of the main line. */
  readonly line: Told | undefined;
  /** The last date that holds for this paragraph. */
  readonly paragraph: Told | undefined;
  /** The last date of the same sentence, asides left out. */
  readonly local: Told | undefined;
  /** The last date told, wherever it stood. */
  readonly mention: Told | undefined;
  /** The last exact day. */
  readonly day: Told | undefined;
}

/** What lies around an item: the ones before and behind, and the next ones that write a year. */
export interface Surroundings {
  readonly previous: Item | undefined;
  readonly following: Item | undefined;
  /** The next written year of the story, and of this paragraph, as items. */
  readonly next: {readonly item: Item; readonly index: number} | undefined;
  readonly nextInBlock: {readonly item: Item; readonly index: number} | undefined;
}
