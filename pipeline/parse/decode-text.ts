import type {Problem} from './block.ts';

export interface Decoded {
  readonly text: string;
  /** WHATWG name: `utf-8`, `utf-16le`, `windows-1252`… */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/** Bytes → text, one leading byte order mark removed, nothing else changed. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = readMark(bytes);
  if (marked) return decode(bytes.subarray(marked.length), marked.encoding);
  const text = tryUtf8(bytes);
  if (text !== undefined) return {text, encoding: 'utf-8', problems: []};
  return decode(bytes, 'windows-1252');
}

function readMark(bytes: Uint8Array): {encoding: string; length: number} | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return {encoding: 'utf-8', length: 3};
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return {encoding: 'utf-16le', length: 2};
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return {encoding: 'utf-16be', length: 2};
  return undefined;
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array, encoding: string): Decoded {
  return {text: new TextDecoder(encoding, {ignoreBOM: true}).decode(bytes), encoding, problems: []};
}
