import {execFileSync, spawnSync} from 'node:child_process';
import {chmod, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {lockFolder} from '../../pipeline/storage/lock-folder.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';
import {startPublisher} from '../edition/start-publisher.ts';

const text = {mediaType: 'text/plain', cacheControl: 'no-cache'};
const bytes = new TextEncoder().encode('content');
const child = join(import.meta.dirname, '../edition/publish-once.ts');
const isRoot = process.getuid?.() === 0;
const canMount = process.platform === 'linux' && spawnSync('unshare', ['-m', 'true']).status === 0;

describe('a storage in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  });
  afterEach(() => rm(folder, {recursive: true, force: true}));

  it('leaves nothing behind but what was written and an empty lock', async () => {
    const storage = await openStorage(folder);
    await storage.create('a/b.txt', bytes, text);
    await storage.create('a/b.txt', bytes, text);
    await storage.swap('c.txt', bytes, null, text);
    await storage.swap('c.txt', bytes, null, text);
    await expect(storage.create('a/b.txt', new Uint8Array(), text)).rejects.toThrow(/storage-conflict/);
    expect((await readdir(folder, {recursive: true})).sort()).toEqual([
      '.dateline',
      '.dateline/lock',
      'a',
      'a/b.txt',
      'c.txt',
    ]);
    expect((await readFile(join(folder, '.dateline/lock'))).length).toBe(0);
  });

  it('gives a file a second name, and none where it is another by now or the name is taken', async () => {
    const storage = await openStorage(folder);
    await storage.create('a/one.txt', bytes, text);
    await storage.create('a/two.txt', bytes, text);
    const size = bytes.length;
    const repeated = await storage.repeat?.([
      {from: 'a/one.txt', key: 'b/c/one.txt', size},
      {from: 'a/one.txt', key: 'b/shorter.txt', size: size - 1},
      {from: 'a/none.txt', key: 'b/none.txt', size},
      {from: 'a', key: 'b/folder', size},
      {from: 'a/one.txt', key: 'a/two.txt', size},
      {from: 'a/one.txt', key: 'b/c/one.txt', size},
    ]);
    expect(repeated).toEqual([true, false, false, false, false, true]);
    expect(await storage.list('b/')).toEqual(['b/c/one.txt']);
    await storage.remove('a/one.txt');
    expect(Buffer.from((await storage.read('b/c/one.txt'))?.bytes ?? [])).toEqual(Buffer.from(bytes));
    expect(() => storage.repeat?.([{from: '../a', key: 'b', size}])).toThrow(/\.\.\/a/);
  });

  it('removes the folders that a removal leaves empty, and no other', async () => {
    const storage = await openStorage(folder);
    for (const key of ['a/b/c/d.txt', 'a/e.txt']) await storage.create(key, bytes, text);
    await storage.remove('a/b/c/d.txt');
    expect((await readdir(join(folder, 'a'))).sort()).toEqual(['e.txt']);
    await storage.remove('a/e.txt');
    expect((await readdir(folder)).sort()).toEqual(['.dateline']);
    expect(await storage.create('a/e.txt', bytes, text)).toBe('created');
  });

  it('sweeps the temporary files of the dead, not of the living', async () => {
    const publisher = await startPublisher(folder);
    const {pid} = publisher.process;
    const storage = await openStorage(folder);
    await storage.swap('c.txt', bytes, null, text);
    const own = await catchTemporary(folder, storage);
    const [host, , start, ...rest] = own.split('-');
    const alive = own;
    const reused = [host, process.pid, '1', ...rest].join('-');
    const dead = [host, pid, start, ...rest].join('-');
    await publisher.stop();
    for (const name of [alive, reused, dead]) await writeFile(join(folder, '.dateline', name), 'x');
    await openStorage(folder);
    expect((await readdir(join(folder, '.dateline'))).sort()).toEqual([alive, 'lock'].sort());
  });

  it('is free again the moment that the holder of its lock is killed', async () => {
    const unlock = await lockFolder(folder);
    const publisher = await startPublisher(folder);
    const waiting = publisher.order({type: 'swap', key: 'a.txt', content: '1', expected: null});
    const first = await Promise.race([
      waiting.catch(() => 'killed'),
      new Promise((resolve) => setTimeout(resolve, 200, 'waits')),
    ]);
    expect(first).toBe('waits');
    unlock();
    expect(await waiting).toMatchObject({ok: true});
    await publisher.stop();
    const holder = spawnSync(process.execPath, [
      '--eval',
      `import('${join(import.meta.dirname, '../../pipeline/storage/lock-folder.ts')}')
         .then(({lockFolder}) => lockFolder(${JSON.stringify(folder)}))
         .then(() => process.kill(process.pid, 'SIGKILL'))`,
    ]);
    expect(holder.signal).toBe('SIGKILL');
    const storage = await openStorage(folder);
    expect(await storage.swap('b.txt', bytes, null, text)).toMatchObject({ok: true});
  });

  it('says what to do where a file stands in the way', async () => {
    await writeFile(join(folder, 'a'), 'a file');
    const storage = await openStorage(folder);
    await expect(storage.create('a/b.txt', bytes, text)).rejects.toThrow(
      /name another folder \(storage-unsuited\)/,
    );
  });

  it.skipIf(process.platform !== 'linux')('ends where no folder can be made', async () => {
    const storage = await openStorage('/proc/nowhere');
    await expect(storage.create('a.txt', bytes, text)).rejects.toThrow(/\(storage-unsuited\)/);
  });

  it.each(['', ' ', 'https://bucket.s3.amazonaws.com/x', 'S3://bucket'])(
    'refuses the target %j',
    async (target) => {
      await expect(openStorage(target)).rejects.toThrow(
        /expected a folder, or s3:\/\/bucket\/prefix \(storage-target\)/,
      );
    },
  );

  it('opens a target that is not there yet, and makes it with the first write', async () => {
    const storage = await openStorage(join(folder, 'new/out'));
    expect(await storage.list('')).toEqual([]);
    await storage.create('a.txt', bytes, text);
    expect(await storage.list('')).toEqual(['a.txt']);
  });

  it.skipIf(!isRoot)(
    'says that access is denied, and leaves the current edition alone (needs root, to stop being it)',
    async () => {
      expect(publishAs(folder, 'before').status).toBe('published');
      const before = await readFile(join(folder, 'current.json'), 'utf8');
      for (const path of ['', 'editions', 'history', '.dateline']) await chmod(join(folder, path), 0o555);
      const denied = publishAs(folder, 'after', {uid: 65534, gid: 65534});
      expect(denied.error).toMatch(
        /writing is not permitted: change the permissions of the folder.*\(storage-denied\)/,
      );
      expect(await readFile(join(folder, 'current.json'), 'utf8')).toBe(before);
    },
  );

  it.skipIf(!canMount)(
    'says that the disk is full, keeps the current edition, and goes on when there is room (needs mount)',
    async () => {
      const script = `
      mount -t tmpfs -o size=600k tmpfs "$1"
      node "$2" "$1" before 1 1000
      cp "$1/current.json" "$1.before"
      node "$2" "$1" after 2 90000
      cmp "$1/current.json" "$1.before" && echo '{"kept":true}'
      ls "$1/.dateline"
      mount -o remount,size=9m "$1"
      node "$2" "$1" after 2 90000`;
      const lines = execFileSync('unshare', ['-m', 'sh', '-c', script, 'sh', folder, child], {
        encoding: 'utf8',
      })
        .trim()
        .split('\n');
      await rm(`${folder}.before`);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({status: 'published'});
      expect(JSON.parse(lines[1] ?? '').error).toMatch(
        /the disk is full: make room and run the command again.*\(storage-full\)/,
      );
      expect(lines.slice(2, -1)).toEqual(['{"kept":true}', 'lock']);
      expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({status: 'published'});
    },
  );
});

function publishAs(
  folder: string,
  source: string,
  user: {uid?: number; gid?: number} = {},
): {status?: string; error?: string} {
  return JSON.parse(
    execFileSync(process.execPath, [child, folder, source, source === 'before' ? '1' : '2', '0'], {
      encoding: 'utf8',
      ...user,
    }),
  );
}

/** The name of a temporary file of this process, as it looks while it is being written. */
async function catchTemporary(
  folder: string,
  storage: Awaited<ReturnType<typeof openStorage>>,
): Promise<string> {
  const writing = storage.create('large.bin', new Uint8Array(30_000_000), text);
  for (;;) {
    const name = (await readdir(join(folder, '.dateline'))).find((found) => found.endsWith('.tmp'));
    if (name !== undefined) {
      await writing;
      return name;
    }
  }
}
