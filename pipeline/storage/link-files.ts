import type {Stats} from 'node:fs';
import {link, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Repeated} from '../model/storage.ts';
import {makeFolder, syncFolder} from './make-folder.ts';

const atOnce = 256;

/** Second names for files, `link(2)`: a file of two editions is one on the disk and takes its space once. `false` for each
 *  that got none; where links have an end (of one file, of the file system), too. Each folder is synced once. */
export async function linkFiles(root: string, objects: readonly Repeated[]): Promise<boolean[]> {
  const folders = [...new Set(objects.map(({key}) => dirname(join(root, key))))];
  for (const folder of folders) await makeFolder(folder);
  const linked: boolean[] = [];
  for (let at = 0; at < objects.length; at += atOnce) {
    const some = objects.slice(at, at + atOnce);
    linked.push(...(await Promise.all(some.map((object) => linkFile(root, object)))));
  }
  for (const folder of folders) await syncFolder(folder);
  return linked;
}

async function linkFile(root: string, {from, key, size}: Repeated): Promise<boolean> {
  const [source, target] = [join(root, from), join(root, key)];
  const found = await stat(source).catch(() => undefined);
  if (!found?.isFile() || found.size !== size) return false;
  return link(source, target).then(
    () => true,
    () => isOneFile(found, target),
  );
}

/** Linked already, by a run that was stopped. */
async function isOneFile({dev, ino}: Stats, target: string): Promise<boolean> {
  const taken = await stat(target).catch(() => undefined);
  return taken?.dev === dev && taken.ino === ino;
}
