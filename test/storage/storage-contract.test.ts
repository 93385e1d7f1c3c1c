import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {SwapResult} from '../../pipeline/model/storage.ts';
import type {TestTarget} from './open-test-storages.ts';
import {isSkipped, storageKinds, titleOf} from './open-test-storages.ts';

const text = {mediaType: 'text/plain', cacheControl: 'no-cache'};
const bytes = (content: string) => new TextEncoder().encode(content);
const decode = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

describe.each(storageKinds.map((kind) => [titleOf(kind), kind] as const))('a storage in a %s', (_, kind) => {
  describe.skipIf(isSkipped(kind))('keeps the contract:', () => {
    let place: TestTarget;
    beforeAll(async () => {
      place = await kind.open();
    });
    afterAll(() => place?.remove());

    it('gives back the bytes that were created, empty ones too', async () => {
      const all = Uint8Array.from({length: 256}, (_, index) => index);
      expect(await place.storage.create('a/all.bin', all, text)).toBe('created');
      expect(await place.storage.create('a/empty.bin', new Uint8Array(), text)).toBe('created');
      expect(Uint8Array.from((await place.storage.read('a/all.bin'))?.bytes ?? [])).toEqual(all);
      expect((await place.storage.read('a/empty.bin'))?.bytes.length).toBe(0);
    });

    it('has nothing where nothing was written', async () => {
      expect(await place.storage.read('nowhere.txt')).toBeUndefined();
      expect(await place.storage.read('a')).toBeUndefined();
      expect(await place.storage.read('a/all.bin/below.txt')).toBeUndefined();
      expect(await place.storage.list('nowhere/')).toEqual([]);
    });

    it('creates the same object twice without a change, and refuses another of its name', async () => {
      expect(await place.storage.create('once.txt', bytes('one'), text)).toBe('created');
      expect(await place.storage.create('once.txt', bytes('one'), text)).toBe('exists-same');
      const other = place.storage.create('once.txt', bytes('two'), text);
      await expect(other).rejects.toThrow(/once\.txt.*other content.*\(storage-conflict\)/);
      expect(decode((await place.storage.read('once.txt'))?.bytes)).toBe('one');
    });

    it('swaps only the object that is expected', async () => {
      const first = await place.storage.swap('pointer.json', bytes('1'), null, text);
      expect(first.ok).toBe(true);
      expect(await place.storage.swap('pointer.json', bytes('x'), null, text)).toEqual({ok: false});
      const etag = (await place.storage.read('pointer.json'))?.etag ?? '';
      expect(first).toEqual({ok: true, etag});
      const second = await place.storage.swap('pointer.json', bytes('2'), etag, text);
      expect(second.ok).toBe(true);
      expect(await place.storage.swap('pointer.json', bytes('3'), etag, text)).toEqual({ok: false});
      expect(decode((await place.storage.read('pointer.json'))?.bytes)).toBe('2');
      expect((await place.storage.read('pointer.json'))?.etag).toBe(second.ok ? second.etag : '');
    });

    it('swaps nothing where the object that is expected is gone', async () => {
      const made = await place.storage.swap('gone.json', bytes('1'), null, text);
      await place.storage.remove('gone.json');
      expect(await place.storage.swap('gone.json', bytes('2'), made.ok ? made.etag : '', text)).toEqual({
        ok: false,
      });
      expect(await place.storage.read('gone.json')).toBeUndefined();
    });

    it('lists by prefix, in code-unit order, whatever the characters', async () => {
      const keys = ['l/Z.txt', 'l/a b.txt', 'l/a/b.txt', 'l/a0.txt', 'l/ä+%&.txt', 'l/Ψ.txt', 'lx.txt'];
      for (const key of [...keys].reverse()) await place.storage.create(key, bytes(key), text);
      expect(await place.storage.list('l/')).toEqual(keys.slice(0, 6));
      expect(await place.storage.list('l/a')).toEqual(['l/a b.txt', 'l/a/b.txt', 'l/a0.txt']);
      expect(decode((await place.storage.read('l/ä+%&.txt'))?.bytes)).toBe('l/ä+%&.txt');
    });

    it('lists more objects than one answer holds', async () => {
      const keys = Array.from({length: 1100}, (_, index) => `many/${String(index).padStart(4, '0')}`);
      for (let at = 0; at < keys.length; at += 50) {
        await Promise.all(keys.slice(at, at + 50).map((key) => place.storage.create(key, bytes('x'), text)));
      }
      expect(await place.storage.list('many/')).toEqual(keys);
    }, 120_000);

    it('removes an object, and again without complaint', async () => {
      await place.storage.create('r/one.txt', bytes('one'), text);
      await place.storage.remove('r/one.txt');
      await place.storage.remove('r/one.txt');
      expect(await place.storage.read('r/one.txt')).toBeUndefined();
      expect(await place.storage.create('r/one.txt', bytes('two'), text)).toBe('created');
    });

    it.each([
      '',
      '/etc/passwd',
      '../up.txt',
      'a/../../up.txt',
      'a//b',
      'a/./b',
      'a\\b',
      'a\u0000b',
      'c:/x',
      '.dateline/lock',
    ])('refuses the name %j', async (key) => {
      await expect(place.storage.create(key, bytes('x'), text)).rejects.toThrow(/\(storage-key\)/);
      await expect(place.storage.read(key)).rejects.toThrow(/\(storage-key\)/);
    });

    it('lets one of many creators win, and tells the others', async () => {
      const contents = Array.from({length: 24}, (_, index) => bytes(`content ${index % 12}`));
      const results = await Promise.allSettled(
        contents.map((content) => place.storage.create('race.txt', content, text)),
      );
      const winner = decode((await place.storage.read('race.txt'))?.bytes);
      const outcome = results
        .map((result) => (result.status === 'fulfilled' ? result.value : 'refused'))
        .sort();
      expect(outcome).toEqual(['created', 'exists-same', ...Array(22).fill('refused')]);
      expect(winner).toMatch(/^content \d+$/);
    });

    it('lets one of many swappers win, round after round', async () => {
      const swap = (content: string, before: string | null): Promise<SwapResult> =>
        place.storage.swap('swapped.json', bytes(content), before, text);
      let expected: string | null = null;
      for (let round = 0; round < 10; round++) {
        const before: string | null = expected;
        const swaps = Array.from({length: 16}, (_, index) => swap(`${round}.${index}`, before));
        const results: SwapResult[] = await Promise.all(swaps);
        const won = results.flatMap((result, index) => (result.ok ? [{index, ...result}] : []));
        expect(won.length).toBe(1);
        expect(decode((await place.storage.read('swapped.json'))?.bytes)).toBe(`${round}.${won[0]?.index}`);
        expected = won[0]?.etag ?? null;
      }
    });
  });
});
