import {assembleEdition, type Edition} from '../edition/assemble-edition.ts';
import {DatelineError} from '../messages.ts';
import type {ChartAssets} from '../model/chart-assets.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import type {Tallies} from '../model/tally.ts';
import {parse} from './parse.ts';
import {plan, readStory} from './plan.ts';
import {render} from './render.ts';
import {tally} from './tally.ts';

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

/** What the sources say, counted and checked, before anything is drawn. */
export interface TalliedStory {
  readonly story: Story;
  readonly eventSets: readonly EventSet[];
  readonly tallies: Tallies;
  /** All that was told on the way, in the order of the stages. */
  readonly messages: readonly Message[];
}

export interface MadeEdition extends TalliedStory {
  readonly edition: Edition;
}

/** Told as each stage begins, and for each document that is parsed. */
export type OnStage = (stage: 'plan' | 'parse' | 'tally' | 'render', done?: number, total?: number) => void;

/** All stages but publish, in one process. Throws a `DatelineError` (exit 2) where the story or every source is unusable. */
export async function makeEdition(input: EditionSources, onStage: OnStage = () => {}): Promise<MadeEdition> {
  const tallied = tallySources(input, onStage);
  onStage('render');
  const story = {...tallied.story, path: 'story.md'};
  const told = relocate(tallied.messages, input.storyPath);
  const tallies = {...tallied.tallies, messages: relocate(tallied.tallies.messages, input.storyPath)};
  const planned = plan(input.storyBytes, readable(input.sources), input.code);
  const {assets, chartAssets} = input;
  const {files, messages: withheld} = await render({
    ...tallied,
    story,
    tallies,
    messages: told,
    edition: {id: planned.id, code: planned.code},
    assets,
    chartAssets,
  });
  const {title, updated} = tallied.story.front;
  const messages = [...tallied.messages, ...withheld];
  return {...tallied, messages, edition: assembleEdition({...planned, title, updated, files})};
}

/** An edition doesn't depend on the folder that its story was read from. */
function relocate(messages: readonly Message[], storyPath: string): Message[] {
  return messages.map((message) => (message.path === storyPath ? {...message, path: 'story.md'} : message));
}

/** The stages up to the tallies; throws as `makeEdition` does. */
export function tallySources(input: EditionSources, onStage: OnStage = () => {}): TalliedStory {
  onStage('plan');
  const {story, messages: told} = readStory(input.storyPath, input.storyBytes);
  const eventSets = parseAll(story, input.sources, onStage);
  const unread = [...unreadable(input.sources), ...eventSets.flatMap(({document}) => document.messages)];
  if (!eventSets.some(({document}) => isUsable(document))) throw new DatelineError(unread);

  onStage('tally');
  const tallies = tally(story, eventSets);
  return {story, eventSets, tallies, messages: [...told, ...unread, ...tallies.messages]};
}

/** The id of the edition that `makeEdition` would make of this. */
export function identifyPlanned({storyBytes, sources, code}: EditionSources): string {
  return plan(storyBytes, readable(sources), code).id;
}

function parseAll(story: Story, sources: EditionSources['sources'], onStage: OnStage): EventSet[] {
  const named = story.front.sources;
  return named.flatMap(({file, as}, index) => {
    onStage('parse', index, named.length);
    const bytes = sources.get(file);
    if (!(bytes instanceof Uint8Array)) return [];
    return [parse(file, bytes, {...(as ? {as} : {}), hints: hintsOf(story)})];
  });
}

/** What the story knows that helps to read its sources. */
function hintsOf({front}: Story) {
  const actors = Object.entries(front.actors ?? {}).map(
    ([name, {aliases}]) => [name, aliases ?? []] as const,
  );
  return {actors: Object.fromEntries(actors), names: front.names ?? []};
}

function isUsable({passages, tables}: EventSet['document']): boolean {
  return passages.length > 0 || tables.length > 0;
}

function readable(sources: EditionSources['sources']): Map<string, Uint8Array> {
  const found = [...sources].filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array);
  return new Map(found);
}

function unreadable(sources: EditionSources['sources']): Message[] {
  return [...sources.values()].filter((found): found is Message => !(found instanceof Uint8Array));
}
