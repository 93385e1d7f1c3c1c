import {globSync, readFileSync} from 'node:fs';
import {deserialize, serialize} from 'node:v8';
import {zstdCompressSync, zstdDecompressSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {packEventSet, unpackEventSet} from '../../pipeline/flow/pack-event-set.ts';
import {parse} from '../../pipeline/flow/parse.ts';

const hints = {actors: {'Soviet Union': ['USSR'], Yugoslavia: []}, names: ['24th Congress']};
const documents = [
  ...globSync('data/*/sources/*').sort(),
  ...globSync('test/fixtures/{parse,events}/*/source.*').sort(),
  ...globSync('test/gold/dates/*.txt').sort().slice(0, 5),
];
const source = 'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt';

describe('a packed event set', () => {
  it.each(documents)('is unpacked as it was, in the same order: %s', (path) => {
    const eventSet = parse(path, readFileSync(path), {hints});
    const unpacked = unpackEventSet(packEventSet(eventSet));
    expect(unpacked).toStrictEqual(eventSet);
    expect(JSON.stringify(unpacked)).toBe(JSON.stringify(eventSet));
  });

  it('has no passage where a document has none, and says why', () => {
    const eventSet = parse('sources/empty.txt', new Uint8Array());
    expect(eventSet.document.messages).not.toEqual([]);
    expect(unpackEventSet(packEventSet(eventSet))).toStrictEqual(eventSet);
  });

  it('takes less than twice the source', () => {
    const bytes = readFileSync(source);
    expect(packEventSet(parse(source, bytes, {hints})).length).toBeLessThan(2 * bytes.length);
  });

  it('is refused where it is cut, or something else', () => {
    const whole = Buffer.from(zstdDecompressSync(packEventSet(parse(source, readFileSync(source)))));
    const repack = (change: (bytes: Buffer) => Uint8Array) => zstdCompressSync(change(Buffer.from(whole)));
    const rubbish = {
      empty: new Uint8Array(),
      uncompressed: whole,
      'an empty text': zstdCompressSync(''),
      'JSON of another kind': zstdCompressSync(JSON.stringify({document: {text: ''}})),
      'cut at the end': repack((bytes) => bytes.subarray(0, -1)),
      'cut in its numbers': repack((bytes) => bytes.subarray(0, 100)),
      'with fewer numbers': repack((bytes) => {
        const count = bytes.readUInt32LE();
        bytes.writeUInt32LE(count - 1, 4);
        return bytes.subarray(4);
      }),
      'of another value': zstdCompressSync(
        Buffer.concat([new Uint8Array(4), Buffer.from('{"layout":{"records":[{}]},"values":[""]}')]),
      ),
    };
    for (const [what, bytes] of Object.entries(rubbish)) expect(() => unpackEventSet(bytes), what).toThrow();
  });

  it('is a plain value: threads and caches can hand it on', () => {
    const unpacked = unpackEventSet(packEventSet(parse(source, readFileSync(source), {hints})));
    expect(deserialize(serialize(unpacked))).toStrictEqual(unpacked);
  });
});
