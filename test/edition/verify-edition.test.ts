import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {crc32} from 'node:zlib';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Edition} from '../../pipeline/edition/assemble-edition.ts';
import {publishEdition} from '../../pipeline/edition/publish-edition.ts';
import {readPngTexts} from '../../pipeline/edition/read-png-texts.ts';
import {type Verification, verifyEdition} from '../../pipeline/edition/verify-edition.ts';
import type {Storage} from '../../pipeline/model/storage.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';
import {makeTestEdition} from './make-test-edition.ts';

const source = 'Of 12 towns 3 burned.';

describe('a verification', () => {
  let folder: string;
  let storage: Storage;
  const edition = makeTestEdition({source, ballast: 100});
  const id = edition.manifest.edition;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-'));
    storage = await openStorage(folder);
    await publishEdition(storage, edition, {seq: 1, hold: true});
  });
  afterEach(() => rm(folder, {recursive: true, force: true}));

  const verify = ({manifest}: Edition = edition, code = 'c0de'): Promise<Verification> =>
    verifyEdition(storage, {code, rebuild: async () => manifest});

  it('passes where every byte is made again', async () => {
    expect(await verify()).toEqual({status: 'verified', edition: id, files: edition.manifest.files.length});
  });

  it('names each file that has another byte, is missing or too much', async () => {
    const path = (name: string) => join(folder, 'editions', id, name);
    const bytes = await readFile(path('assets/3.bin'));
    bytes[50] = (bytes[50] ?? 0) ^ 1;
    await writeFile(path('assets/3.bin'), bytes);
    await writeFile(path('assets/4.bin'), 'short');
    await rm(path('assets/5.bin'));
    await writeFile(path('assets/6b.bin'), 'more');
    expect(await verify()).toEqual({
      status: 'differs',
      edition: id,
      differences: [
        {type: 'file', path: 'assets/3.bin', reason: 'its bytes are not those that the manifest names'},
        {type: 'file', path: 'assets/4.bin', reason: 'it has 5 bytes, the manifest says 128'},
        {type: 'file', path: 'assets/5.bin', reason: 'it is missing'},
        {type: 'file', path: 'assets/6b.bin', reason: 'the manifest does not name it'},
      ],
    });
  });

  it('names the input that differs, and the files that follow from it', async () => {
    const made = makeTestEdition({source: source.replace('12', '13'), ballast: 100});
    const result = await verify(made);
    if (result.status !== 'differs') throw new Error(result.status);
    expect(result.differences[0]).toMatchObject({type: 'input', path: 'sources/report.txt'});
    expect(result.differences.map(({path}) => path)).toEqual(
      expect.arrayContaining(['data/values.json', 'index.html']),
    );
  });

  it('names the file where the same inputs make other bytes', async () => {
    const {files} = edition.manifest;
    const manifest = {
      ...edition.manifest,
      files: files.map((file) => (file.path === 'index.html' ? {...file, sha256: '0'.repeat(64)} : file)),
    };
    expect(await verify({...edition, manifest})).toMatchObject({
      status: 'differs',
      differences: [{type: 'file', path: 'index.html'}],
    });
  });

  it('says which code it needs', async () => {
    expect(await verify(edition, 'other')).toEqual({
      status: 'other-code',
      edition: id,
      needs: 'c0de',
      has: 'other',
    });
  });

  it('finds a manifest that belongs to another edition', async () => {
    const manifest = join(folder, 'editions', id, 'manifest.json');
    await writeFile(
      manifest,
      (await readFile(manifest, 'utf8')).replace('"path": "story.md"', '"path": "other.md"'),
    );
    expect(await verify()).toMatchObject({status: 'differs', differences: [{path: 'manifest.json'}]});
  });

  it('refuses what is no target, no edition and no manifest', async () => {
    await expect(
      verifyEdition(await openStorage(join(folder, 'none')), {
        code: '',
        rebuild: async () => edition.manifest,
      }),
    ).rejects.toThrow(/nothing is published here/);
    await expect(
      verifyEdition(storage, {edition: 'beef', code: '', rebuild: async () => edition.manifest}),
    ).rejects.toThrow(/no complete edition beef/);
    await writeFile(join(folder, 'current.json'), '{"edition": 1}');
    await expect(verify()).rejects.toThrow(/current\.json.*not the shape.*\(storage-damaged\)/);
  });
});

describe('the texts of a PNG', () => {
  const header = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunk = (type: string, data: string) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data, 'utf8')]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length - 4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };

  it('are read from international and plain chunks, the first of each keyword', () => {
    const png = Buffer.concat([
      header,
      chunk('iTXt', 'Title\0\0\0en\0\0Сараево'),
      chunk('tEXt', 'Source\0an article'),
      chunk('iTXt', 'Title\0\0\0\0\0again'),
      chunk('iTXt', 'Packed\0\u0001\0\0\0x'),
    ]);
    expect([...(readPngTexts(png) ?? [])]).toEqual([
      ['Title', 'Сараево'],
      ['Source', 'an article'],
    ]);
  });

  it('are none where chunks are damaged or cut off, and not there where it is no PNG', () => {
    const damaged = chunk('tEXt', 'Source\0an article');
    damaged[10] = 0;
    expect([...(readPngTexts(Buffer.concat([header, damaged])) ?? [])]).toEqual([]);
    expect([...(readPngTexts(Buffer.concat([header, chunk('tEXt', 'A\0b').subarray(0, 12)])) ?? [])]).toEqual(
      [],
    );
    expect(readPngTexts(new Uint8Array())).toBeUndefined();
    expect(readPngTexts(new TextEncoder().encode('GIF89a'))).toBeUndefined();
  });
});
