import {lstat, rm, rmdir} from 'node:fs/promises';
import {join} from 'node:path';
import {DatelineError} from '../messages.ts';
import {privateFolder} from './check-key.ts';
import {explainFolderError} from './explain-folder-error.ts';
import {folderStorage} from './folder-storage.ts';
import {storageProblem} from './storage-problem.ts';

/** A folder of files keeps no headers. */
const plainFile = {mediaType: 'application/octet-stream', cacheControl: 'no-cache'};

/** Throws `story-exists` (exit 2) where the folder has a `story.md` already, or is no folder. */
export async function refuseExistingStory(folder: string): Promise<void> {
  const path = join(folder, 'story.md');
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw explainFolderError(path, error);
  });
  if (!found) return;
  const reason = 'there is a story already, and none is overwritten: name another folder, or edit this one';
  throw storageProblem(path, 'story-exists', reason);
}

/** Writes the files of a new story, each whole or not at all and none over another one. `story.md` is the last of them, so
 *  that a story is there only when its sources are. One that is there already with the same bytes stays. On an error what was
 *  written is removed again. */
export async function createStory(
  folder: string,
  files: readonly {readonly path: string; readonly bytes: Uint8Array}[],
): Promise<void> {
  const storage = folderStorage(folder);
  const created: string[] = [];
  try {
    for (const {path, bytes} of files) {
      const result = await storage.create(path, bytes, plainFile).catch((error) => {
        throw sayTaken(folder, path, error);
      });
      if (result === 'created') created.push(path);
    }
  } catch (error) {
    for (const path of created) await rm(join(folder, path), {force: true});
    throw error;
  } finally {
    await rmdir(join(folder, privateFolder)).catch(leaveToOthers);
  }
}

/** There was none, or another process has its files in it. */
function leaveToOthers(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTEMPTY' && error.code !== 'ENOTDIR') throw error;
}

function sayTaken(folder: string, path: string, error: unknown): unknown {
  const isTaken =
    error instanceof DatelineError && error.problems.some(({rule}) => rule === 'storage-conflict');
  if (!isTaken) return error;
  const reason = 'there is another file of this name, and none is overwritten: rename one of the two';
  return storageProblem(join(folder, path), 'story-file-exists', reason, error);
}
