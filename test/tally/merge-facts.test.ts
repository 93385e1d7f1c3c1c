import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {EventSet} from '../../pipeline/model/event-set.ts';
import {mergeFacts} from '../../pipeline/tally/merge-facts.ts';
import {readTellings} from '../../pipeline/tally/merge-tellings.ts';
import {readText} from '../facts/facts-of.ts';

const first = readText(
  'Freedonia and Sylvania signed a treaty of friendship on 11 April 1925 in Geneva. The harbour took in 40,000 exiles from the empire. Relations improved in 1926.',
  'a.txt',
);
const second = readText(
  'In April 1925 Freedonia and Sylvania signed a treaty of friendship. The harbour took in 30,000 exiles from the empire. In 1926 relations deteriorated.',
  'b.txt',
);
const third = readText(
  'On 12 April 1925 Freedonia and Sylvania signed a treaty of friendship in Geneva.',
  'c.txt',
);

/** Another word for each number. */
function nameOf(index: number): string {
  return [...String(index).padStart(3, '0')].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a');
}

describe('mergeFacts', () => {
  it('reads a sentence once for all its numbers, and of an endless one the first words', () => {
    const items = Array.from({length: 300}, (_, index) => `${index + 20} ${nameOf(index)} ships`);
    const [{words} = {words: new Set()}, ...others] = readTellings([
      readText(`In 1960 there were ${items.join(', ')} in the harbour.`, 'a.txt'),
    ]).quantities;
    expect(others.length).toBeGreaterThan(200);
    expect(others.filter((other) => other.words !== words)).toEqual([]);
    expect(words.size).toBe(60);
  });

  it('tells an event of two documents once, with both citations and the more exact date', () => {
    const treaty = mergeFacts([first, second]).events.filter(({fact}) => fact.kind === 'treaty');
    expect(treaty.map(({fact, citations}) => [fact.date, citations.map(({path}) => path)])).toEqual([
      ['1925-04-11', ['a.txt', 'b.txt']],
    ]);
  });

  it('tells an event that stands twice in one document once', () => {
    const text =
      'Freedonia recognised Sylvania in May 1931. Much later, writers agreed. In May 1931 Freedonia recognised Sylvania.';
    const {events} = mergeFacts([readText(text, 'a.txt')]);
    const recognition = events.filter(({fact}) => fact.date === '1931-05');
    expect(recognition.map(({citations}) => citations.length)).toEqual([2]);
  });

  it('keeps two numbers for one thing as a disagreement, and never averages them', () => {
    const {quantities, disagreements} = mergeFacts([first, second]);
    expect(quantities.map(({fact}) => fact.value)).toEqual([40_000, 30_000]);
    expect(disagreements.filter(({about}) => about === 'number')).toMatchObject([
      {
        facts: quantities.map(({id}) => id),
        reason: 'a.txt:1 says 40000; b.txt:1 says 30000',
        citations: [
          {path: 'a.txt', quote: '40,000'},
          {path: 'b.txt', quote: '30,000'},
        ],
      },
    ]);
  });

  it('keeps two dates for one event, and two directions for one topic, as disagreements', () => {
    expect(mergeFacts([first, third]).disagreements.map(({about, reason}) => [about, reason])).toEqual([
      ['date', 'a.txt:1 says 1925-04-11; c.txt:1 says 1925-04-12'],
    ]);
    const directions = mergeFacts([first, second]).disagreements.filter(({about}) => about === 'direction');
    expect(directions.map(({reason}) => reason)).toEqual(['a.txt:1 says up; b.txt:1 says down']);
  });

  it('keeps dates before our era in order of time: a month of 480 BC lies in its year', () => {
    const year = readText('In 480 BC Freedonia and Sylvania signed a treaty of friendship.', 'a.txt');
    const month = readText('In May 480 BC Freedonia and Sylvania signed a treaty of friendship.', 'b.txt');
    const {events, disagreements} = mergeFacts([year, month]);
    expect(events.map(({fact, citations}) => [fact.interval, citations.length])).toEqual([
      [['-0479-05-01', '-0479-06-01'], 2],
    ]);
    expect(disagreements).toEqual([]);
  });

  it('sees no disagreement within one document: what happened twice happened twice', () => {
    const text =
      'In 1948 relations between Freedonia and Sylvania deteriorated. In 1949 relations between Freedonia and Sylvania deteriorated.';
    const {events, disagreements} = mergeFacts([readText(text, 'a.txt')]);
    expect(events.map(({fact}) => fact.date)).toEqual(['1948', '1949']);
    expect(disagreements).toEqual([]);
  });

  it('gives every citation the quote at its place', () => {
    const texts = new Map([first, second].map(({document}) => [document.source.path, document.text]));
    const {events, states, quantities, trends} = mergeFacts([first, second]);
    for (const {citations} of [...events, ...states, ...quantities, ...trends]) {
      for (const {path, start, end, quote} of citations)
        expect(texts.get(path)?.slice(start, end)).toBe(quote);
    }
  });

  it('gives the same for every order of sources, and for sources given twice', () => {
    const all = [first, second, third];
    const once = listsOf(all);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, ...all], {minLength: 6, maxLength: 6}), (shuffled) => {
        expect(listsOf(shuffled)).toEqual(once);
      }),
    );
  });

  it('gives nothing for nothing', () => {
    expect(listsOf([])).toEqual({events: [], states: [], quantities: [], trends: [], disagreements: []});
  });

  it('knows what each telling tells', () => {
    const all = [first, second, third];
    const {events, eventOf} = mergeFacts(all);
    const tellings = new Map(
      all.flatMap(({document: {source}, facts}) =>
        facts.events.map((event) => [`${source.path} ${event.start}`, event] as const),
      ),
    );
    const known = events.map(({citations}) =>
      citations.flatMap(({path, start}) => tellings.get(`${path} ${start}`) ?? []),
    );
    expect(known.map((told) => told.map(eventOf))).toEqual(
      events.map(({fact, citations}) => citations.map(() => (citations.length > 1 ? fact : undefined))),
    );
    expect(known.some(({length}) => length > 1)).toBe(true);
  });
});

function listsOf(sets: readonly EventSet[]) {
  const {eventOf, ...lists} = mergeFacts(sets);
  return lists;
}
