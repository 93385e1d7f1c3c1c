import type {drawFigures} from '../charts/draw-figures.ts';
import {assembleEdition, type Edition, type EditionParts} from '../edition/assemble-edition.ts';
import type {ChartAssets} from '../model/chart-assets.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import {type Ingest, ingestHere} from './ingest.ts';
import {listParsing, planSources, readStory} from './plan.ts';
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

export interface PreparedEdition extends TalliedStory {
  /** Pages and sentences of the sources are made when they are wanted. */
  readonly edition: EditionParts;
}

/** Told as each stage begins, and for each document that is parsed. */
export type OnStage = (stage: 'plan' | 'parse' | 'tally' | 'render', done?: number, total?: number) => void;

/** Who reads, parses and draws, where it isn't all done here and now: threads, caches. The edition is the same. */
export interface Craft {
  readonly readStory: typeof readStory;
  readonly ingest: Ingest;
  readonly draw: typeof drawFigures;
}

/** As `prepareEdition`, with every file made. */
export async function makeEdition(
  input: EditionSources,
  onStage: OnStage = () => {},
  craft: Partial<Craft> = {},
): Promise<MadeEdition> {
  const prepared = await prepareEdition(input, onStage, craft);
  return {...prepared, edition: assembleEdition(prepared.edition)};
}

/** All stages but publish. Throws a `DatelineError` (exit 2) where the story or every source is unusable. */
export async function prepareEdition(
  input: EditionSources,
  onStage: OnStage = () => {},
  craft: Partial<Craft> = {},
): Promise<PreparedEdition> {
  const tallied = await tallySources(input, onStage, craft);
  onStage('render');
  const planned = planSources(input);
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
export async function tallySources(
  input: Pick<EditionSources, 'storyPath' | 'storyBytes' | 'sources'>,
  onStage: OnStage = () => {},
  craft: Partial<Craft> = {},
): Promise<TalliedStory> {
  onStage('plan');
  const {story, messages} = (craft.readStory ?? readStory)(input.storyPath, input.storyBytes);
  const eventSets = await parseAll(story, input.sources, onStage, craft.ingest ?? ingestHere);
  onStage('tally');
  return tallyStory({story, messages}, eventSets, unreadable(input.sources));
}

async function parseAll(
  story: Story,
  sources: EditionSources['sources'],
  onStage: OnStage,
  ingest: Ingest,
): Promise<EventSet[]> {
  const tasks = listParsing(story).flatMap(({file, options}) => {
    const bytes = sources.get(file);
    return bytes instanceof Uint8Array ? [{file, bytes, options}] : [];
  });
  const eventSets: EventSet[] = [];
  if (tasks.length > 0) onStage('parse', 0, tasks.length);
  for await (const eventSet of ingest(tasks)) {
    eventSets.push(eventSet);
    if (eventSets.length < tasks.length) onStage('parse', eventSets.length, tasks.length);
  }
  return eventSets;
}

function unreadable(sources: EditionSources['sources']): Message[] {
  return [...sources.values()].filter((found): found is Message => !(found instanceof Uint8Array));
}
