import {crc32} from 'node:zlib';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const compressed = 1;

/** The texts that a PNG carries in its `iTXt` and `tEXt` chunks, by keyword (PNG specification, third edition, §11.3.3);
 *  the first of each keyword. Compressed texts and damaged chunks are left out. `undefined` where the bytes are no PNG. */
export function readPngTexts(bytes: Uint8Array): Map<string, string> | undefined {
  if (signature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = new Map<string, string>();
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) break;
    if (crc32(bytes.subarray(at + 4, end)) === view.getUint32(end)) {
      const [keyword, text] =
        readChunk(latin1(bytes.subarray(at + 4, at + 8)), bytes.subarray(at + 8, end)) ?? [];
      if (keyword !== undefined && text !== undefined && !texts.has(keyword)) texts.set(keyword, text);
    }
    at = end + 4;
  }
  return texts;
}

function readChunk(type: string, data: Uint8Array): [keyword: string, text: string] | undefined {
  const end = data.indexOf(0);
  if (end < 1) return undefined;
  const keyword = latin1(data.subarray(0, end));
  if (type === 'tEXt') return [keyword, latin1(data.subarray(end + 1))];
  if (type !== 'iTXt' || data[end + 1] === compressed) return undefined;
  const language = data.indexOf(0, end + 3);
  const translated = data.indexOf(0, language + 1);
  if (language < 0 || translated < 0) return undefined;
  return [keyword, new TextDecoder().decode(data.subarray(translated + 1))];
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
