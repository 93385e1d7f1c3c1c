import type {drawFigures} from '../charts/draw-figures.ts';
import type {Edition} from '../edition/assemble-edition.ts';
import type {ChartAssets} from '../model/chart-assets.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import {parse} from './parse.ts';
import {listParsing, plan, readStory} from './plan.ts';
import {renderEdition} from './render.ts';
import {type TalliedStory, tallyStory} from './tally.ts';

/** Everything that an edition depends on, as bytes. */
export interface EditionSources {
  /** What messages call the story: `data/…/story.md`. */
  readonly storyPath: string;
  readonly storyBytes: Uint8Array;
  /** By path as the story names it; the message where a source couldn't be read. */
  readonly sources: ReadonlyMap<string, Uint8Array | Message>;
  /** Digest of the code, from `digestCode`. */
  readonly code: string;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly chartAssets: ChartAssets;
}

export interface MadeEdition extends TalliedStory {
  readonly edition: Edition;
}

/** Told as each stage begins, and for each document that is parsed. */
export type OnStage = (stage: 'plan' | 'parse' | 'tally' | 'render', done?: number, total?: number) => void;

/** How story and documents are parsed and figures drawn, where not anew each time: see `keepUnchanged`. */
export interface Craft {
  readonly readStory: typeof readStory;
  readonly parse: typeof parse;
  readonly draw: typeof drawFigures;
}

/** All stages but publish, in one process. Throws a `DatelineError` (exit 2) where the story or every source is unusable. */
export async function makeEdition(
  input: EditionSources,
  onStage: OnStage = () => {},
  craft: Partial<Craft> = {},
): Promise<MadeEdition> {
  const tallied = tallySources(input, onStage, craft);
  onStage('render');
  const planned = plan(input.storyBytes, readable(input.sources), input.code);
  const located = locate(tallied, input.storyPath);
  const {edition, messages} = await renderEdition(located, planned, {...input, ...craft});
  return {...tallied, messages: [...tallied.messages, ...messages], edition};
}

/** An edition doesn't depend on the folder that its story was read from. */
function locate({story, eventSets, tallies, messages}: TalliedStory, storyPath: string): TalliedStory {
  const relocate = (messages: readonly Message[]) =>
    messages.map((message) => (message.path === storyPath ? {...message, path: 'story.md'} : message));
  return {
    story: {...story, path: 'story.md'},
    eventSets,
    tallies: {...tallies, messages: relocate(tallies.messages)},
    messages: relocate(messages),
  };
}

/** The stages up to the tallies; throws as `makeEdition` does. */
export function tallySources(
  input: Pick<EditionSources, 'storyPath' | 'storyBytes' | 'sources'>,
  onStage: OnStage = () => {},
  craft: Partial<Craft> = {},
): TalliedStory {
  onStage('plan');
  const {story, messages} = (craft.readStory ?? readStory)(input.storyPath, input.storyBytes);
  const eventSets = parseAll(story, input.sources, onStage, craft.parse ?? parse);
  onStage('tally');
  return tallyStory({story, messages}, eventSets, unreadable(input.sources));
}

/** The id of the edition that `makeEdition` would make of this. */
export function identifyPlanned({storyBytes, sources, code}: EditionSources): string {
  return plan(storyBytes, readable(sources), code).id;
}

function parseAll(
  story: Story,
  sources: EditionSources['sources'],
  onStage: OnStage,
  parseOne: Craft['parse'],
): EventSet[] {
  const parsing = listParsing(story);
  return parsing.flatMap(({file, options}, index) => {
    onStage('parse', index, parsing.length);
    const bytes = sources.get(file);
    return bytes instanceof Uint8Array ? [parseOne(file, bytes, options)] : [];
  });
}

function readable(sources: EditionSources['sources']): Map<string, Uint8Array> {
  const found = [...sources].filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array);
  return new Map(found);
}

function unreadable(sources: EditionSources['sources']): Message[] {
  return [...sources.values()].filter((found): found is Message => !(found instanceof Uint8Array));
}
