import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {publishEdition} from '../../pipeline/edition/publish-edition.ts';
import type {EditionDiff} from '../../pipeline/model/edition.ts';
import type {Storage} from '../../pipeline/model/storage.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';
import {makeTestEdition} from './make-test-edition.ts';

const source = 'Of the cases 1219 ended in court.\nAnother 359 did not.\nIt began in 1944.';
const before = makeTestEdition({source, former: true});
const after = makeTestEdition({source: source.replace('359', '395')});

describe('an edition of an earlier version, whose values held their own citations, and one file all sentences,', () => {
  let folder: string;
  let storage: Storage;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-'));
    storage = await openStorage(folder);
    await publishEdition(storage, before, {seq: 1, hold: true});
  });
  afterEach(() => rm(folder, {recursive: true, force: true}));

  const publishNext = () => publishEdition(storage, after, {seq: 2, hold: true});
  const readDiff = async (): Promise<EditionDiff> => {
    const name = `${before.manifest.edition}-${after.manifest.edition}.json`;
    return JSON.parse(await readFile(join(folder, 'history/diff', name), 'utf8'));
  };

  it('is compared with the one that replaces it, places and all', async () => {
    expect((await publishNext()).status).toBe('published');
    const {numbers, sentences} = await readDiff();
    expect(numbers.find(({id}) => id === 'number-2')).toMatchObject({
      old: {display: '359', citations: [{line: 2, column: 9, quote: '359', before: 'Another '}]},
      new: {display: '395', citations: [{line: 2, column: 9, quote: '395', before: 'Another '}]},
    });
    expect(numbers.find(({id}) => id === 'total')?.old?.citations).toHaveLength(3);
    expect(sentences).toMatchObject([
      {old: {quote: 'Another 359 did not.'}, new: {quote: 'Another 395 did not.'}},
    ]);
  });

  it('holds pins as it did', async () => {
    const other = makeTestEdition({source: source.replace('1219', '1291')});
    expect(await publishEdition(storage, other, {seq: 2, hold: true})).toMatchObject({
      status: 'held',
      findings: [{rule: 'pin-changed', reason: 'number-1 was 1219 and is 1291'}],
    });
  });
});

describe('a file of citations', () => {
  it('that lacks a line which a changed value cites is named as damaged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
    const storage = await openStorage(folder);
    const whole = makeTestEdition({source});
    await publishEdition(storage, whole, {seq: 1, hold: true});
    await writeFile(join(folder, 'editions', whole.manifest.edition, 'data/citations.jsonl'), '{"path":\n');
    await expect(publishEdition(storage, after, {seq: 2, hold: true})).rejects.toMatchObject({
      problems: [{rule: 'storage-damaged', path: expect.stringMatching(/data\/citations\.jsonl$/), line: 2}],
    });
    await rm(folder, {recursive: true, force: true});
  });
});
