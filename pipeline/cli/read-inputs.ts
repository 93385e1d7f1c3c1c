import {setImmediate} from 'node:timers/promises';
import {digestCode} from '../edition/digest-code.ts';
import {digestStage} from '../edition/digest-stage.ts';
import type {EditionSources} from '../flow/make-edition.ts';
import {type ReadStory, readStory} from '../flow/plan.ts';
import type {Cache} from '../model/cache.ts';
import type {Message} from '../model/message.ts';
import {openCache} from '../storage/open-cache.ts';
import {readAssets} from '../storage/read-assets.ts';
import {readChartAssets} from '../storage/read-chart-assets.ts';
import {readCode} from '../storage/read-code.ts';
import {readStoryFolder, readStorySource} from '../storage/read-story-folder.ts';
import {recallStory} from './recall-story.ts';

/** In bytes; larger files are not read at all. What a document may hold is the parser's to say. */
const sourceLimit = 64 * 1024 * 1024;

/** Files that are read before an interrupt is heard. */
const readAtOnce = 50;

/** With the code itself: what a stage runs is a part of it. */
export interface Inputs extends EditionSources {
  /** The story, as it was read already. */
  readonly readStory: typeof readStory;
  readonly codeFiles: readonly {readonly path: string; readonly bytes: Uint8Array}[];
}

/** Everything that the edition of a story depends on, read from disk; a story that the cache knows isn't parsed again. Throws what
 *  makes the story unusable (exit 2). */
export async function readInputs(
  storyFolder: string | undefined,
  cache: Cache = openCache(),
): Promise<Inputs> {
  const codeFiles = await readCode();
  const storyCode = `${process.version} ${digestStage(codeFiles, 'pipeline/cli/recall-story.ts')}`;
  const {read, ...story} = await readStoryInputs(storyFolder, (path, bytes) =>
    recallStory(cache, storyCode, path, bytes),
  );
  const [assets, chartAssets] = await Promise.all([readAssets(), readChartAssets()]);
  const code = digestCode(codeFiles);
  return {...story, readStory: () => read, codeFiles, code, assets, chartAssets};
}

/** The part of it that whoever writes the story changes. Throws as `readInputs` does. */
export async function readStoryInputs(
  storyFolder: string | undefined,
  toStory: (path: string, bytes: Uint8Array) => ReadStory | Promise<ReadStory> = readStory,
): Promise<Pick<EditionSources, 'storyPath' | 'storyBytes' | 'sources'> & {readonly read: ReadStory}> {
  const {folder, storyPath, storyBytes} = await readStoryFolder(storyFolder);
  const read = await toStory(storyPath, storyBytes);
  const sources = new Map<string, Uint8Array | Message>();
  for (const {file} of read.story.front.sources) {
    sources.set(file, readStorySource(folder, file, sourceLimit));
    if (sources.size % readAtOnce === 0) await setImmediate();
  }
  return {read, storyPath, storyBytes, sources};
}
