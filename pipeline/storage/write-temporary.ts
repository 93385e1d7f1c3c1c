import {createHash, randomUUID} from 'node:crypto';
import {readFileSync, readlinkSync} from 'node:fs';
import {mkdir, open, readdir, rm, stat} from 'node:fs/promises';
import {hostname} from 'node:os';
import {dirname, join} from 'node:path';
import {privateFolder} from './check-key.ts';

/** In milliseconds: a temporary file of another machine or container is stray when it is older. */
const strayAge = 24 * 60 * 60 * 1000;

/** Writes a complete, synced temporary file on the target's own file system; gives its path. Its name says
 *  which process it belongs to, so that it can be swept when that has died. */
export async function writeTemporary(root: string, bytes: Uint8Array): Promise<string> {
  const folder = join(root, privateFolder);
  await makeFolder(folder);
  const file = join(folder, `${host()}-${process.pid}-${startOf(process.pid)}-${randomUUID()}.tmp`);
  try {
    const handle = await open(file, 'wx');
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
  return file;
}

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

async function isStray(file: string, name: string): Promise<boolean> {
  const [machine, pid, start] = name.split('-');
  if (machine === host()) return startOf(Number(pid)) !== start;
  const found = await stat(file).catch(() => undefined);
  const now = await stat(dirname(file)).then(({atimeMs, mtimeMs}) => Math.max(atimeMs, mtimeMs));
  return found !== undefined && now - found.mtimeMs > strayAge;
}

/** Process ids mean something within one boot of one machine and one namespace of processes. */
function host(): string {
  const parts = [
    () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'),
    () => readlinkSync('/proc/self/ns/pid'),
  ];
  const known = parts.map((part) => orNothing(part)).join(' ');
  return createHash('sha256').update(`${hostname()} ${known}`).digest('hex').slice(0, 12);
}

/** When a process began, so that its id's next holder isn't taken for it; empty where it is dead,
 *  `alive` where the system doesn't tell. */
function startOf(pid: number): string {
  const line = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (line !== '') return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'alive' : '';
  }
}

function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
