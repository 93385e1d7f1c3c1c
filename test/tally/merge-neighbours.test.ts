import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {eachNeighbours} from '../../pipeline/tally/merge-neighbours.ts';
import {readTellings, type Told} from '../../pipeline/tally/merge-tellings.ts';
import {readText} from '../facts/facts-of.ts';

const verbs = ['visited', 'attacked', 'recognised'];
const lands = ['Freedonia', 'Sylvania', 'Ruritania'];
const sentence = fc
  .record({
    year: fc.integer({min: 1900, max: 1904}),
    who: fc.constantFrom(...lands),
    did: fc.constantFrom(...verbs),
    whom: fc.constantFrom(...lands),
  })
  .map(({year, who, did, whom}) => `In ${year} ${who} ${did} ${whom}.`);

/** All pairs of tellings that share a word, `most` apart at most in the list of one. */
function pairsOf(told: readonly Told[], most: number): Set<string> {
  const inOrder = told
    .map((one, index) => ({...one, index}))
    .sort((a, b) => a.words.rank - b.words.rank || a.from - b.from || a.to - b.to || a.index - b.index);
  const words = new Set(told.flatMap((one) => one.words.sorted));
  const pairs = [...words].flatMap((word) => {
    const list = inOrder.filter((one) => one.words.sorted.includes(word));
    return list.flatMap((a, at) => list.slice(at + 1, at + 1 + most).map((b) => `${a.index} ${b.index}`));
  });
  return new Set(pairs);
}

describe('eachNeighbours', () => {
  it('visits each pair once that stands at most 24 apart among the tellings with one of its words', () => {
    fc.assert(
      fc.property(fc.array(sentence, {minLength: 1, maxLength: 60}), (sentences) => {
        const told = readTellings([readText(sentences.join(' '), 'a.txt')]).events;
        const visited: string[] = [];
        eachNeighbours(told, (a, b) => visited.push(`${a} ${b}`));
        expect(new Set(visited).size).toBe(visited.length);
        expect(new Set(visited)).toEqual(pairsOf(told, 24));
      }),
      {numRuns: 30},
    );
  });

  it('names the first list of a pair', () => {
    const text = 'In 1900 Freedonia attacked Sylvania. In 1901 Freedonia visited Sylvania.';
    const told = readTellings([readText(text, 'a.txt')]).events;
    const visited: number[][] = [];
    eachNeighbours(told, (...one) => visited.push(one));
    expect(visited).toEqual([[0, 1, 0]]);
  });
});
