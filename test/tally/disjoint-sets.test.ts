import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {openDisjointSets} from '../../pipeline/tally/disjoint-sets.ts';

const size = 20;
const pairs = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)));

describe('openDisjointSets', () => {
  it('names a set by its smallest number, as relabelling all members at every join does', () => {
    fc.assert(
      fc.property(pairs, (joins) => {
        const sets = openDisjointSets(size);
        let labels = Array.from({length: size}, (_, one) => one);
        for (const [a, b] of joins) {
          sets.join(a, b);
          const joined = [labels[a] ?? 0, labels[b] ?? 0];
          labels = labels.map((label) => (joined.includes(label) ? Math.min(...joined) : label));
        }
        expect(labels.map((_, one) => sets.find(one))).toEqual(labels);
      }),
    );
  });
});
