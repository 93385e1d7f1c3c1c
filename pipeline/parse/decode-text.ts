import type {Problem} from './block.ts';
import {guessEncoding} from './guess-encoding.ts';

export interface Decoded {
  readonly text: string;
  /** WHATWG name: `utf-8`, `utf-16le`, `windows-1250`…; `iso-8859-1` where nothing tells it from `windows-1252`. */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/** Bytes → text, one leading byte order mark removed, nothing else changed. A mark decides; else valid UTF-8 is UTF-8;
 *  else the encoding that a page declares, or that the bytes look like. Told: a guess (`source-encoding-guessed`),
 *  characters that were lost (`source-characters-lost`). */
export function decodeText(bytes: Uint8Array): Decoded {
  const mark = readMark(bytes);
  if (mark) return tellLost(decode(bytes.subarray(mark.length), mark.encoding));
  const text = tryUtf8(bytes);
  const wide = findUtf16(bytes);
  if (text !== undefined && !wide) return tellLost({text, encoding: 'utf-8', problems: []});
  const declared = readDeclared(bytes);
  const encoding = wide ?? declared ?? (isMostlyUtf8(bytes) ? 'utf-8' : guessEncoding(bytes));
  const decoded = decode(bytes, encoding);
  return tellLost(encoding === declared ? decoded : {...decoded, problems: [tellGuess(encoding)]});
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
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function decode(bytes: Uint8Array, encoding: string): Decoded {
  return {text: new TextDecoder(encoding, {ignoreBOM: true}).decode(bytes), encoding, problems: []};
}

/** UTF-16 without a mark: spaces, digits and line endings have a zero byte on one side, and only there. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 65_536) & ~1;
  if (length < 4 || bytes.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > Math.max(3, length / 25) && even === 0) return 'utf-16le';
  if (even > Math.max(3, length / 25) && odd === 0) return 'utf-16be';
  return undefined;
}

/** The encoding that a page of HTML or XML says it is in, where the decoder knows it. */
function readDeclared(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const label =
    /<(?:meta\b[^>]{0,200}\bcharset\s*=\s*["']?|\?xml\b[^>]{0,200}\bencoding\s*=\s*["'])([\w:-]{1,40})/i.exec(
      head,
    )?.[1];
  if (label === undefined) return undefined;
  try {
    const {encoding} = new TextDecoder(label);
    return encoding.startsWith('utf-') ? undefined : encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Bytes that are UTF-8 but for a few damaged places: more sequences are whole than broken. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [whole, broken] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte >= 0x80) {
      const isWhole = byte >= 0xc2 && byte < 0xf5 && followsOn(bytes, at + 1, length - 1);
      if (isWhole) whole++;
      else broken++;
      at += isWhole ? length : 1;
    } else at++;
  }
  return whole > broken;
}

function followsOn(bytes: Uint8Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

function tellGuess(encoding: string): Problem {
  return {
    offset: 0,
    rule: 'source-encoding-guessed',
    reason: `the file says nothing of its encoding and is not valid UTF-8, read as ${encoding}: if letters look wrong, save it as UTF-8`,
    severity: 'info',
  };
}

function tellLost(decoded: Decoded): Decoded {
  const {text} = decoded;
  const replaced = countMatches(text, /\ufffd/g);
  const asked = /(?<=\p{L})\?+\p{Ll}|\?{4}/u.test(text)
    ? countMatches(text, /\p{L}\?+\p{Ll}|\?{4,}/gu)
    : undefined;
  const found = [
    replaced && {...replaced, what: 'places hold U+FFFD, where bytes were not text'},
    asked &&
      asked.count > 2 && {
        ...asked,
        what: 'places hold question marks inside words or in rows, where letters were lost before',
      },
  ].filter((item) => !!item);
  const problems = found.map(
    ({offset, count, what}): Problem => ({
      offset,
      rule: 'source-characters-lost',
      reason: `${count} ${what}: get the document again, in UTF-8`,
      severity: 'warning',
    }),
  );
  return problems.length === 0 ? decoded : {...decoded, problems: [...decoded.problems, ...problems]};
}

function countMatches(text: string, pattern: RegExp): {offset: number; count: number} | undefined {
  let [offset, count] = [-1, 0];
  for (const {index} of text.matchAll(pattern)) {
    if (count === 0) offset = index;
    count++;
  }
  return count === 0 ? undefined : {offset, count};
}
