import {globSync, readFileSync} from 'node:fs';
import {serialize} from 'node:v8';
import {zstdCompressSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {recallStory} from '../../pipeline/cli/recall-story.ts';
import {readStory} from '../../pipeline/flow/plan.ts';
import type {Cache} from '../../pipeline/model/cache.ts';

const stories = globSync('{data,test/fixtures/stories}/*/story.md').sort();
const harbour = 'test/fixtures/stories/harbour/story.md';

describe('a story that is recalled', () => {
  it.each(stories)('is what is read from its bytes, warnings too: %s', async (path) => {
    const bytes = readFileSync(path);
    const {cache, kept} = openMemory();
    await recallStory(cache, 'code', path, bytes);
    const recalled = await recallStory(cache, 'code', path, bytes);
    expect(kept.size).toBe(1);
    expect(recalled).toStrictEqual(readStory(path, new Uint8Array(bytes)));
  });

  it('comes from the cache', async () => {
    const {cache, kept} = openMemory();
    const read = await recallStory(cache, 'code', harbour, readFileSync(harbour));
    const other = {...read, story: {...read.story, text: 'kept'}};
    for (const key of kept.keys()) kept.set(key, zstdCompressSync(serialize(other)));
    const recalled = await recallStory(cache, 'code', harbour, readFileSync(harbour));
    expect(recalled.story.text).toBe('kept');
  });

  it('is another one with other bytes, at another path, and by other code', async () => {
    const {cache, kept} = openMemory();
    const bytes = readFileSync(harbour);
    const longer = Buffer.concat([bytes, Buffer.from('\nThe end.\n')]);
    await recallStory(cache, 'code', harbour, bytes);
    expect((await recallStory(cache, 'code', harbour, longer)).story.text).toContain('The end.');
    expect((await recallStory(cache, 'code', 'other/story.md', bytes)).story.path).toBe('other/story.md');
    await recallStory(cache, 'other code', harbour, bytes);
    expect(kept.size).toBe(4);
  });

  it('is read anew where what is kept is none', async () => {
    const {cache, kept} = openMemory();
    const bytes = readFileSync(harbour);
    const read = await recallStory(cache, 'code', harbour, bytes);
    const rubbish = [
      new Uint8Array(),
      zstdCompressSync(''),
      zstdCompressSync(serialize({story: {front: {}}})),
    ];
    for (const packed of rubbish) {
      for (const key of kept.keys()) kept.set(key, packed);
      expect(await recallStory(cache, 'code', harbour, new Uint8Array(bytes))).toStrictEqual(read);
      expect([...kept.values()]).not.toContain(packed);
    }
  });

  it('isn’t kept where it has an error, which is told each time', async () => {
    const {cache, kept} = openMemory();
    const bytes = Buffer.from('---\ntitle: 1948\n---\n');
    const recall = () => recallStory(cache, 'code', 'story.md', bytes);
    await expect(recall()).rejects.toThrow('story.md:2:1 error');
    await expect(recall()).rejects.toThrow('story.md:2:1 error');
    expect(kept.size).toBe(0);
  });
});

function openMemory() {
  const kept = new Map<string, Uint8Array>();
  const cache: Cache = {
    has: async (kind, key) => kept.has(`${kind}/${key}`),
    read: async (kind, key) => kept.get(`${kind}/${key}`),
    write: async (kind, key, bytes) => void kept.set(`${kind}/${key}`, bytes),
    tidy: async () => {},
  };
  return {cache, kept};
}
