import {describe, expect, it} from 'vitest';
import type {SeriesPoint, Value} from '../../pipeline/model/tally.ts';
import {findAlarms} from '../../pipeline/tally/find-alarms.ts';

describe('the alarms of a series', () => {
  it('fire for a value more than half away from both neighbours', () => {
    expect(reasonsOf([100, 40, 90])).toEqual([
      [1, '40 is more than half below both 100 before and 90 after it.'],
    ]);
    expect(reasonsOf([100, 151, 100])).toEqual([
      [1, '151 is more than half above both 100 before and 100 after it.'],
    ]);
  });

  it('keep silent at exactly half, on a steep slope, and at the ends', () => {
    expect(reasonsOf([100, 150, 100])).toEqual([]);
    expect(reasonsOf([100, 200, 400, 800])).toEqual([]);
    expect(reasonsOf([1, 9])).toEqual([]);
  });

  it('fire for a step of ten times, up or down', () => {
    expect(reasonsOf([3, 33]).map(([year]) => year)).toEqual([1]);
    expect(reasonsOf([33, 3]).map(([year]) => year)).toEqual([1]);
  });

  it('fire for a zero between figures, and take neither zeros nor gaps as neighbours', () => {
    expect(reasonsOf([10, 0, 12])).toEqual([
      [1, '0 is more than half below both 10 before and 12 after it.'],
    ]);
    expect(reasonsOf([0, 0, 3, undefined, 400])).toEqual([]);
  });
});

function reasonsOf(numbers: readonly (number | undefined)[]): [number, string][] {
  const points = numbers.map(
    (number, year): SeriesPoint => ({
      year,
      values: {total: number === undefined ? undefined : toValue(number)},
    }),
  );
  return findAlarms([{id: 'total', label: 'Total'}], points).map(({year, reason}) => [year, reason]);
}

function toValue(number: number): Value {
  return {
    id: 'x',
    type: 'number',
    display: String(number),
    number,
    provenance: 'stated',
    how: '',
    citations: [],
  };
}
