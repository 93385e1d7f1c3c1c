import {globSync, readFileSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Document, Passage} from '../../pipeline/model/document.ts';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';
import {checkDocument} from './check-document.ts';

const story = 'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt';
const fixtures = globSync('test/fixtures/parse/*/source.*').sort();

/** `npm run update` rewrites the expected files; what changed in them is to be looked at. */
describe('a document', () => {
  it.each(fixtures)('%s is read as expected.txt says', async (path) => {
    const document = parseDocument(basename(path), readFileSync(path));
    checkDocument(document);
    await expect(print(document)).toMatchFileSnapshot(`../../${dirname(path)}/expected.txt`);
  });

  it('that is the story’s source has every boundary of its sentences right', async () => {
    const document = parseDocument('source.txt', readFileSync(story));
    checkDocument(document);
    await expect(print(document)).toMatchFileSnapshot('../fixtures/parse/story/expected.txt');
  });
});

/** A line a passage: place, what it is, section, and what people read. Then tables and messages. */
function print({source, text, passages, tables, messages}: Document): string {
  const title = `${source.format} ${source.encoding} “${source.title}”`;
  const cells = tables.flatMap(({header, rows}) => [
    `table of ${rows.length} rows`,
    ...[header, ...rows].map((row) =>
      row.map((cell) => `[${JSON.stringify(cell.text)} ${cell.start}]`).join(' '),
    ),
  ]);
  const told = messages.map(
    ({line, column, severity, rule, reason}) => `${line}:${column} ${severity} ${rule}: ${reason}`,
  );
  return `${[title, ...passages.map((passage) => printPassage(text, passage)), ...cells, ...told].join('\n')}\n`;
}

function printPassage(
  text: string,
  {start, end, block, blockType, part, section, depth, plain, runs}: Passage,
): string {
  const kind = [blockType, depth, part === 'body' ? '' : part, `#${block}`].filter(
    (word) => word !== '' && word !== undefined,
  );
  const quote = runs ? `\n    from ${JSON.stringify(text.slice(start, end))}` : '';
  return `${start}–${end} ${kind.join(' ')} ${section.join(' › ')}\n    ${JSON.stringify(plain)}${quote}`;
}
