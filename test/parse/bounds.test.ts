import {describe, expect, it} from 'vitest';
import type {Document, SourceFormat} from '../../pipeline/model/document.ts';
import {limits} from '../../pipeline/parse/limits.ts';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';
import {checkDocument} from './check-document.ts';

describe('a document that can’t be used', () => {
  it.each([
    ['empty', new Uint8Array(), 'source-empty'],
    ['of white space only', encode(' \n\n\t\u00a0\u3000\n'), 'source-empty'],
    ['a byte order mark and nothing else', encode('\ufeff'), 'source-empty'],
    ['with a NUL in it', encode('A text.\n\0\0 and more'), 'source-binary'],
    ['a PDF', encode('%PDF-1.7\nsome text'), 'source-binary'],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), 'source-binary'],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'source-binary'],
    ['random bytes', Uint8Array.from({length: 4000}, (_, at) => (at * 7919) % 251), 'source-binary'],
    ['larger than the limit', new Uint8Array(limits.bytes + 1).fill(97), 'source-too-large'],
    ['with a line beyond the limit', new Uint8Array(limits.lineLength + 1).fill(97), 'source-line-too-long'],
  ])('%s has no passages and one message that says why', (_, bytes, rule) => {
    const document = parseDocument('source.txt', bytes);
    expect(document.passages).toEqual([]);
    expect(document.messages).toMatchObject([{path: 'source.txt', rule, severity: 'error'}]);
    expect(document.messages[0]?.reason).toMatch(/: [a-z]/);
  });

  it('says at which line and column a binary file shows itself', () => {
    const [message] = parseDocument('a.txt', encode('one\r\ntwo \0')).messages;
    expect(message).toMatchObject({line: 2, column: 5});
  });

  it.each([
    ['headings', 'wiki', '= a =\n'.repeat(limits.headings + 1), 'source-too-many-headings'],
    ['headings', 'markdown', '# a\n\n'.repeat(limits.headings + 1), 'source-too-many-headings'],
    ['paragraphs', 'markdown', 'a\n\n'.repeat(limits.parts.markdown + 1), 'source-too-many-parts'],
    ['cells', 'markdown', `|a|\n|-|\n${'|a|\n'.repeat(limits.parts.markdown / 3)}`, 'source-too-many-parts'],
    ['links', 'wiki', '[[a|b]]\n\n'.repeat(limits.parts.wiki / 6 + 1), 'source-too-many-parts'],
    ['cells', 'table', 'a,b,c,d,e,f,g,h\n'.repeat(limits.cells / 8 + 1), 'source-too-many-cells'],
    ['elements inside each other', 'html', `${'<div>'.repeat(5000)}x`, 'html-too-complex'],
    ['tags', 'html', '<p>a\n'.repeat(limits.tags + 1), 'html-too-complex'],
    ['attributes', 'html', `<p ${'a1 '.repeat(5000)}>x`, 'html-too-complex'],
  ] as const)('with more %s than any reader needs is refused', (_, as, text, rule) => {
    const document = parse(text, as);
    expect(document.passages).toEqual([]);
    expect(document.messages).toMatchObject([{rule, severity: 'error'}]);
  });
});

describe('a document at the limit', () => {
  it('of bytes is read', {timeout: 120_000}, () => {
    const sentence = 'The harbour was closed on 4 May 1921 and opened again. ';
    const line = `${sentence.repeat(18)}\n\n`;
    const text = line.repeat(Math.floor(limits.bytes / line.length)).padEnd(limits.bytes, 'x');
    const document = parse(text, 'plain');
    expect(document.messages).toEqual([]);
    expect(document.passages.length).toBeGreaterThan(180_000);
  });

  it('of a line is read', () => {
    const document = parse('It ended. '.repeat(limits.lineLength / 10), 'wiki');
    expect(document.passages).toHaveLength(limits.lineLength / 10);
  });

  it.each([
    ['a heading', `# a${'.'.repeat(limits.lineLength - 10)}x\n\nIt ended.\n`],
    ['front matter', `---\ntitle: ${'x'.repeat(limits.lineLength - 10)}\na: b\n---\n\nIt ended.\n`],
  ])('of a line in %s is read', (_, text) => {
    expect(parse(text, 'markdown').passages.at(-1)?.plain).toBe('It ended.');
  });

  it('of cells is read', () => {
    const document = parse('a,b,c,d,e,f,g,h\n'.repeat(limits.cells / 8), 'table');
    expect(document.tables[0]?.rows).toHaveLength(limits.cells / 8 - 1);
  });
});

describe('a document that steers what shows it', () => {
  it('is told about control and bidirectional characters, and keeps them', () => {
    const text = 'It \u001b[31mended\u202e in 1945.';
    const document = parse(text, 'plain');
    expect(document.text).toBe(text);
    expect(document.messages).toMatchObject([
      {column: 4, rule: 'source-control-character', severity: 'warning'},
      {column: 14, rule: 'source-bidi-character', severity: 'warning'},
    ]);
  });

  it('gives no more messages of a rule than the bound, and how many more there are', () => {
    const {messages} = parse('==a=\n\n'.repeat(500), 'wiki');
    expect(messages).toHaveLength(limits.messages);
    expect(messages.at(-1)?.reason).toContain(`(and ${500 - limits.messages} more like this)`);
  });
});

describe('Markdown with more marks than prose has', () => {
  it.each([
    ['emphasis', `${'**a '.repeat(300)}It ended in 1945.`],
    ['links', `${'[a '.repeat(1200)}It ended in 1945.`],
    ['lists', `${'- '.repeat(200)}It ended in 1945.`],
    ['quotations', `${'>'.repeat(200)}It ended in 1945.`],
  ])('of %s is read as text, and told', (_, text) => {
    const {passages, messages} = parse(text, 'markdown');
    expect(passages.map(({plain}) => plain).join(' ')).toContain('It ended in 1945.');
    expect(messages).toMatchObject([{line: 1, column: 1, rule: 'markdown-too-complex', severity: 'warning'}]);
  });

  it('elsewhere stays Markdown', () => {
    const {passages} = parse(`${'**a '.repeat(300)}\n\nIt **ended** in *1945*.`, 'markdown');
    expect(passages.at(-1)?.plain).toBe('It ended in 1945.');
  });
});

/** What parsers of markup are known to choke on. Speed is a matter of the bench; here nothing may throw or break. */
describe('a hostile document', () => {
  const marks: Readonly<Record<Exclude<SourceFormat, 'table'>, readonly string[]>> = {
    wiki: [
      '[[',
      '{{',
      '}}',
      '{|\n',
      '{|\n|',
      '<ref>',
      '<!--',
      "''",
      '= a =',
      '==a\n',
      '[[a|',
      '[http://a ',
      '<nowiki>',
      '\uffff',
      '|}\n',
    ],
    markdown: [
      '[',
      '![',
      '* ',
      '**a',
      '*a_',
      '> ',
      '- - ',
      '1. ',
      '[a](',
      '[a]: b\n',
      '|a|\n|-|\n',
      '<a ',
      '~~a',
      '`a',
      '--\n',
      '#',
    ],
    html: [
      '<div>',
      '<b><p>',
      '<table>',
      '<table>x',
      '<a href=x>',
      '&',
      '<!--',
      '<b id=1><i id=2><p>',
      '<svg><g>',
      '</p>',
      '<select>',
    ],
    plain: ['. ', 'A. ', '"', '(', '[1] ', '“A. B', '.\n', 'a.B', '…'],
  };

  it.each(
    Object.entries(marks).flatMap(([as, list]) => list.map((mark) => [as as SourceFormat, mark] as const)),
  )('in %s of nothing but %j is read or refused', (as, mark) => {
    checkDocument(parse(`${mark.repeat(2000)} It ended in 1945.`, as));
  });
});

function parse(text: string, as: SourceFormat): Document {
  return parseDocument('source.txt', encode(text), {as});
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
