import {readdir, rm, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {privateFolder} from './check-key.ts';
import {identifyHost, startOfProcess} from './identify-process.ts';

/** In milliseconds: a temporary file of another machine or container is stray when it is older. */
const strayAge = 24 * 60 * 60 * 1000;

/** Removes the temporary files of processes that have died: what a `kill -9` leaves behind. */
export async function sweepTemporaries(root: string): Promise<void> {
  const folder = join(root, privateFolder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => name.endsWith('.tmp'))) {
    if (await isStray(join(folder, name), name))
      await rm(join(folder, name), {force: true}).catch(leaveToOthers);
  }
}

/** Who may only read has nothing to sweep. */
function leaveToOthers(error: NodeJS.ErrnoException): void {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) throw error;
}

async function isStray(file: string, name: string): Promise<boolean> {
  const [machine, pid, start] = name.split('-');
  if (machine === identifyHost()) return startOfProcess(Number(pid)) !== start;
  const found = await stat(file).catch(() => undefined);
  const now = await stat(dirname(file)).then(({atimeMs, mtimeMs}) => Math.max(atimeMs, mtimeMs));
  return found !== undefined && now - found.mtimeMs > strayAge;
}
