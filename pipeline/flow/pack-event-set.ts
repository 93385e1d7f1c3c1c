import {constants, zstdCompressSync, zstdDecompressSync} from 'node:zlib';
import type {EventSet} from '../model/event-set.ts';
import type {ParseTask} from './ingest.ts';
import {parse} from './parse.ts';

const fast = {params: {[constants.ZSTD_c_compressionLevel]: 1}};

/** A source → its event set as bytes to keep: JSON, compressed to about twice the source. They own their buffer. */
export function packSource({file, bytes, options}: ParseTask): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zstdCompressSync(JSON.stringify(parse(file, bytes, options)), fast));
}

/** What `packSource` packed. Throws on anything else. */
export function unpackEventSet(bytes: Uint8Array): EventSet {
  return JSON.parse(zstdDecompressSync(bytes).toString()) as EventSet;
}
