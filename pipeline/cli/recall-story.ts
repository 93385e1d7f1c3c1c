import {createHash} from 'node:crypto';
import {deserialize, serialize} from 'node:v8';
import {constants, zstdCompressSync, zstdDecompressSync} from 'node:zlib';
import {canonicalJson} from '../edition/canonical-json.ts';
import {type ReadStory, readStory} from '../flow/plan.ts';
import type {Cache} from '../model/cache.ts';

const fast = {params: {[constants.ZSTD_c_compressionLevel]: 1}};

/** As `readStory` reads it, from the cache where it was read before. `code` is the digest of what parses stories; a story with
 *  an error is never kept. Throws as `readStory` does. */
export async function recallStory(
  cache: Cache,
  code: string,
  path: string,
  bytes: Uint8Array,
): Promise<ReadStory> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = createHash('sha256').update(canonicalJson({path, sha256, code})).digest('hex');
  const kept = await cache.read('stories', key);
  const known = kept && maybeStory(kept);
  if (known) return known;
  const read = readStory(path, bytes);
  await cache.write('stories', key, zstdCompressSync(serialize(read), fast));
  return read;
}

/** Undefined where an entry is whole and yet no story: it counts as none, and is made again. */
function maybeStory(packed: Uint8Array): ReadStory | undefined {
  try {
    const read = deserialize(zstdDecompressSync(packed)) as ReadStory;
    const {front, body, offsets} = read.story;
    const lists = [front.sources, body.children, read.messages];
    return lists.every(Array.isArray) && typeof offsets === 'object' ? read : undefined;
  } catch {
    return undefined;
  }
}
