import {createHash} from 'node:crypto';
import {lineIndex} from '../messages.ts';
import type {Document, SourceFormat} from '../model/document.ts';
import type {Message} from '../model/message.ts';
import {assemblePassages} from './assemble-passages.ts';
import type {Problem, Reading} from './block.ts';
import {checkBytes, checkText, tellControls} from './check-text.ts';
import {decodeText} from './decode-text.ts';
import {limits} from './limits.ts';
import {readHtml} from './read-html.ts';
import {readMarkdown} from './read-markdown.ts';
import {readPlain} from './read-plain.ts';
import {readTable} from './read-table.ts';
import {readWiki} from './read-wiki.ts';
import {recogniseFormat} from './recognise-format.ts';
import {tellActiveMarkup} from './tell-active-markup.ts';

export interface ParseDocumentOptions {
  /** The format, where neither the name nor the content should decide. */
  readonly as?: SourceFormat;
}

const readers: Readonly<Record<SourceFormat, (text: string) => Reading>> = {
  wiki: readWiki,
  markdown: readMarkdown,
  html: (text) => readHtml(text),
  plain: readPlain,
  table: readTable,
};

/** Bytes of one source → the document as read: decoded text, passages and tables with exact offsets, messages.
 *  Never throws on content: an unusable document has no passages and says why (`source-empty`, `source-binary`,
 *  `source-too-large`, `source-line-too-long`, …). */
export function parseDocument(path: string, bytes: Uint8Array, {as}: ParseDocumentOptions = {}): Document {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const refused = checkBytes(bytes);
  const {text, encoding, problems} = refused
    ? {text: '', encoding: 'unknown', problems: []}
    : decodeText(bytes);
  const format = as ?? recogniseFormat(path, text);
  const unread = refused ?? checkText(bytes, text);
  const read = unread ? nothing : readers[format](text);
  const unusable = unread ?? checkReading(read);
  const reading = unusable ? nothing : read;
  const {title, passages} = assemblePassages(text, reading.blocks, reading.title);
  const told = unusable
    ? [unusable]
    : [...problems, ...tellControls(text), ...tellActiveMarkup(text, format), ...reading.problems];
  return {
    source: {path, sha256, encoding, format, title},
    text,
    passages,
    tables: reading.tables,
    messages: toMessages(path, text, told),
  };
}

/** Why what was read can't be used: refused by its reader, or beyond a bound. */
function checkReading({blocks, tables, problems}: Reading): Problem | undefined {
  const refused = problems.find(({severity}) => severity === 'error');
  if (refused) return refused;
  const headings = blocks.filter(({type}) => type === 'heading');
  const cells = tables
    .flatMap(({header, rows}) => [header, ...rows])
    .reduce((sum, row) => sum + row.length, 0);
  return (
    checkCount(headings.length, limits.headings, 'headings', headings[limits.headings]?.pieces[0]?.start) ??
    checkCount(cells, limits.cells, 'cells', undefined)
  );
}

function checkCount(found: number, most: number, what: string, offset = 0): Problem | undefined {
  if (found <= most) return undefined;
  const reason = `found ${found} ${what}, at most ${most} are read: split the document`;
  return {offset, rule: `source-too-many-${what}`, reason, severity: 'error'};
}

const nothing: Reading = {blocks: [], tables: [], problems: []};

/** In order of the text; of each rule no more than the bound, and how many more there are. */
function toMessages(path: string, text: string, problems: readonly Problem[]): Message[] {
  const index = lineIndex(text);
  const counts = new Map<string, number>();
  for (const {rule} of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const seen = new Map<string, number>();
  return [...problems]
    .sort((a, b) => a.offset - b.offset)
    .flatMap(({offset, rule, reason, severity}) => {
      const number = (seen.get(rule) ?? 0) + 1;
      seen.set(rule, number);
      if (number > limits.messages) return [];
      const more = number === limits.messages ? (counts.get(rule) ?? 0) - number : 0;
      const told = more > 0 ? `${reason} (and ${more} more like this)` : reason;
      return [{path, ...index.at(offset), rule, reason: told, severity}];
    });
}
