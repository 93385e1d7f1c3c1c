import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {countShared, openVocabulary, overlap, type Words} from '../../pipeline/tally/merge-words.ts';

const someWords = ['harbour', 'exile', 'treaty', 'ship', 'grain', 'winter', 'über', 'été'];
const bag = fc.uniqueArray(fc.constantFrom(...someWords), {maxLength: 6});

function readAll(texts: readonly string[]): Words[] {
  const vocabulary = openVocabulary();
  const words = texts.map(vocabulary.read);
  vocabulary.close();
  return words;
}

describe('openVocabulary', () => {
  it('reads what a text is about: stems without small words, numbers and marks', () => {
    const [verb, noun, none] = readAll([
      'In 1916, Yugoslavia recognised the USSR.',
      'the recognition of the USSR by Yugoslavia',
      'It was in 1916.',
    ]);
    expect([verb?.size, noun?.size, none?.size]).toEqual([3, 3, 0]);
    expect(verb && noun && overlap(verb, noun)).toBeGreaterThan(0.6);
    expect(verb && none && overlap(verb, none)).toBe(0);
  });

  it('ranks texts as their words, sorted and joined, stand in order of the alphabet', () => {
    fc.assert(
      fc.property(fc.array(bag), (bags) => {
        const keys = bags.map((words) => [...words].sort().join(' '));
        const ranks = readAll(bags.map((words) => words.join(' '))).map(({rank}) => rank);
        for (const [a, left] of keys.entries()) {
          for (const [b, right] of keys.entries()) {
            const expected = left === right ? 0 : left < right ? -1 : 1;
            expect(Math.sign((ranks[a] ?? 0) - (ranks[b] ?? 0))).toBe(expected);
          }
        }
      }),
    );
  });

  it('counts the words that two texts share', () => {
    fc.assert(
      fc.property(bag, bag, (a, b) => {
        const [first, second] = readAll([a.join(' '), b.join(' ')]);
        const shared = a.filter((word) => b.includes(word)).length;
        expect(first && second && countShared(first, second)).toBe(shared);
      }),
    );
  });
});
