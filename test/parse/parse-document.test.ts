import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Document, SourceFormat} from '../../pipeline/model/document.ts';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';
import {checkDocument} from './check-document.ts';

const formats: readonly SourceFormat[] = ['wiki', 'markdown', 'html', 'plain', 'table'];

/** Bits of every format, so that random documents look like documents. */
const bits = [
  'Tito left Vis. ',
  'In 1944 ',
  'U.S. ',
  '"It is ours. ',
  '" ',
  '(see p. 3) ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '  ',
  '\u00a0',
  '\u202f',
  '= T =\n',
  '== H ==\n',
  '===',
  '\n- ',
  '\n* ',
  '\n1968. ',
  'Infobox\n- K: v\n',
  '[[a|b]]',
  '[[',
  ']]',
  '{{t|x}}',
  '{{',
  '}}',
  "''",
  "'''",
  '<ref>r</ref>',
  '<ref>',
  '<!-- c -->',
  '<!--',
  '{|\n! a !! b\n|-\n| c\n|}\n',
  '{|\n',
  '|',
  '# H\n',
  '**',
  '_',
  '`',
  '[^1]',
  '\n[^1]: n\n',
  '[l](u)',
  '![i](u)',
  '> ',
  '---\n',
  '| a | b |\n|---|---|\n| c | d |\n',
  '&amp;',
  '&nbsp;',
  '&',
  '&#8211;',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<table><tr><td>c</td></tr></table>',
  '<div>',
  '</div>',
  '<br>',
  '<h2>',
  '</h2>',
  '<script>',
  '</script>',
  '<',
  '>',
  '"',
  ',',
  ';',
  '"a""b"',
  '😀',
  'é',
  'e\u0301',
  'Ž',
  'Дата. ',
  '\ufeff',
  '\ufffd',
  '\u2060',
  '\u200f',
  '\\',
  '\\*',
  '~~',
  '. ',
  '… ',
  '? ',
  '12 000 ',
  'https://a.example/b. ',
];
const text = fc.array(
  fc.oneof({weight: 5, arbitrary: fc.constantFrom(...bits)}, fc.string({unit: 'grapheme', maxLength: 6})),
  {
    maxLength: 60,
  },
);

describe.each(formats)('any document read as %s', (as) => {
  it('slices, keeps its order and never throws', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const document = parse(parts.join(''), as);
        checkDocument(document);
        expect(document.text).toBe(parts.join('').replace(/^\ufeff/, ''));
      }),
      {numRuns: 400},
    );
  });

  it('gives the same for the same bytes', () => {
    fc.assert(
      fc.property(text, (parts) => {
        expect(parse(parts.join(''), as)).toEqual(parse(parts.join(''), as));
      }),
      {numRuns: 50},
    );
  });
});

describe('any bytes', () => {
  it.each([undefined, ...formats])('read as %s never throw', (as) => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 400}), (bytes) => {
        checkDocument(parseDocument('source.txt', bytes, as ? {as} : {}));
      }),
      {numRuns: 200},
    );
  });
});

describe('ids', () => {
  const word = fc.constantFrom('harbour', 'ferry', 'ship', 'pier', 'crane', 'quay');
  const sentence = fc
    .tuple(word, word, fc.integer({min: 1800, max: 2000}))
    .map(([one, other, year]) => `The ${one} met the ${other} in ${year}.`);

  it('of all other sentences stay when one is edited', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(sentence, {minLength: 2, maxLength: 12}),
        fc.nat(),
        fc.constantFrom(' ', '\n\n'),
        (sentences, at, glue) => {
          const edited = sentences.map((old, index) =>
            index === at % sentences.length ? 'Nobody met in 1755.' : old,
          );
          const [before, after] = [sentences, edited].map((list) => parse(list.join(glue), 'plain').passages);
          const changed = before?.map(({id}, index) => id !== after?.[index]?.id);
          expect(changed).toEqual(sentences.map((_, index) => index === at % sentences.length));
        },
      ),
    );
  });

  it('count repeats from the first on', () => {
    const ids = parse('It ended.\n\nIt ended.\n\nIt ended.', 'plain').passages.map(({id}) => id);
    expect(ids).toEqual([ids[0], `${ids[0]}-2`, `${ids[0]}-3`]);
  });
});

describe('the format', () => {
  it.each([
    ['page.html', 'text', 'html'],
    ['page.HTM', 'text', 'html'],
    ['notes.md', 'text', 'markdown'],
    ['data.csv', 'a,b', 'table'],
    ['page.wiki', 'text', 'wiki'],
    ['a.txt', '<!DOCTYPE html>\n<html>', 'html'],
    ['a.txt', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', 'html'],
    ['a.txt', 'One.\n\n== Two ==\n', 'wiki'],
    ['a.txt', 'Infobox\n- Key: value\n', 'wiki'],
    ['a.txt', '{{Infobox war\n|a=b}}\n', 'wiki'],
    ['a.txt', 'a = b\n\n1 == 2', 'plain'],
    ['a', 'Just text.', 'plain'],
  ])('of %s with %j is %s', (path, content, format) => {
    expect(parseDocument(path, new TextEncoder().encode(content)).source.format).toBe(format);
  });

  it('that is asked for goes before name and content', () => {
    expect(parse('<p>a</p>', 'plain').passages[0]?.plain).toBe('<p>a</p>');
  });
});

function parse(content: string, as: SourceFormat): Document {
  return parseDocument('source.txt', new TextEncoder().encode(content), {as});
}
