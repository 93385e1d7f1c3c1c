import {randomInt} from 'node:crypto';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {setTimeout as wait} from 'node:timers/promises';
import {privateFolder} from './check-key.ts';
import {makeFolder} from './make-folder.ts';
import {storageProblem} from './storage-problem.ts';

/** In milliseconds; a swap takes a few. */
const patience = 60_000;
const busy = 5;

/** Waits for the one lock of a folder and gives the function that releases it. The lock is the operating system's
 *  own (a byte range of an empty SQLite file): it ends with its holder, however that ends, so there is
 *  no dead lock to reclaim. Throws `storage-locked` after a minute. */
export async function lockFolder(root: string): Promise<() => void> {
  await makeFolder(join(root, privateFolder));
  const database = new DatabaseSync(join(root, privateFolder, 'lock'), {timeout: 0});
  for (let waited = 0; waited < patience; ) {
    if (isLocked(database)) return () => release(database);
    const pause = randomInt(2, 20);
    await wait(pause);
    waited += pause;
  }
  database.close();
  throw storageProblem(
    root,
    'storage-locked',
    'another publisher has held the lock for a minute: wait for it, or end it',
  );
}

function isLocked(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as {errcode?: number}).errcode === busy) return false;
    database.close();
    throw error;
  }
}

function release(database: DatabaseSync): void {
  database.exec('ROLLBACK');
  database.close();
}
