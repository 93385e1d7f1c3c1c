import {realpathSync} from 'node:fs';
import {stat} from 'node:fs/promises';
import {basename, dirname, join, relative, sep} from 'node:path';
import {DatelineError} from '../messages.ts';
import type {Message} from '../model/message.ts';
import {listStories} from './list-stories.ts';
import {readSource} from './read-source.ts';

/** In bytes; far above any story that people write. */
const storyLimit = 16 * 1024 * 1024;

export interface StoryFolder {
  readonly folder: string;
  /** `story.md`, as messages name it: relative to the working directory. */
  readonly storyPath: string;
  readonly storyBytes: Uint8Array;
}

/** The folder of a story with its `story.md` read; `folder` undefined means the default one.
 *  Throws `story-missing` (exit 2) where there is none. */
export async function readStoryFolder(folder?: string): Promise<StoryFolder> {
  const found = folderOf(folder) ?? (await findFirstStory());
  const storyPath = toSlashes(join(found, 'story.md'));
  const bytes = readSource(storyPath, storyLimit);
  if (bytes instanceof Uint8Array) return {folder: found, storyPath, storyBytes: bytes};
  throw await explainStory(found, bytes);
}

/** Whoever names the file means its folder. */
function folderOf(named: string | undefined): string | undefined {
  return named !== undefined && basename(named) === 'story.md' ? dirname(named) : named;
}

async function explainStory(folder: string, found: Message): Promise<DatelineError> {
  if (found.rule === 'source-not-a-file') {
    const reason = 'found a folder; expected the file of the story: give the folder another name';
    return new DatelineError([{...found, rule: 'story-not-a-file', reason}]);
  }
  if (found.rule !== 'source-missing') return new DatelineError([found]);
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  if (isThere) return missing(found.path, 'there is no story.md in this folder: name a folder that has one');
  const known = await listStories();
  const hint = known.length === 0 ? '' : `; ${suggestFolder(folder, known)}`;
  return missing(folder, `there is no such folder: name one that has a story.md${hint}`);
}

function suggestFolder(folder: string, known: readonly string[]): string {
  const near = known.find((story) => basename(story).startsWith(basename(folder).slice(0, 3)));
  return near ? `did you mean "${near}"?` : `under data/ there are ${known.slice(0, 5).join(', ')}`;
}

/** The bytes of one of the story's sources, or the message that says why there are none.
 *  A file that lies outside the story's folder, also by way of a symbolic link, is refused. */
export function readStorySource(folder: string, file: string, limit: number): Uint8Array | Message {
  const outside = (): Message => ({
    path: file,
    line: 1,
    column: 1,
    rule: 'source-outside',
    reason: "the file lies outside the story's folder: copy it into sources/",
    severity: 'error',
  });
  if (!isInside(folder, join(folder, file))) return outside();
  const found = readSource(join(folder, file), limit);
  if (!(found instanceof Uint8Array)) return {...found, path: file};
  const real = realpathSync.native(join(folder, file));
  return isInside(realpathSync.native(folder), real) ? found : outside();
}

async function findFirstStory(): Promise<string> {
  const [first] = await listStories();
  if (first !== undefined) return first;
  throw missing('data', 'there is no folder with a story.md under data/ here: name the folder of a story');
}

function missing(path: string, reason: string): DatelineError {
  return new DatelineError([{path, line: 1, column: 1, rule: 'story-missing', reason, severity: 'error'}]);
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !path.startsWith(sep);
}

function toSlashes(path: string): string {
  return path.split(sep).join('/');
}
