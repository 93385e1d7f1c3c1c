import {randomUUID} from 'node:crypto';
import {type FileHandle, open, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {privateFolder} from './check-key.ts';
import {identifyHost, startOfProcess} from './identify-process.ts';
import {writeNoted} from './living-temporaries.ts';
import {makeFolder} from './make-folder.ts';

/** This process, which the system is asked for once. */
let owner: string | undefined;

/** Writes a complete, synced temporary file on the target's own file system; gives its path. Its name says
 *  which process it belongs to, so that it can be swept when that has died. */
export async function writeTemporary(root: string, bytes: Uint8Array): Promise<string> {
  owner ??= `${identifyHost()}-${process.pid}-${startOfProcess(process.pid)}`;
  const file = join(root, privateFolder, `${owner}-${randomUUID()}.tmp`);
  await writeNoted(file, () => writeSynced(file, bytes));
  return file;
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  try {
    const handle = await openNew(file);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(file, {force: true});
    throw error;
  }
}

/** Opens a file that isn't there; its folder is made where it is missing. */
async function openNew(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await makeFolder(dirname(file));
    return open(file, 'wx');
  }
}
