import {mkdir, open, stat} from 'node:fs/promises';
import {dirname} from 'node:path';

/** Makes a folder and those around it; each is synced into the one that holds it. (`mkdir` with `recursive` never ends
 *  where the system says of an existing folder that a new one's parent isn't there, as /proc does.) */
export async function makeFolder(folder: string): Promise<void> {
  if (await isMade(folder)) return;
  await makeFolder(dirname(folder));
  if (!(await isMade(folder))) throw Object.assign(new Error(`${folder} can't be made`), {code: 'ENOTSUP'});
}

async function isMade(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && folder !== dirname(folder)) return false;
    if (await isFolder(folder)) return true;
    throw code === 'EEXIST' ? Object.assign(new Error(`${folder} is a file`), {code: 'ENOTDIR'}) : error;
  }
  await syncFolder(dirname(folder));
  return true;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Makes the entries of a folder durable; Windows has no such thing and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
