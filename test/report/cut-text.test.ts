import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cutText} from '../../pipeline/report/cut-text.ts';

describe('cutText', () => {
  it('gives one stretch for a text without marks, and none for an empty text', () => {
    expect(cutText(5, [])).toEqual([{start: 0, end: 5, marks: []}]);
    expect(cutText(0, [])).toEqual([]);
  });

  it('cuts at the edges of overlapping marks', () => {
    const marked = [
      {start: 0, end: 6, mark: 'event'},
      {start: 4, end: 8, mark: 'date'},
    ];
    expect(cutText(10, marked)).toEqual([
      {start: 0, end: 4, marks: ['event']},
      {start: 4, end: 6, marks: ['date', 'event']},
      {start: 6, end: 8, marks: ['date']},
      {start: 8, end: 10, marks: []},
    ]);
  });

  it('keeps a mark until the last of its stretches ends', () => {
    const marked = [
      {start: 0, end: 9, mark: 'lit'},
      {start: 2, end: 4, mark: 'lit'},
    ];
    expect(cutText(9, marked).map(({marks}) => marks)).toEqual([['lit'], ['lit'], ['lit']]);
  });

  it('covers the text in order, each character marked as it should be, whatever the marks', () => {
    const mark = fc.record({
      start: fc.integer({min: -3, max: 30}),
      end: fc.integer({min: -3, max: 30}),
      mark: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.nat({max: 25}), fc.array(mark), (length, marked) => {
        const marksAt = (at: number) =>
          [
            ...new Set(marked.filter(({start, end}) => start <= at && at < end).map((found) => found.mark)),
          ].sort();
        const found = cutText(length, marked).flatMap(({start, end, marks}) =>
          Array.from({length: end - start}, (_, index) => [start + index, marks] as const),
        );
        expect(found).toEqual(Array.from({length}, (_, at) => [at, marksAt(at)]));
      }),
    );
  });
});
