import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {findDates} from '../../pipeline/dates/find-dates.ts';
import {readPassages, readSourceGold} from '../dates/read-gold.ts';
import {addScores, type Score as DateScore, ratesOf, scoreDates} from '../dates/score-dates.ts';
import {toDocument} from '../dates/to-document.ts';
import {readText} from '../facts/facts-of.ts';
import {type Gold, type Score, scoreEvents, scoreQuantities, scoreTrends} from '../facts/score-facts.ts';

/** What the method page says of the quality of extraction is measured here; `npm run update` rewrites it. */
it('prints on the method page what is measured on the labelled passages', async () => {
  const gold = JSON.parse(readFileSync('test/gold/facts/soviet-yugoslav-relations.json', 'utf8')) as Gold;
  const {document, facts} = readText(readFileSync(gold.source, 'utf8'), gold.source, 'wiki');
  const passages = readPassages(readFileSync('test/gold/dates/passages.txt', 'utf8'));
  const labelled = readSourceGold(readFileSync('test/gold/dates/source.txt', 'utf8'), document.text);
  const own = 'in the article of the first story, which the rules were written with';
  const measured = [
    ofDates(
      `dates, in ${passages.length} passages of constructs and traps`,
      addScores(
        passages.map(({construct, text, timexes}) =>
          scoreDates(timexes, findDates(toDocument(text)).timexes, construct),
        ),
      ),
    ),
    ofDates(`dates, ${own}`, scoreDates(labelled, findDates(document).timexes, 'source')),
    ofFacts(`dated events, ${own}`, scoreEvents(document.text, facts, gold)),
    ofFacts(`counts, ${own}`, scoreQuantities(document.text, facts, gold)),
    ofFacts(`statements of direction, ${own}`, scoreTrends(document.text, facts, gold)),
  ];
  await expect(`${JSON.stringify(measured, null, 2)}\n`).toMatchFileSnapshot(
    '../../pipeline/report/measured-accuracy.json',
  );
});

function ofDates(what: string, score: DateScore) {
  return {what, ...round(ratesOf(score)), items: score.gold};
}

function ofFacts(what: string, {precision, recall, expected}: Score) {
  return {what, ...round({precision, recall}), items: expected};
}

function round({precision, recall}: {precision: number; recall: number}) {
  return {precision: Math.round(precision * 1000) / 1000, recall: Math.round(recall * 1000) / 1000};
}
