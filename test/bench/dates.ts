import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {findDates} from '../../pipeline/dates/find-dates.ts';
import {hostileTexts} from '../dates/hostile-texts.ts';
import {toDocument} from '../dates/to-document.ts';
import type {Bench, Measure} from './bench.ts';
import {loadRival} from './rivals.ts';

const source = join(
  import.meta.dirname,
  '../../data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt',
);
const size = 1_000_000;
const limit = 3;

/** Find and resolve against chrono-node's casual parser on the same prose, and hostile text against prose. */
export const bench: Bench = {
  title: 'Dates: find and resolve, warm, one thread, 1 MB of plain text each',
  prepare: async () => {
    const article = readFileSync(source, 'utf8');
    const prose = article.repeat(Math.ceil(size / article.length)).slice(0, size);
    const chrono = await loadRival('chrono-node', '2.10.3');
    const measures = [
      toMeasure('prose', prose),
      ...toRival(chrono, prose),
      ...Object.entries(hostileTexts).map(([name, unit]) => toMeasure(name, fill(unit))),
    ];
    return {measures, notes: chrono ? [] : ['  chrono-node is not here: it needs npm and a registry']};
  },
  limits: [
    {measure: 'prose', against: 'chrono-node casual', atMost: 1},
    ...Object.keys(hostileTexts).map((measure) => ({measure, against: 'prose', atMost: limit})),
  ],
};

function toMeasure(name: string, text: string): Measure {
  const document = toDocument(text);
  return {name, amount: text.length / 1e6, unit: 'MB', run: () => findDates(document)};
}

/** chrono reads paragraph by paragraph, as it is fastest. */
function toRival(chrono: Record<string, unknown> | undefined, text: string): Measure[] {
  const casual = chrono?.casual as {parse(text: string): unknown} | undefined;
  if (!casual) return [];
  const paragraphs = text.split('\n');
  const run = () => paragraphs.map((paragraph) => casual.parse(paragraph));
  return [{name: 'chrono-node casual', amount: text.length / 1e6, unit: 'MB', run}];
}

function fill(unit: string): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}
