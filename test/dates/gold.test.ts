import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {findDates} from '../../pipeline/dates/find-dates.ts';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';
import {readPassages, readSourceGold} from './read-gold.ts';
import {addScores, ratesOf, type Score, scoreDates} from './score-dates.ts';
import {toDocument} from './to-document.ts';

const root = join(import.meta.dirname, '../..');
const gold = (name: string) => readFileSync(join(root, 'test/gold/dates', name), 'utf8');
const passages = readPassages(gold('passages.txt'));
const path = 'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt';

describe('dates against gold', () => {
  it('reads the passages of every construct and trap', () => {
    const score = addScores(
      passages.map(({construct, text, timexes}) =>
        scoreDates(timexes, findDates(toDocument(text)).timexes, construct),
      ),
    );
    report(`${passages.length} passages`, score);
    expect(passages.length).toBeGreaterThanOrEqual(60);
    expect(ratesOf(score).precision).toBeGreaterThanOrEqual(0.98);
    expect(ratesOf(score).recall).toBeGreaterThanOrEqual(0.98);
  });

  it.each(passages.filter(({ranges}) => ranges.length > 0))(
    'joins the ranges of “$construct”',
    ({text, ranges}) => {
      const found = findDates(toDocument(text)).ranges.map(({edtf, sense}) => `${edtf} ${sense}`);
      expect(found).toEqual(ranges);
    },
  );

  it('reads every date of the first story’s source and nothing else', () => {
    const document = parseDocument(path, readFileSync(join(root, path)));
    const score = scoreDates(
      readSourceGold(gold('source.txt'), document.text),
      findDates(document).timexes,
      'source',
    );
    report('the source', score);
    expect(score.errors).toEqual([]);
  });
});

function report(name: string, score: Score): void {
  const {precision, recall} = ratesOf(score);
  const figures = `precision ${(100 * precision).toFixed(1)} %, recall ${(100 * recall).toFixed(1)} %`;
  process.stdout.write(
    `dates on ${name}: ${score.gold} timexes, ${figures}\n${score.errors.map((error) => `  ${error}\n`).join('')}`,
  );
}
