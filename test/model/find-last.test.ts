import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findLast, findWithin} from '../../pipeline/model/find-last.ts';

describe('findLast', () => {
  it('finds what going through all of them from the end finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(22), (starts, offset) => {
        const items = starts.sort((a, b) => a - b).map((start, at) => ({start, end: start + 1, at}));
        expect(findLast(items, offset)).toBe(items.findLast(({start}) => start <= offset));
      }),
    );
  });
});

describe('findWithin', () => {
  it('finds what going through all of them finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(22), fc.nat(22), (starts, start, end) => {
        const items = starts.sort((a, b) => a - b).map((start, at) => ({start, end: start + 1, at}));
        const inside = items.filter((item) => item.start >= start && item.start < end);
        expect(findWithin(items, {start, end})).toEqual(inside);
      }),
    );
  });
});
