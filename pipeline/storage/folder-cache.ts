import {createHash, randomUUID} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {readdir, rename, rm, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Cache, CacheKind} from '../model/cache.ts';
import {makeFolder} from './make-folder.ts';

const digestLength = 16;

/** A cache in a folder: each entry is a file that begins with a digest of its key and the rest, so that one that is damaged, or
 *  another's, is told from a whole one. Files are renamed into place: several processes may use it at once. A full or read-only disk keeps nothing
 *  and fails nothing. `most` is in bytes, of all entries after `tidy`. */
export function folderCache(root: string, most: number): Cache {
  const fileOf = (kind: CacheKind, key: string) => join(root, kind, key.slice(0, 2), key);
  let isChanged = false;
  return {
    has: async (kind, key) => existsSync(fileOf(kind, key)),
    read: async (kind, key) => openEntry(key, maybeRead(fileOf(kind, key))),
    async write(kind, key, bytes) {
      if (await succeeds(writeEntry(fileOf(kind, key), key, bytes))) isChanged = true;
    },
    async tidy() {
      if (isChanged) await succeeds(dropOldest(root, most));
      isChanged = false;
    },
  };
}

/** At once: of thousands of small files each costs a quarter of what it does when it is waited for. */
function maybeRead(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function openEntry(key: string, entry: Buffer | undefined): Uint8Array | undefined {
  if (!entry) return undefined;
  const bytes = entry.subarray(digestLength);
  return digest(key, bytes).equals(entry.subarray(0, digestLength)) ? bytes : undefined;
}

async function writeEntry(file: string, key: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await makeFolder(dirname(file));
  try {
    await writeFile(draft, [digest(key, bytes), bytes]);
    await rename(draft, file);
  } finally {
    await rm(draft, {force: true});
  }
}

/** By the time of writing, which costs readers nothing: what is still asked for is written anew, and young again. */
async function dropOldest(root: string, most: number): Promise<void> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true});
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({parentPath, name}) => {
        const file = join(parentPath, name);
        const {size, mtimeMs} = await stat(file);
        return {file, size, mtimeMs};
      }),
  );
  let left = files.reduce((sum, {size}) => sum + size, 0);
  for (const {file, size} of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (left <= most) break;
    await rm(file, {force: true});
    left -= size;
  }
}

function digest(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(bytes).digest().subarray(0, digestLength);
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
