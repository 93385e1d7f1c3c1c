import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {SourceFormat} from '../../pipeline/model/document.ts';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';
import {splitSentences} from '../../pipeline/parse/split-sentences.ts';
import type {Bench, Measure} from './bench.ts';

const root = join(import.meta.dirname, '../..');
const size = 200_000;
const story = readFileSync(
  join(root, 'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt'),
  'utf8',
);
const markdown = readFixture('markdown').replace(/^---[\s\S]*?---\n/, '');

/** Marks that parsers of markup take more than linear time over, unless they are bounded. */
const hostile: readonly (readonly [name: string, as: SourceFormat, unit: string])[] = [
  ['markdown of **a', 'markdown', '**a'],
  ['markdown of *a_', 'markdown', '*a_'],
  ['markdown of nested lists', 'markdown', '* '],
  ['markdown of nested quotations', 'markdown', '> '],
  ['wiki of {{', 'wiki', '{{'],
  ['wiki of tables', 'wiki', '{|\n|'],
  ['html of <b><p>', 'html', '<b><p>'],
  ['html of &amp;', 'html', '&amp;'],
  ['sentences of (a.', 'plain', '(a. B '],
];

/** Documents through parse, sentences with them, against remark-parse alone on the same text; hostile ones against prose. */
export const bench: Bench = {
  title: `Parse: decode, read and split into sentences, ${size / 1000} kB each`,
  prepare: async () => ({
    measures: [
      toRemark('remark-parse, wiki text', story),
      toMeasure('parse, wiki', 'wiki', story),
      toMeasure('parse, plain', 'plain', story),
      toRemark('remark-parse, Markdown', markdown),
      toMeasure('parse, Markdown', 'markdown', markdown),
      toMeasure(
        'parse, HTML',
        'html',
        readFixture('html').replace(/^[\s\S]*<article>|<\/article>[\s\S]*$/g, ''),
      ),
      toMeasure('parse, table', 'table', 'Year,"Ships, all",Note\n1950,12,"called ""many"""\n'),
      {name: 'sentences alone', ...amountOf(story), run: () => splitSentences(fill(story))},
      ...hostile.map(([name, as, unit]) => toMeasure(name, as, unit)),
    ],
  }),
  limits: [
    {measure: 'parse, wiki', against: 'remark-parse, wiki text', atMost: 2},
    {measure: 'parse, plain', against: 'remark-parse, wiki text', atMost: 1},
    {measure: 'parse, Markdown', against: 'remark-parse, Markdown', atMost: 2},
    ...hostile.map(([measure]) => ({measure, against: 'parse, Markdown', atMost: 2})),
  ],
  runs: 5,
};

function toMeasure(name: string, as: SourceFormat, unit: string): Measure {
  const bytes = new TextEncoder().encode(fill(unit));
  return {name, ...amountOf(unit), run: () => parseDocument('source.txt', bytes, {as})};
}

function toRemark(name: string, unit: string): Measure {
  const text = fill(unit);
  return {name, ...amountOf(unit), run: () => unified().use(remarkParse).parse(text)};
}

function amountOf(unit: string): {amount: number; unit: string} {
  return {amount: fill(unit).length / 1e6, unit: 'MB'};
}

function fill(unit: string): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

function readFixture(name: string): string {
  const [path = ''] = globSync(`test/fixtures/parse/${name}/source.*`, {cwd: root});
  return readFileSync(join(root, path), 'utf8');
}
