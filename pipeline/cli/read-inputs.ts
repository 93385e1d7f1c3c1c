import {digestCode} from '../edition/digest-code.ts';
import type {EditionSources} from '../flow/make-edition.ts';
import {readStory} from '../flow/plan.ts';
import type {Message} from '../model/message.ts';
import {readAssets} from '../storage/read-assets.ts';
import {readChartAssets} from '../storage/read-chart-assets.ts';
import {readCode} from '../storage/read-code.ts';
import {readStoryFolder, readStorySource} from '../storage/read-story-folder.ts';

/** In bytes; larger files are not read at all. What a document may hold is the parser's to say. */
const sourceLimit = 64 * 1024 * 1024;

/** With the code itself: what a stage runs is a part of it. */
export interface Inputs extends EditionSources {
  readonly codeFiles: readonly {readonly path: string; readonly bytes: Uint8Array}[];
}

/** Everything that the edition of a story depends on, read from disk. Throws what makes the story unusable (exit 2). */
export async function readInputs(storyFolder: string | undefined): Promise<Inputs> {
  const story = await readStoryInputs(storyFolder);
  const [codeFiles, assets, chartAssets] = await Promise.all([readCode(), readAssets(), readChartAssets()]);
  return {...story, codeFiles, code: digestCode(codeFiles), assets, chartAssets};
}

/** The part of it that whoever writes the story changes. Throws as `readInputs` does. */
export async function readStoryInputs(
  storyFolder: string | undefined,
  read = readStory,
): Promise<Pick<EditionSources, 'storyPath' | 'storyBytes' | 'sources'>> {
  const {folder, storyPath, storyBytes} = await readStoryFolder(storyFolder);
  const {story} = read(storyPath, storyBytes);
  const sources = new Map<string, Uint8Array | Message>();
  for (const {file} of story.front.sources)
    sources.set(file, await readStorySource(folder, file, sourceLimit));
  return {storyPath, storyBytes, sources};
}
