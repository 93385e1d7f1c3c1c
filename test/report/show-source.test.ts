import {describe, expect, it} from 'vitest';
import {parse} from '../../pipeline/flow/parse.ts';
import type {StorySource} from '../../pipeline/model/story.ts';
import type {OpenSource} from '../../pipeline/report/open-sources.ts';
import {addressOf, findPlace, isInTable} from '../../pipeline/report/open-sources.ts';
import {showSource} from '../../pipeline/report/show-source.ts';

const about: StorySource = {
  id: 'a',
  file: 'a.md',
  title: 'A',
  publisher: 'B',
  licence: 'none',
  retrieved: 'not stated',
  url: 'https://example.org/a',
};

function open(text: string): OpenSource {
  const eventSet = parse('a.md', new TextEncoder().encode(text), {as: 'markdown'});
  const {document} = eventSet;
  return {
    number: 1,
    about,
    eventSet,
    document,
    columns: new Map(),
    page: 'evidence/1.html',
  };
}

const text =
  '# Title\n\nIn 1948 it fell.\n\n| year | total |\n|---|---|\n| 1949 | 12 |\n\n#### Deep\n\nIn 1950 it rose.\n';
const show = (source: OpenSource) => showSource({source, used: new Map()});

describe('showSource', () => {
  it('shows prose and tables in the order of the text, and nothing twice', () => {
    expect(show(open(text)).map(({type}) => type)).toEqual(['block', 'block', 'table', 'block', 'block']);
  });

  it('goes down one level of headings at a time', () => {
    const headings = show(open(text)).flatMap((part) => (part.type === 'block' ? part.items : []));
    expect(headings.flatMap((item) => (item.type === 'heading' ? item.depth : []))).toEqual([2, 3]);
  });

  it('marks the dates that were found, in sentences and in cells', () => {
    const parts = show(open(text));
    const pieces = parts.flatMap((part) =>
      part.type === 'block'
        ? part.items.flatMap((item) => item.pieces)
        : part.rows.flatMap(({cells}) => cells.flat()),
    );
    const dated = pieces.filter(({marks}) => marks.includes('date')).map((piece) => piece.text);
    expect(dated).toEqual(['1948', '1949', '1950']);
  });

  it('knows without opening tables where one may stand', () => {
    const source = open(`${text}\n| a | b |\n|---|---|\n| c | d |\n\nIn 1951 it fell.\n`);
    for (let offset = 0; offset < source.document.text.length; offset++)
      if (findPlace(source, offset)?.type === 'row') expect(isInTable(source, offset)).toBe(true);
    const outside = ['1948', '1950', '1951'].map((year) => source.document.text.indexOf(year));
    expect(outside.map((offset) => isInTable(source, offset))).toEqual([false, false, false]);
  });

  it('leads to a sentence by its id, and to a cell by its row', () => {
    const source = open(text);
    expect(addressOf(source, text.indexOf('1948'))).toMatch(/^evidence\/1\.html#s-[0-9a-f]{8}$/);
    expect(addressOf(source, text.indexOf('12 |'))).toBe(`evidence/1.html#r-${text.indexOf('1949')}`);
  });

  it('gives each sentence a reference and its place on the original page', () => {
    const [, block] = show(open(text));
    const [item] = block?.type === 'block' ? block.items : [];
    expect(item).toMatchObject({
      citation: expect.stringContaining('“In 1948 it fell.” B, A, line 3; SHA-256 '),
      original: 'https://example.org/a#:~:text=In%201948%20it%20fell.',
    });
  });
});
