import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {explainTimex} from '../../pipeline/dates/explain-timex.ts';
import {findDates} from '../../pipeline/dates/find-dates.ts';
import {rules} from '../../pipeline/dates/rules/rules.ts';
import type {Document, Passage} from '../../pipeline/model/document.ts';
import {rangeSchema, timexSchema} from '../../pipeline/model/extract.ts';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';
import {toDocument} from './to-document.ts';

const path = 'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt';
const article = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const valuesOf = (text: string) =>
  findDates(parseDocument(path, new TextEncoder().encode(text))).timexes.map(({value, mod}) => [value, mod]);

describe('finding dates', () => {
  it('numbers timexes and ranges within their passage', () => {
    const {timexes, ranges} = findDates(toDocument('He ruled 1918–1941 and 1945–1992.'));
    expect(timexes.map(({id}) => id)).toEqual(['b0s0.t1', 'b0s0.t2', 'b0s0.t3', 'b0s0.t4']);
    expect(ranges.map(({id, timexes: members}) => [id, members])).toEqual([
      ['b0s0.r1', ['b0s0.t1', 'b0s0.t2']],
      ['b0s0.r2', ['b0s0.t3', 'b0s0.t4']],
    ]);
  });

  it('makes no list of one date that is said twice', () => {
    const twice = findDates(toDocument('On 6 March 1941 they met. The next day, 7 March, he called him.'));
    expect(twice.timexes.map(({edtf}) => edtf)).toEqual(['1941-03-06', '1941-03-07', '1941-03-07']);
    expect(twice.ranges).toEqual([]);
    expect(findDates(toDocument('They met on 6 and 7 March 1941.')).ranges).toHaveLength(1);
  });

  it('gives what the published schema asks for', () => {
    const {timexes, ranges} = findDates(toDocument(article));
    for (const timex of timexes) expect(timexSchema.parse(timex)).toEqual(timex);
    for (const range of ranges) expect(rangeSchema.parse(range)).toEqual(range);
  });

  it('maps what people read back to the decoded text where markup intervenes', () => {
    const text = 'On [[5 June]] &#49;945 it ended.';
    const passage: Passage = {
      ...(toDocument('x').passages[0] as Passage),
      plain: 'On 5 June 1945 it ended.',
      start: 0,
      end: text.length,
      runs: [
        {plain: 0, text: 0, length: 3, textLength: 3},
        {plain: 3, text: 5, length: 6, textLength: 6},
        {plain: 9, text: 13, length: 1, textLength: 1},
        {plain: 10, text: 14, length: 1, textLength: 5},
        {plain: 11, text: 19, length: 13, textLength: 13},
      ],
    };
    const document: Document = {...toDocument(text), passages: [passage]};
    expect(
      findDates(document).timexes.map(({start, end, text: quote, value}) => [start, end, quote, value]),
    ).toEqual([[5, 22, '5 June]] &#49;945', '1945-06-05']]);
  });

  it('reads the same dates whatever dashes, spaces, line ends and forms of letters a text is written in', () => {
    const expected = valuesOf(article);
    expect(valuesOf(article.replaceAll('–', '-'))).toEqual(expected);
    expect(valuesOf(article.replace(/(\d) (?=[A-Z\d])/g, '$1\u00a0'))).toEqual(expected);
    expect(valuesOf(article.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(valuesOf(article.normalize('NFD'))).toEqual(expected);
  });

  it('reads the same dates in either order of day and month', () => {
    const expected = valuesOf(article);
    const monthFirst = article.replace(
      /(\d{1,2}) (August|June|July|September|April|November) (\d{4})/g,
      '$2 $1, $3',
    );
    expect(valuesOf(monthFirst)).toEqual(expected);
  });

  it('keeps numbers of an infobox to themselves', () => {
    expect(article).toContain('Flagvariant1: 1936');
    expect(valuesOf(article)).not.toContainEqual(['1936', undefined]);
  });

  it('tells the other style of a date in both calendars', () => {
    const {timexes} = findDates(toDocument('It began on 25 October (7 November) 1917.'));
    expect(timexes).toMatchObject([{value: '1917-10-25', otherStyle: '1917-11-07', certainty: 'stated'}]);
  });
});

describe('explaining a date', () => {
  it('tells the rule and the date that it was seen from', () => {
    const document = toDocument('Tito left on 19 September 1944. On 21 September he met Stalin.');
    const [, second] = findDates(document).timexes;
    expect(second && explainTimex(second, document)).toBe(
      'Read as day and month; the year comes from the text around; seen from “19 September 1944” (rule day-month). The text around implies the rest.',
    );
  });

  it.each([
    ['in the 1790s', 'a decade as written'],
    ['in the late 1700s', 'a century as written'],
    ['in the 1700s BC', 'a century as written'],
  ])('calls %s %s, whatever its rule is called', (words, read) => {
    const document = toDocument(`It was built ${words}, it is said.`);
    const [timex] = findDates(document).timexes;
    expect(timex && explainTimex(timex, document)).toMatch(new RegExp(`^Read as ${read} \\(rule decade`));
  });

  it('has a note for every rule, and an example that the rule reads', () => {
    for (const {id, note, example} of rules) {
      expect(note, id).not.toBe('');
      const told = 'On 5 June 1944 it began. ';
      const examples = example.split('; ').map((one) => `${told}They met in ${one}, it is said.`);
      const read = examples.flatMap((text) => findDates(toDocument(text)).timexes.map(({rule}) => rule));
      expect(read, `${id}: ${example}`).toContain(id);
    }
  });
});

describe('a day that its year has not', () => {
  it('takes no year from the story, and stays open', () => {
    const text = 'He came in 1921. He left on 29 February. In 1924 she came, and left on 29 February.';
    const found = findDates(toDocument(text)).timexes.filter(({text: words}) => words === '29 February');
    expect(found.map(({value, certainty}) => [value, certainty])).toEqual([
      [expect.not.stringContaining('1921'), 'unknown'],
      ['1924-02-29', 'implied'],
    ]);
    expect(found[0]?.edtf ?? '').not.toContain('1921');
  });
});
