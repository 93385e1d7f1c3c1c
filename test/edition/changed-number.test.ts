import {execFile} from 'node:child_process';
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {EditionDiff, Manifest, Pointer} from '../../pipeline/model/edition.ts';

const repository = join(import.meta.dirname, '../..');
const story = join(repository, 'data/soviet-yugoslav-relations');
const source = 'sources/soviet-union-yugoslavia-relations.txt';
const total = 'red-army-reports.total';

/** One number of the first story's source changes on its way to readers: 1219 becomes 1291. */
describe('a number that changes in a source', () => {
  let folder: string;
  let target: string;
  let good: string;
  let held: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-'));
    target = join(folder, 'site');
    await cp(story, join(folder, 'story'), {recursive: true});
  });
  afterAll(() => rm(folder, {recursive: true, force: true}));

  it('is held with what changed, while readers keep the edition that they have', async () => {
    expect(await dateline('publish', join(folder, 'story'), '--to', target)).toMatchObject({code: 0});
    good = (await json<Pointer>('current.json')).edition;
    await replaceInSource('1219', '1291');
    const {code, stdout} = await dateline('publish', join(folder, 'story'), '--to', target);
    expect(code).toBe(1);
    expect(stdout).toContain(`pin-changed: ${total} was 3,141 and is 3,213`);
    expect((await json<Pointer>('current.json')).edition).toBe(good);
    held = /edition ([0-9a-f]{16})/.exec(stdout)?.[1] ?? '';
    expect(await text(`editions/${held}/index.html`)).toContain('1,291');
  }, 240_000);

  it('has a diff that names the number, its sentence, the total and the figure', async () => {
    const diff = await json<EditionDiff>(`history/diff/${good}-${held}.json`);
    const numbers = new Map(diff.numbers.map((change) => [change.id, change]));
    expect(numbers.get(total)).toMatchObject({old: {display: '3,141'}, new: {display: '3,213'}});
    expect(numbers.get('red-army-reports.rape.as-committed')).toMatchObject({
      old: {display: '1,219', citations: [{path: source, quote: '1219'}]},
      new: {display: '1,291', citations: [{path: source, quote: '1291'}]},
    });
    expect(diff.sentences.length).toBe(1);
    expect(diff.sentences[0]?.old?.quote).toContain('1219 rape cases');
    expect(diff.sentences[0]?.new?.quote).toContain('1291 rape cases');
    expect(diff.figures.map(({id}) => id)).toContain('red-army-reports');
    expect(diff.inputs.map(({path}) => path)).toEqual([source]);
    const page = await text(`history/diff/${good}-${held}.html`);
    for (const [, edition, place] of page.matchAll(/editions\/([0-9a-f]{16})\/(evidence\/[^"]+)"/g)) {
      const [file, id] = (place ?? '').split('#');
      expect(await text(`editions/${edition}/${file}`)).toContain(`id="${id}"`);
    }
  });

  it('reaches readers by a promotion, with its correction', async () => {
    expect(
      await dateline('promote', held, '--to', target, '--reason', 'Checked against the book.'),
    ).toMatchObject({code: 0});
    const corrections = await text('history/corrections.html');
    expect(corrections).toContain('the edition before gave 1,219; it is 1,291');
    expect(corrections).toContain('Checked against the book.');
    expect(await text('index.html')).toContain(`editions/${held}/`);
  }, 60_000);

  it('goes away by a rollback, which restores the former bytes and keeps the withdrawn inputs out', async () => {
    expect(await dateline('rollback', '--to', target, '--reason', 'The book has 1219.')).toMatchObject({
      code: 0,
    });
    expect((await json<Pointer>('current.json')).edition).toBe(good);
    const again = await dateline('publish', join(folder, 'story'), '--to', target);
    expect(again.code).toBe(1);
    expect(again.stdout).toContain('withdrawn: this edition was withdrawn: The book has 1219.');
    expect((await json<Pointer>('current.json')).edition).toBe(good);
  }, 120_000);

  it('leaves an edition that other hours and languages make again, byte for byte', async () => {
    await replaceInSource('1291', '1219');
    const environment = {TZ: 'America/St_Johns', LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8'};
    const {code, stdout} = await dateline('verify', target, '--story', join(folder, 'story'), environment);
    expect(stdout).toMatch(/^Verified: edition/);
    expect(code).toBe(0);
  }, 240_000);

  it('is named where a byte of any file is flipped', async () => {
    const {files} = await json<Manifest>(`editions/${good}/manifest.json`);
    for (const {path} of [files[3], files.at(-1), files.find((file) => file.path === 'index.html')].filter(
      (file) => file !== undefined,
    )) {
      const file = join(target, 'editions', good, path);
      const bytes = await readFile(file);
      const at = bytes.length >> 1;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(file, bytes);
      const {code, stdout} = await dateline('verify', target);
      expect(code).toBe(1);
      expect(stdout).toContain(`file ${path}: its bytes are not those that the manifest names`);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(file, bytes);
    }
  }, 120_000);

  it('is traced from an image back to the edition and its data', async () => {
    const images = await readdir(join(target, 'editions', good, 'figures'));
    const image = images.find((name) => /^red-army-reports.*\.png$/.test(name)) ?? '';
    const {code, stdout} = await dateline(
      'verify',
      join(target, 'editions', good, 'figures', image),
      '--in',
      target,
    );
    expect(code).toBe(0);
    expect(stdout).toContain(`Edition ${good} of 2026-11-23: the same bytes as figures/${image}`);
    expect(stdout).toMatch(/figures\/red-army-reports.*\.csv/);
    expect(stdout).not.toContain(`Edition ${held}`);
  }, 60_000);

  async function text(path: string): Promise<string> {
    return readFile(join(target, path), 'utf8');
  }

  async function json<T>(path: string): Promise<T> {
    return JSON.parse(await text(path));
  }

  async function replaceInSource(old: string, fresh: string): Promise<void> {
    const file = join(folder, 'story', source);
    const before = await readFile(file, 'utf8');
    expect(before.split(old).length).toBe(2);
    await writeFile(file, before.replace(old, fresh));
  }
});

async function dateline(
  ...args: (string | Record<string, string>)[]
): Promise<{code: number; stdout: string; stderr: string}> {
  const words = args.filter((arg) => typeof arg === 'string');
  const env = Object.assign({...process.env}, ...args.filter((arg) => typeof arg === 'object'));
  const command = [join(repository, 'pipeline/cli/dateline.mjs'), ...words];
  return promisify(execFile)(process.execPath, command, {env, cwd: repository}).then(
    ({stdout, stderr}) => ({code: 0, stdout, stderr}),
    ({code, stdout, stderr}) => ({code, stdout, stderr}),
  );
}
