import {describe, expect, it} from 'vitest';
import {tellCount} from '../../pipeline/tally/tell-count.ts';

describe('how events were counted', () => {
  it.each([
    [[1, 1, 1], '3 of them all, each cited.'],
    [[1], '1 of them all, cited.'],
    [[1, 2], '2 of them all, each cited; one of them is told twice.'],
    [[2], '1 of them all, cited; it is told twice.'],
    [[2, 1, 2], '3 of them all, each cited; two of them are told twice.'],
    [[3, 1], '2 of them all, each cited; one of them is told three times.'],
    [[2, 3], '2 of them all, each cited; two of them are told more than once.'],
    [Array(1200).fill(2), '1,200 of them all, each cited; 1,200 of them are told twice.'],
  ])('says how often they are told: %#', (tellings, told) => {
    expect(tellCount(tellings, 'them all')).toBe(`Counted: ${told}`);
  });
});
