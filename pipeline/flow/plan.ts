import {createHash} from 'node:crypto';
import {type EditionInputs, type Input, identifyEdition} from '../edition/identify-edition.ts';
import {DatelineError, messageAt} from '../messages.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import {parseStory} from '../story/parse-story.ts';
import type {ParseOptions} from './parse.ts';

export {claimSeq} from '../edition/claim-seq.ts';

/** What a run sets out to do, before any source is parsed. */
export interface Plan extends EditionInputs {
  /** The id that the edition will have. */
  readonly id: string;
}

/** A source that the story names, and what the parse stage is told of it. */
export interface Parsing {
  readonly file: string;
  readonly options: ParseOptions;
}

export interface ReadStory {
  readonly story: Story;
  readonly messages: Message[];
}

/** The bytes of a `story.md` → the story, with warnings. Throws `story-not-utf8` and every error in it (exit 2). */
export function readStory(path: string, bytes: Uint8Array): ReadStory {
  const known = lastRead.get(bytes);
  if (known?.story.path === path) return known;
  const {story, messages} = parseStory(path, decode(path, bytes));
  if (!story) throw new DatelineError(messages.filter(({severity}) => severity === 'error'));
  const read = {story, messages};
  lastRead.set(bytes, read);
  return read;
}

/** Inputs are read before an edition is planned and tallied, from the same bytes: they are parsed once. */
const lastRead = new WeakMap<Uint8Array, ReadStory>();

/** What is to be parsed, in the story's order: what the story knows helps to read each of its sources. */
export function listParsing({front}: Story): Parsing[] {
  const actors = Object.entries(front.actors ?? {}).map(
    ([name, {aliases}]) => [name, aliases ?? []] as const,
  );
  const hints = {actors: Object.fromEntries(actors), names: front.names ?? []};
  return front.sources.map(({file, as}) => ({file, options: {...(as ? {as} : {}), hints}}));
}

/** What stands in storage → the run's manifest. `sources` are those that could be read, by their path in the story. */
export function plan(storyBytes: Uint8Array, sources: ReadonlyMap<string, Uint8Array>, code: string): Plan {
  const inputs = [...sources].map(([path, bytes]) => ({path, sha256: sha256(bytes)}));
  return planInputs({path: 'story.md', sha256: sha256(storyBytes)}, inputs, code);
}

/** As `plan`, where the digests are known. */
export function planInputs(story: Input, sources: readonly Input[], code: string): Plan {
  const inputs = {story, sources, code};
  return {...inputs, id: identifyEdition(inputs)};
}

/** A run's inputs as they were read: a source that couldn't be is a message. */
export interface ReadInputs {
  readonly storyBytes: Uint8Array;
  readonly sources: ReadonlyMap<string, Uint8Array | Message>;
  readonly code: string;
}

/** The manifest of a run over sources as they were read; those that couldn't be are no part of it. */
export function planSources({storyBytes, sources, code}: ReadInputs): Plan {
  const readable = [...sources].filter(
    (entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array,
  );
  return plan(storyBytes, new Map(readable), code);
}

/** The id of the edition that is made of this. */
export function identifyPlanned(inputs: ReadInputs): string {
  return planSources(inputs).id;
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch (cause) {
    const reason = 'the story is not UTF-8: save it as UTF-8 in your editor';
    throw new DatelineError([messageAt(path, '', 0, 'story-not-utf8', reason)], 2, {cause});
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
