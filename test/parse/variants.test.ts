import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {Document} from '../../pipeline/model/document.ts';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';
import {checkDocument} from './check-document.ts';

const story = readFileSync(
  'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt',
  'utf8',
);
const plain = parse(story);

describe('the story’s source in another form', () => {
  it.each([
    ['with CRLF', encode(story.replaceAll('\n', '\r\n')), 'utf-8'],
    ['with lone CR', encode(story.replaceAll('\n', '\r')), 'utf-8'],
    ['with a byte order mark', encode(`\ufeff${story}`), 'utf-8'],
    ['in UTF-16 with a mark', toUtf16(`\ufeff${story}`, 'le'), 'utf-16le'],
    ['in UTF-16 big-endian with a mark', toUtf16(`\ufeff${story}`, 'be'), 'utf-16be'],
    ['without its last line ending', encode(story.trimEnd()), 'utf-8'],
    ['with spaces at the ends of lines', encode(story.replaceAll('\n', '  \n')), 'utf-8'],
    [
      'with spaces inside its headings',
      encode(story.replace(/^(=+)([^=\n]+)(=+)$/gm, '$1\t$2 $3 ')),
      'utf-8',
    ],
    [
      'a sentence a line',
      encode(story.replace(/\. (?=[A-Z][a-z]+ .{40})(?![^\n]*" stress)/g, '.\n')),
      'utf-8',
    ],
  ])('%s has the same sentences, sections and parts', (_, bytes, encoding) => {
    const document = parseDocument('source.txt', bytes);
    checkDocument(document);
    expect(document.source).toMatchObject({encoding, format: 'wiki', title: plain.source.title});
    expect(summarise(document)).toEqual(summarise(plain));
    expect(document.messages).toEqual([]);
  });

  it.each(['le', 'be'] as const)(
    'in UTF-16 (%s) without a mark has the same sentences, and says what it was taken for',
    (order) => {
      const document = parseDocument('source.txt', toUtf16(story, order));
      expect(summarise(document)).toEqual(summarise(plain));
      expect(document.source.encoding).toBe(`utf-16${order}`);
      expect(document.messages).toMatchObject([{rule: 'source-encoding-guessed', severity: 'info'}]);
    },
  );

  it('decomposed (NFD) has the same sentences in that form', () => {
    const document = parse(story.normalize('NFD'));
    expect(summarise(document)).toEqual(summarise(plain).map((line) => line.normalize('NFD')));
  });

  it('with headings out of balance has the same sections, and says so', () => {
    const document = parse(
      story.replace('==History==', '==History=').replace('===Cold War===', '====Cold War==='),
    );
    expect(summarise(document)).toEqual(summarise(plain));
    expect(document.messages.map(({line, rule}) => [line, rule])).toEqual([
      [14, 'wiki-heading-unbalanced'],
      [22, 'wiki-heading-unbalanced'],
    ]);
  });

  it('with no-break and thin spaces in its numbers keeps them', () => {
    const document = parse(story.replace('40 000', '40\u202f000').replace('9 and 10', '9\u00a0and\u00a010'));
    expect(document.passages.map(({start, end}) => [start, end])).toEqual(
      plain.passages.map(({start, end}) => [start, end]),
    );
  });

  it('twice over has every sentence twice, with ids of their own', () => {
    const document = parse(`${story}\n${story}`);
    checkDocument(document);
    expect(summarise(document)).toEqual([...summarise(plain), ...summarise(plain)]);
    expect(document.passages.at(-1)?.id).toBe(`${plain.passages.at(-1)?.id}-2`);
  });
});

function summarise({passages}: Document): string[] {
  return passages.map(({type, part, section, plain: text}) =>
    [type, part, ...section, text.replace(/\s+/g, ' ')].join(' | '),
  );
}

function parse(text: string): Document {
  return parseDocument('source.txt', encode(text));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function toUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
