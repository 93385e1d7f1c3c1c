import type {Problem} from './block.ts';
import {limits} from './limits.ts';
import {lineSpans} from './line-spans.ts';

/** Why bytes can't be read as a document before they are decoded: too many, or the signature of another kind of file. */
export function checkBytes(bytes: Uint8Array): Problem | undefined {
  if (bytes.length > limits.bytes) {
    return refuse(
      0,
      'source-too-large',
      `the file has ${bytes.length} bytes, at most ${limits.bytes} are read: split it`,
    );
  }
  const kind = signatures.find(({start}) => start.every((byte, at) => bytes[at] === byte))?.kind;
  if (kind === undefined) return undefined;
  return refuse(0, 'source-binary', `found ${kind}, expected text: export it as text, Markdown, HTML or CSV`);
}

/** Why decoded text can't be read as a document: nothing in it, not text at all, or lines beyond any bound. */
export function checkText(bytes: Uint8Array, text: string): Problem | undefined {
  return findEmpty(bytes, text) ?? findBinary(text) ?? findLongLine(text);
}

/** Characters that steer a terminal or turn the order of what is shown: kept as they stand, and told. */
export function tellControls(text: string): Problem[] {
  return [
    tell(text, controls, 'source-control-character', 'control characters stand in the text, the first is'),
    tell(text, bidi, 'source-bidi-character', 'characters change the direction of writing, the first is'),
  ].filter((problem) => problem !== undefined);
}

const signatures = [
  {kind: 'a PDF file', start: [0x25, 0x50, 0x44, 0x46]},
  {kind: 'a ZIP archive or office document', start: [0x50, 0x4b, 0x03, 0x04]},
  {kind: 'an older office document', start: [0xd0, 0xcf, 0x11, 0xe0]},
  {kind: 'a PNG image', start: [0x89, 0x50, 0x4e, 0x47]},
  {kind: 'a JPEG image', start: [0xff, 0xd8, 0xff]},
  {kind: 'a GIF image', start: [0x47, 0x49, 0x46, 0x38]},
  {kind: 'a gzip archive', start: [0x1f, 0x8b]},
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function findEmpty(bytes: Uint8Array, text: string): Problem | undefined {
  if (text.trim() !== '') return undefined;
  const found = bytes.length === 0 ? 'the file is empty' : 'the file holds white space only';
  return refuse(0, 'source-empty', `${found}, expected text: check where it came from`);
}

/** A NUL, or more than eight control characters and one in fifty: no text has so many. */
function findBinary(text: string): Problem | undefined {
  const nul = text.indexOf('\0');
  const found = text.match(controls);
  const many = (found?.length ?? 0) > Math.max(8, text.length / 50);
  if (nul < 0 && !many) return undefined;
  const offset = nul >= 0 ? nul : text.search(controls);
  return refuse(
    offset,
    'source-binary',
    `found ${nameOf(text, offset)} as in a binary file, expected text: export it as text, Markdown, HTML or CSV`,
  );
}

function findLongLine(text: string): Problem | undefined {
  if (text.length <= limits.lineLength) return undefined;
  for (const {start, end} of lineSpans(text)) {
    if (end - start <= limits.lineLength) continue;
    const reason = `the line has ${end - start} characters, at most ${limits.lineLength} are read: break it`;
    return refuse(start, 'source-line-too-long', reason);
  }
  return undefined;
}

function tell(text: string, pattern: RegExp, rule: string, what: string): Problem | undefined {
  const offset = text.search(pattern);
  if (offset < 0) return undefined;
  const count = text.match(pattern)?.length ?? 0;
  const reason = `${count} ${what} ${nameOf(text, offset)}: they are shown as codes; remove them if they don't belong there`;
  return {offset, rule, reason, severity: 'warning'};
}

function nameOf(text: string, offset: number): string {
  return `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')}`;
}

function refuse(offset: number, rule: string, reason: string): Problem {
  return {offset, rule, reason, severity: 'error'};
}
