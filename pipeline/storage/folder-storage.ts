import {createHash} from 'node:crypto';
import {link, readFile, rename, rm, rmdir, unlink} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Storage, StoredObject, SwapResult} from '../model/storage.ts';
import {checkKey} from './check-key.ts';
import {explainFolderError} from './explain-folder-error.ts';
import {linkFiles} from './link-files.ts';
import {listFiles} from './list-files.ts';
import {lockFolder} from './lock-folder.ts';
import {makeFolder, syncFolder} from './make-folder.ts';
import {storageProblem} from './storage-problem.ts';
import {writeTemporary} from './write-temporary.ts';

/** A storage in a folder of a local file system. Creating is `link(2)` of a complete temporary file; swapping is
 *  `rename(2)` under a lock that the operating system gives up when its holder dies. Every write is synced
 *  (file, then folder) before it counts. Headers have no meaning here. */
export function folderStorage(root: string): Storage {
  const explained = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    checkKey(root, key);
    try {
      return await work();
    } catch (error) {
      throw explainFolderError(join(root, key), error);
    }
  };
  return {
    place: root,
    read: (key) => explained(key, () => readObject(root, key)),
    create: (key, bytes) => explained(key, () => createFile(root, key, bytes)),
    repeat: (objects) => {
      for (const {from, key} of objects) for (const name of [from, key]) checkKey(root, name);
      return linkFiles(root, objects).catch((error) => Promise.reject(explainFolderError(root, error)));
    },
    swap: (key, bytes, expected) => explained(key, () => swapFile(root, key, bytes, expected)),
    list: (prefix) =>
      listFiles(root, prefix).catch((error) => Promise.reject(explainFolderError(root, error))),
    remove: (key) => explained(key, () => removeFile(root, key)),
  };
}

async function readObject(root: string, key: string): Promise<StoredObject | undefined> {
  try {
    const bytes = await readFile(join(root, key));
    return {bytes, etag: createHash('sha256').update(bytes).digest('hex')};
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function createFile(root: string, key: string, bytes: Uint8Array): Promise<'created' | 'exists-same'> {
  const file = join(root, key);
  const temporary = await writeTemporary(root, bytes);
  try {
    await intoFolder(file, () => link(temporary, file));
    return 'created';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(temporary);
  }
  if (Buffer.compare(bytes, await readFile(file)) === 0) return 'exists-same';
  const reason = 'the file is there with other content, and published files never change';
  throw storageProblem(file, 'storage-conflict', reason);
}

async function swapFile(
  root: string,
  key: string,
  bytes: Uint8Array,
  expected: string | null,
): Promise<SwapResult> {
  const file = join(root, key);
  const temporary = await writeTemporary(root, bytes);
  const unlock = await lockFolder(root);
  try {
    const found = await readObject(root, key);
    if ((found?.etag ?? null) !== expected) return {ok: false};
    await intoFolder(file, () => rename(temporary, file));
    return {ok: true, etag: createHash('sha256').update(bytes).digest('hex')};
  } finally {
    unlock();
    await rm(temporary, {force: true});
  }
}

/** Puts a file into its folder, durably. The folder is made where it is missing, and may vanish again in between, as one that
 *  a removal left empty does. */
async function intoFolder(file: string, put: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await put();
      return await syncFolder(dirname(file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt === 4) throw error;
      await makeFolder(dirname(file));
    }
  }
}

/** Removes a file and the folders that it leaves empty. */
async function removeFile(root: string, key: string): Promise<void> {
  await rm(join(root, key), {force: true});
  for (let folder = dirname(key); folder !== '.'; folder = dirname(folder)) {
    const isEmpty = await rmdir(join(root, folder)).then(() => true, isGone);
    if (!isEmpty) return syncFolder(join(root, folder));
  }
  await syncFolder(root);
}

/** What the failure to remove a folder tells: gone already is as good as removed. */
function isGone(error: NodeJS.ErrnoException): boolean {
  if (error.code === 'ENOENT') return true;
  if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false;
  throw error;
}

function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
