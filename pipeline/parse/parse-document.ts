import {createHash} from 'node:crypto';
import {lineIndex} from '../messages.ts';
import type {Document, SourceFormat} from '../model/document.ts';
import type {Message} from '../model/message.ts';
import {assemblePassages} from './assemble-passages.ts';
import type {Problem, Reading} from './block.ts';
import {decodeText} from './decode-text.ts';
import {readPlain} from './read-plain.ts';
import {readTable} from './read-table.ts';
import {readWiki} from './read-wiki.ts';
import {recogniseFormat} from './recognise-format.ts';

export interface ParseDocumentOptions {
  /** The format, where neither the name nor the content should decide. */
  readonly as?: SourceFormat;
}

const readers: Readonly<Record<SourceFormat, (text: string) => Reading>> = {
  wiki: readWiki,
  markdown: readPlain,
  html: readPlain,
  plain: readPlain,
  table: readTable,
};

/** Bytes of one source → the document as read: decoded text, passages and tables with exact offsets, messages.
 *  Never throws on content: an unusable document has no passages and says why. */
export function parseDocument(path: string, bytes: Uint8Array, {as}: ParseDocumentOptions = {}): Document {
  const {text, encoding, problems} = decodeText(bytes);
  const format = as ?? recogniseFormat(path, text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const empty = findEmpty(bytes, text);
  const reading: Reading = empty ? {blocks: [], tables: [], problems: [empty]} : readers[format](text);
  const {title, passages} = assemblePassages(text, reading.blocks, reading.title);
  return {
    source: {path, sha256, encoding, format, title},
    text,
    passages,
    tables: reading.tables,
    messages: toMessages(path, text, [...problems, ...reading.problems]),
  };
}

function findEmpty(bytes: Uint8Array, text: string): Problem | undefined {
  if (text.trim() !== '') return undefined;
  const found = bytes.length === 0 ? 'the file is empty' : 'the file holds white space only';
  return {
    offset: 0,
    rule: 'source-empty',
    reason: `${found}, expected text: check where it came from`,
    severity: 'error',
  };
}

function toMessages(path: string, text: string, problems: readonly Problem[]): Message[] {
  const index = lineIndex(text);
  return [...problems]
    .sort((a, b) => a.offset - b.offset)
    .map(({offset, rule, reason, severity}) => ({path, ...index.at(offset), rule, reason, severity}));
}
