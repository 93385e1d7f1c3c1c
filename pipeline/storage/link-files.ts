import {linkSync, type Stats, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import type {Repeated} from '../model/storage.ts';
import {makeFolder, syncFolder} from './make-folder.ts';

/** Links that are made before an interrupt is heard. */
const atOnce = 256;

/** Second names for files, `link(2)`: a file of two editions is one on the disk and takes its space once. `false` for each
 *  that got none; where links have an end (of one file, of the file system), too. Each folder is synced once. */
export async function linkFiles(root: string, objects: readonly Repeated[]): Promise<boolean[]> {
  const folders = [...new Set(objects.map(({key}) => dirname(join(root, key))))];
  for (const folder of folders) await makeFolder(folder);
  const linked: boolean[] = [];
  for (const object of objects) {
    // To wait for each of thousands takes several times as long.
    linked.push(linkFile(root, object));
    if (linked.length % atOnce === 0) await setImmediate();
  }
  for (const folder of folders) await syncFolder(folder);
  return linked;
}

function linkFile(root: string, {from, key, size}: Repeated): boolean {
  const [source, target] = [join(root, from), join(root, key)];
  const found = maybeStat(source);
  if (!found?.isFile() || found.size !== size) return false;
  try {
    linkSync(source, target);
    return true;
  } catch {
    // Linked already, by a run that was stopped?
    const taken = maybeStat(target);
    return taken?.dev === found.dev && taken.ino === found.ino;
  }
}

function maybeStat(file: string): Stats | undefined {
  try {
    return statSync(file, {throwIfNoEntry: false});
  } catch {
    return undefined;
  }
}
