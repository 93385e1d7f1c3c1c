import type {EventSet} from '../model/event-set.ts';
import type {FrontMatter} from '../model/story.ts';

/** A document that a story is drafted from. */
export interface DraftSource {
  /** Where it will lie in the story's folder: `sources/minutes.txt`. */
  readonly file: string;
  readonly eventSet: EventSet;
}

/** Whether the fonts of the figures have every character of a text. */
export type CanDraw = (text: string) => boolean;

/** So many candidates of a kind are looked at, the best first: each is compared with every sentence of its document. */
export const mostTried = 400;

/** A paragraph, heading, list or directive of the body. */
export interface Block {
  readonly text: string;
  /** What stands there instead where the check doesn't let `text` pass; nothing where absent. */
  readonly otherwise?: string;
}

/** Something that could be counted and drawn as well: written as comments, to be taken in by deleting the marks. */
export interface Choice {
  readonly tally: NonNullable<FrontMatter['tallies']>[number];
  readonly figure: NonNullable<FrontMatter['figures']>[number];
}

/** A story that is suggested, before anyone has edited it. */
export interface Draft {
  readonly front: FrontMatter;
  readonly body: readonly Block[];
  readonly choices: readonly Choice[];
  /** Who acts most often, by name, with the number of events: written as a commented choice. */
  readonly actors: readonly {readonly name: string; readonly count: number}[];
  /** Plainer texts for declarations that may not pass the check, by their pointer: `/figures/0/title`. */
  readonly fallbacks: Readonly<Record<string, string>>;
}
