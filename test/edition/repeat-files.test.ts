import {createHash} from 'node:crypto';
import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {readInputs} from '../../pipeline/cli/read-inputs.ts';
import {publishEdition} from '../../pipeline/edition/publish-edition.ts';
import {takeDownEdition} from '../../pipeline/edition/take-down-edition.ts';
import {keepUnchanged} from '../../pipeline/flow/keep-unchanged.ts';
import {type EditionSources, makeEdition, prepareEdition} from '../../pipeline/flow/make-edition.ts';
import type {Storage} from '../../pipeline/model/storage.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';

const inputs = await readInputs('test/fixtures/stories/harbour');
const chronicle = Buffer.from((inputs.sources.get('sources/harbour.txt') as Uint8Array) ?? []).toString();
const storyText = Buffer.from(inputs.storyBytes).toString();

/** Figures are drawn once, without their images. */
const craft = keepUnchanged();

/** Of both sources, evidence and sentences. */
const perSource = ['data/sentences/1.json', 'data/sentences/2.json', 'evidence/1.html', 'evidence/2.html'];

describe('an edition that follows another one', () => {
  let folder = '';
  let storage: Storage;
  let seq = 0;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-repeat-'));
    storage = await openStorage(folder);
  });
  afterEach(() => rm(folder, {recursive: true, force: true}));

  it('makes the pages of a changed source alone, and is what a first edition would be', async () => {
    await store(inputs);
    const {made, id, whole} = await store(withChronicle(`${chronicle}\nNothing was heard of it again.\n`));
    expect(made).toEqual(['data/sentences/1.json', 'evidence/1.html']);
    expect(await readEditionFolder(id, whole)).toEqual(digestsOf(whole));
    expect((await stat(join(folder, 'editions', id, 'evidence/2.html'))).nlink).toBe(2);
  });

  it.each([
    ['the title of a source', (text: string) => text.replace('Herring Ledger', 'Herring Book'), [3]],
    ['a value that a page leads back to', (text: string) => text.replace(':value[reports.rate]', 'few'), [2]],
    [
      'what the story calls an actor',
      (text: string) => text.replace('[town of Ostby]', '[Ostbyers]'),
      perSource,
    ],
    ['the licence of a source', (text: string) => text.replace('CC0 1.0', 'CC BY 4.0'), [2, 3]],
    [
      'the address of the site',
      (text: string) => text.replace('updated:', 'site: https://example.org/\nupdated:'),
      [2, 3],
    ],
    ['the day of the edition', (text: string) => text.replace('2026-11-23', '2026-11-24'), []],
    ['words of the body', (text: string) => text.replace('## The raids', '## Raids\n\nMore.'), 'any'],
  ] as const)('is what a first edition would be after a change of %s', async (_, edit, expected) => {
    await store(inputs);
    const edited = edit(storyText);
    expect(edited).not.toBe(storyText);
    const {made, id, whole} = await store({...inputs, storyBytes: Buffer.from(edited)});
    expect(await readEditionFolder(id, whole)).toEqual(digestsOf(whole));
    if (expected !== 'any')
      expect(made).toEqual(expected.map((one) => (typeof one === 'number' ? perSource[one] : one)));
  });

  it('makes everything anew with other code', async () => {
    await store(inputs);
    expect((await store({...inputs, code: 'f'.repeat(64)})).made).toEqual(perSource);
  });

  it('makes anew what the edition before has lost, or has with another size', async () => {
    const first = await store(inputs);
    await rm(join(folder, 'editions', first.id, 'evidence/2.html'));
    await writeFile(join(folder, 'editions', first.id, 'data/sentences/2.json'), '{}');
    const {made, id, whole} = await store({...inputs, storyBytes: Buffer.from(`${storyText}\nMore.\n`)});
    expect(made).toEqual(['data/sentences/2.json', 'evidence/2.html']);
    expect(await readEditionFolder(id, whole)).toEqual(digestsOf(whole));
  });

  it('goes on after a stop, and makes nothing again that was linked', async () => {
    await store(inputs);
    const changed = withChronicle(`${chronicle}\nNothing was heard of it again.\n`);
    const whole = storage;
    const create: Storage['create'] = (key, ...rest) =>
      key.endsWith('/manifest.json') ? Promise.reject(new Error('stopped')) : whole.create(key, ...rest);
    storage = {...whole, create};
    await expect(store(changed)).rejects.toThrow('stopped');
    storage = whole;
    const {made, id, whole: files} = await store(changed);
    expect(made).toEqual(['data/sentences/1.json', 'evidence/1.html']);
    expect(await readEditionFolder(id, files)).toEqual(digestsOf(files));
  });

  it('stays whole when the one before is taken down', async () => {
    const first = await store(inputs);
    const {id, whole} = await store(withChronicle(`${chronicle}\nNothing was heard of it again.\n`));
    await takeDownEdition(storage, first.id, 'A court said so.');
    expect(await readEditionFolder(id, whole)).toEqual(digestsOf(whole));
  });

  /** Publishes an edition, its files made as they are stored; gives which of those were made, and the edition as it would be
   *  if it were the first. */
  async function store(input: EditionSources) {
    const {edition} = await prepareEdition(input, undefined, craft);
    const made: string[] = [];
    const files = edition.files.map((file) =>
      'bytes' in file
        ? file
        : {
            ...file,
            make() {
              made.push(file.path);
              return file.make();
            },
          },
    );
    seq += 1;
    const {status} = await publishEdition(storage, {...edition, files}, {seq, hold: false});
    expect(status).toBe('published');
    const whole = (await makeEdition(input, undefined, craft)).edition.files;
    return {id: edition.id, made: made.sort(), whole};
  }

  async function readEditionFolder(id: string, files: readonly {readonly path: string}[]) {
    const read = files.map(async ({path}) => ({
      path,
      bytes: await readFile(join(folder, 'editions', id, path)),
    }));
    return digestsOf(await Promise.all(read));
  }
});

function digestsOf(files: readonly {readonly path: string; readonly bytes: Uint8Array}[]): string[][] {
  return files.map(({path, bytes}) => [path, createHash('sha256').update(bytes).digest('hex')]);
}

function withChronicle(text: string): EditionSources {
  return {...inputs, sources: new Map([...inputs.sources, ['sources/harbour.txt', Buffer.from(text)]])};
}
