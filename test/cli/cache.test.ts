import {createHash} from 'node:crypto';
import {cp, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {makeCorpus} from '../bench/corpus.ts';
import {readTree} from './read-tree.ts';
import {runDateline} from './run-dateline.ts';

const harbour = 'test/fixtures/stories/harbour';
let folder = '';
let story = '';
let cache = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-cache-'));
  story = join(folder, 'story');
  cache = join(folder, 'cache');
  await cp(harbour, story, {recursive: true});
});
afterAll(() => rm(folder, {recursive: true, force: true}));

describe('the cache', () => {
  it('changes no byte of an edition: without it, with an empty one, and with a full one', async () => {
    const without = await build('without', {DATELINE_CACHE: 'off'});
    const empty = await build('empty');
    const kept = await listEntries();
    const full = await build('full');
    expect(empty).toEqual(without);
    expect(full).toEqual(without);
    expect(kept.filter((path) => path.startsWith('stories/'))).toHaveLength(1);
    expect(kept.filter((path) => path.startsWith('event-sets/'))).toHaveLength(2);
    expect(kept.filter((path) => path.startsWith('figures/')).length).toBeGreaterThan(0);
    expect(await listEntries()).toEqual(kept);
  });

  it('makes again what a changed source touches, and nothing else', async () => {
    const before = await listEntries();
    const source = join(story, 'sources/harbour.txt');
    await writeFile(source, `${await readFile(source, 'utf8')}\nNothing was heard of it again.\n`);
    const changed = await build('changed');
    const added = (await listEntries()).filter((path) => !before.includes(path));
    expect(added.filter((path) => path.startsWith('event-sets/'))).toHaveLength(1);
    // The words were added at the end: no figure's data or citations move.
    expect(added.filter((path) => path.startsWith('figures/'))).toEqual([]);
    expect(changed).toEqual(await build('changed-without', {DATELINE_CACHE: 'off'}));
  });

  it('makes again what lies damaged in it', async () => {
    const entries = await listEntries();
    const times = await Promise.all(entries.map(async (path) => (await stat(join(cache, path))).mtimeMs));
    for (const path of entries) {
      const bytes = await readFile(join(cache, path));
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await writeFile(join(cache, path), path.startsWith('figures/') ? bytes.subarray(0, 20) : bytes);
    }
    expect(await build('damaged')).toEqual(await build('damaged-without', {DATELINE_CACHE: 'off'}));
    const mended = await Promise.all(entries.map(async (path) => (await stat(join(cache, path))).mtimeMs));
    expect(mended.every((time, index) => time > (times[index] ?? 0))).toBe(true);
  });

  it('makes again what is whole in it and yet rubbish, or another entry’s', async () => {
    await rm(cache, {recursive: true, force: true});
    const whole = await build('whole');
    const entries = await listEntries();
    const rubbish = Buffer.from('{"document": {}}');
    const [first = '', second = ''] = entries.filter((path) => path.startsWith('event-sets/'));
    await cp(join(cache, second), join(cache, first));
    for (const path of entries) if (path !== first) await writeEntry(path, rubbish);
    expect(await build('forged')).toEqual(whole);
    expect(await listEntries()).toEqual(entries);
    const sizes = await Promise.all(entries.map(async (path) => (await stat(join(cache, path))).size));
    expect(Math.min(...sizes)).toBeGreaterThan(rubbish.length + 16);
  });

  it('serves two builds at once, also while it is deleted', async () => {
    await rm(cache, {recursive: true, force: true});
    const [one, other] = await Promise.all([
      build('one'),
      build('other'),
      rm(cache, {recursive: true, force: true}),
    ]);
    expect(one).toEqual(other);
  });

  it('is done without where it can’t be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const barred = await build('barred', {DATELINE_CACHE: join(folder, 'file')});
    expect(barred).toEqual(await build('barred-without', {DATELINE_CACHE: 'off'}));
  });

  it.skipIf(process.platform !== 'linux')(
    'is done without in a file system that takes no folders',
    async () => {
      const barred = await build('virtual', {DATELINE_CACHE: '/proc'});
      expect(barred).toEqual(await build('virtual-without', {DATELINE_CACHE: 'off'}));
    },
  );
});

describe('threads', () => {
  it('print the same as one, in the order of the files, messages too', async () => {
    const {files} = makeCorpus(100);
    const args = ['extract', '--json', ...files.slice(0, 80), 'no-such-file.txt', ...files.slice(80)];
    const [one, three] = await Promise.all(
      ['1', '3'].map((threads) => runDateline(args, {env: {DATELINE_THREADS: threads}})),
    );
    expect(three).toEqual(one);
    expect(one?.code).toBe(2);
    expect(
      one?.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).source.path),
    ).toEqual(args.slice(2));
  });
});

/** The files of the edition that a build gives, by path. */
async function build(name: string, env: Record<string, string> = {}) {
  const out = join(folder, name);
  const {code, stderr} = await runDateline(['build', story, '--out', out], {
    env: {DATELINE_CACHE: cache, ...env},
  });
  expect(code, stderr).toBe(0);
  return readTree(join(out, 'editions'));
}

/** As the cache writes it: the first half of a digest of key and content, and the content. */
async function writeEntry(path: string, bytes: Uint8Array): Promise<void> {
  const digest = createHash('sha256').update(basename(path)).update(bytes).digest();
  await writeFile(join(cache, path), Buffer.concat([digest.subarray(0, 16), bytes]));
}

async function listEntries(): Promise<string[]> {
  const entries = await readdir(cache, {recursive: true, withFileTypes: true}).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name).slice(cache.length + 1))
    .sort();
}
