import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {findDates} from '../../pipeline/dates/find-dates.ts';
import {hostileTexts} from '../dates/hostile-texts.ts';
import {toDocument} from '../dates/to-document.ts';
import type {Bench, Measure} from './bench.ts';
import {installRival, loadFrom, loadRival} from './rivals.ts';

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
    const [chrono, compromise] = [await loadRival('chrono-node', '2.10.3'), await loadCompromise()];
    const measures = [
      toMeasure('prose', prose),
      ...toRival(chrono, prose),
      ...toCompromise(compromise, article),
      ...Object.entries(hostileTexts).map(([name, unit]) => toMeasure(name, fill(unit))),
    ];
    const notes = [
      ...(chrono ? [] : ['  chrono-node is not here: it needs npm and a registry']),
      ...(compromise ? [] : ['  compromise-dates is not here: it needs npm and a registry']),
    ];
    return {measures, notes};
  },
  limits: [
    {measure: 'prose', against: 'chrono-node casual', atMost: 1},
    {measure: 'prose', against: 'compromise-dates', atMost: 1},
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

type Compromise = (text: string) => {dates(): {get(): unknown[]}};

async function loadCompromise(): Promise<Compromise | undefined> {
  const folder = installRival('compromise-dates', ['compromise@14.17.0', 'compromise-dates@3.9.0']);
  if (folder === undefined) return undefined;
  const lines =
    "import nlp from 'compromise'; import dates from 'compromise-dates'; nlp.plugin(dates); export {nlp};";
  return (await loadFrom(folder, lines)).nlp as Compromise;
}

/** compromise-dates takes half a minute for 1 MB: it is given the article once, paragraph by paragraph. */
function toCompromise(nlp: Compromise | undefined, article: string): Measure[] {
  if (!nlp) return [];
  const paragraphs = article.split('\n');
  const run = () => paragraphs.map((paragraph) => nlp(paragraph).dates().get());
  return [{name: 'compromise-dates', amount: article.length / 1e6, unit: 'MB', run}];
}

function fill(unit: string): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}
