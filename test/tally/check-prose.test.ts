import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findNumberWords} from '../../pipeline/tally/find-number-words.ts';
import {findTypedNumbers} from '../../pipeline/tally/find-typed-numbers.ts';
import {buildStory, harbour, messagesOf} from '../story/build-story.ts';

const numbersIn = (text: string): string[] => findTypedNumbers(text, []).map((found) => found.text);
const wordsIn = (text: string): string[] => findNumberWords(text, []).map((found) => found.text);

describe('the number lint', () => {
  it.each([
    ['on 1,219 days', ['1,219']],
    ['40 000 exiles', ['40 000']],
    ['the 24th, 1st and 22nd', ['24th', '1st', '22nd']],
    ['the 1960s', ['1960s']],
    ['18% or 18.5 %', ['18%', '18.5 %']],
    ['1918–1941', ['1918–1941']],
    ['on 19 December 1945 and in June 1940', ['19 December 1945', 'June 1940']],
    ['−5 degrees', ['−5']],
    ['at 10:30', ['10:30']],
    ['½ of m²', ['½', '²']],
    ['١٩٤٨', ['١٩٤٨']],
    ['in 1968 12 boats', ['1968', '12']],
    ['no number', []],
  ])('reads %j', (text, found) => {
    expect(numbersIn(text)).toEqual(found);
  });

  it('misses no digit', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 60}), (text) => {
        const covered = findTypedNumbers(text, []);
        const digits = [...text.matchAll(/\p{Nd}/gu)].map(({index}) => index);
        expect(digits.filter((at) => !covered.some(({start, end}) => at >= start && at < end))).toEqual([]);
      }),
    );
  });

  it.each([
    ['twelve of twenty-five', ['twelve', 'twenty-five']],
    ['two hundred and five', ['two hundred and five']],
    ['a dozen, and tens of thousands', ['a dozen', 'tens of thousands']],
    ['thousands left', ['thousands']],
    ['the twelfth in the sixties', ['twelfth', 'sixties']],
    ['ten men and one second', []],
    ['US$ million, in whole millions', []],
    ['sixteenth-century often weight', ['sixteenth']],
  ])('warns of numbers above ten in words in %j', (text, found) => {
    expect(wordsIn(text)).toEqual(found);
  });

  const body = (to: string) => messagesOf(harbour, {file: 'story.md', from: 'On Pier 7 the boats', to});

  it.each([
    ['a name of the story', 'From Pier 7 the boats'],
    ['a quotation that stands in a source', '“on 1,204 theft cases”, the boats'],
    ['a quotation with words left out', '“signed on 3 May 1921 […] 9 May the first boats” the boats'],
    ['inline code', '`1234` the boats'],
    ['the address of a link', '[the boats](https://example.org/2026/11)'],
    ['a bare address', 'https://example.org/2026/11 the boats'],
    ['the name of a licence', 'Under CC BY 4.0 the boats'],
    ['an entity', 'On &#8220;Pier&#8221; the boats'],
  ])('passes a number inside %s', (_, text) => {
    expect(body(text)).toEqual([]);
  });

  it.each([
    ['emphasis', 'On *1,204* boats'],
    ['the text of a link', '[1,204](https://example.org) boats'],
    ['a table', '\n\n| a | b |\n|---|---|\n| x | 1,204 |\n\nthe boats'],
    ['an alt text', '![A chart of 1,204](x.png) the boats'],
    ['a list', '\n\n- 1,204 boats'],
    ['a quotation that no source holds', '“the 1,204 boats of Ostby” the boats'],
  ])('refuses a number inside %s', (_, text) => {
    expect(body(text)).toContainEqual(
      expect.stringMatching(
        /^story\.md:\d+:\d+ error: found the number "1,204" typed by hand; write :value\[reports\.theft\.as-committed\]/,
      ),
    );
  });

  it('names the nearest fact by size, with its place', () => {
    expect(body('On 1,200 days the boats')[0]).toContain(
      'no value prints it; the nearest is :value[reports.theft.as-committed], 1,204 at sources/harbour.txt:7:69',
    );
  });

  it('names the place in a source that says what no value prints', () => {
    expect(body('In 1924 the boats')[0]).toContain(
      'sources/harbour.txt:7:173 says “1924”: declare it under dates or values',
    );
  });

  it('gives line and column of a number in a heading', () => {
    expect(messagesOf(harbour, {file: 'story.md', from: '## The raids', to: '## The 3 raids'})[0]).toMatch(
      /^story\.md:192:8 error/,
    );
  });

  it('reads block quotations as quotations', () => {
    const quoted =
      '\n\n> During the four months of the raids the sheriff received reports on 1,204 theft cases\n\nthe boats';
    expect(body(quoted)).toEqual([]);
  });
});

describe('a story without one of its sources', () => {
  it('is tallied from the others, and says what is left out', () => {
    const {tallies, messages} = buildStory(harbour, {file: 'sources/herring.csv', from: /[\s\S]*/, to: ''});
    expect(tallies.values.find(({id}) => id === 'reports.total')?.number).toBe(1341);
    expect(messages[0]).toMatch(/warning: the source "herring" .* couldn't be used/);
    expect(messages.filter((line) => line.includes(' error: '))).toEqual([]);
  });
});
