import {constants, zstdCompressSync, zstdDecompressSync} from 'node:zlib';

const fast = {params: {[constants.ZSTD_c_compressionLevel]: 1}};
const lengthBytes = Uint32Array.BYTES_PER_ELEMENT;

/** Bytes, smaller, behind their length. */
export function compress(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([new Uint8Array(Uint32Array.of(bytes.length).buffer), zstdCompressSync(bytes, fast)]);
}

/** What `compress` made smaller. Throws on anything else. */
export function decompress(packed: Uint8Array): Buffer {
  const length = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).readUInt32LE();
  // Room for all of them at once, and one more: where there is none left, Node makes room for as many again.
  const bytes = zstdDecompressSync(packed.subarray(lengthBytes), {chunkSize: Math.max(64, length + 1)});
  if (bytes.length !== length) throw new RangeError(`found ${bytes.length} bytes, expected ${length}`);
  return bytes;
}
