import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {findDates} from '../../pipeline/dates/find-dates.ts';
import {extractFacts} from '../../pipeline/facts/extract-facts.ts';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';
import {mergeFacts} from '../../pipeline/tally/merge-facts.ts';
import {hostileFacts} from '../facts/hostile-facts.ts';
import type {Bench, Measure} from './bench.ts';

const source = join(
  import.meta.dirname,
  '../../data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt',
);
const size = 200_000;
const limit = 4;

/** The whole way from bytes to facts against remark-parse alone on the same text, each step's share of it, merging, and
 *  hostile text against prose of the same length. */
export const bench: Bench = {
  title: 'Extract: bytes to facts, warm, one thread, 200 kB of the article each',
  prepare: async () => {
    const article = readFileSync(source, 'utf8');
    const prose = article.repeat(Math.ceil(size / article.length)).slice(0, size);
    const bytes = Buffer.from(prose);
    const document = parseDocument('prose.txt', bytes, {as: 'wiki'});
    const dates = findDates(document);
    const facts = extractFacts(document, dates);
    const amount = prose.length / 1e6;
    const measures: Measure[] = [
      {name: 'remark-parse', amount, unit: 'MB', run: () => unified().use(remarkParse).parse(prose)},
      {name: 'extract', amount, unit: 'MB', run: () => extract(bytes)},
      {name: '  parse', amount, unit: 'MB', run: () => parseDocument('prose.txt', bytes, {as: 'wiki'})},
      {name: '  dates', amount, unit: 'MB', run: () => findDates(document)},
      {name: '  facts', amount, unit: 'MB', run: () => extractFacts(document, dates)},
      {name: 'merge', amount, unit: 'MB', run: () => mergeFacts([{document, dates, facts}])},
      ...Object.entries(hostileFacts).map(([name, unit]) => toHostile(name, unit)),
    ];
    const count = facts.events.length + facts.states.length + facts.quantities.length + facts.trends.length;
    return {measures, notes: [`  ${count} facts in the text: ${Math.round(count / amount)} a MB`]};
  },
  limits: [
    {measure: 'extract', against: 'remark-parse', atMost: 3},
    ...Object.keys(hostileFacts).map((measure) => ({measure, against: '  facts', atMost: limit})),
  ],
  runs: 15,
};

function extract(bytes: Uint8Array) {
  const document = parseDocument('prose.txt', bytes, {as: 'wiki'});
  return extractFacts(document, findDates(document));
}

/** Facts alone, on one long sentence and its dates. */
function toHostile(name: string, unit: string): Measure {
  const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  const document = parseDocument('hostile.txt', Buffer.from(text), {as: 'plain'});
  const dates = findDates(document);
  return {name, amount: text.length / 1e6, unit: 'MB', run: () => extractFacts(document, dates)};
}
