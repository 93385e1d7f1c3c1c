import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {countRows, firstRows, listRows, openCitationTable} from '../../pipeline/model/citation-table.ts';

const ranges = fc.array(
  fc.tuple(fc.nat(30), fc.nat(6)).map(([from, length]): [number, number] => [from, from + length]),
);

describe('ranges of rows', () => {
  it('are counted and begun as the list of their rows is, each once', () => {
    fc.assert(
      fc.property(ranges, fc.nat(20), (some, most) => {
        const rows = [...new Set(listRows(some))];
        expect(countRows(some)).toBe(rows.length);
        expect(firstRows(some, most)).toEqual(rows.slice(0, most));
      }),
    );
  });
});

describe('a table of citations', () => {
  it('cites a list that it knows by the same rows, and adds none', () => {
    const {rows, cite} = openCitationTable();
    const list = [3, 1, 3].map((start) => ({path: 'a', line: 1, column: 1, start, end: 9, quote: 'x'}));
    expect([cite(list), cite(list), cite([...list])]).toEqual(
      Array(3).fill([
        [0, 2],
        [0, 1],
      ]),
    );
    expect(rows).toEqual(list.slice(0, 2));
  });
});
