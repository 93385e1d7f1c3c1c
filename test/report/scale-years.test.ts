import {describe, expect, it} from 'vitest';
import type {Interval} from '../../pipeline/model/span.ts';
import type {Value} from '../../pipeline/model/tally.ts';
import {scaleYears} from '../../pipeline/report/scale-years.ts';

const date = (interval: Interval): Value => ({
  id: 'a',
  type: 'date',
  display: '',
  provenance: 'stated',
  how: '',
  citations: [],
  interval,
});

describe('scaleYears', () => {
  it('places intervals on the line from the first to the last cited year, in percent', () => {
    const scale = scaleYears([date(['1900-01-01', '1901-01-01']), date(['1950-01-01', '2000-01-01'])]);
    expect(scale.ticks).toEqual([0, 50]);
    expect(scale.place(['1925-01-01', '1975-01-01'])).toEqual({from: 25, width: 50});
  });

  it('takes an open end to the end of the line', () => {
    const scale = scaleYears([date(['1900-01-01', '2000-01-01'])]);
    expect(scale.place([null, '1950-01-01'])).toEqual({from: 0, width: 50});
    expect(scale.place(['1950-01-01', null])).toEqual({from: 50, width: 50});
  });

  it('has no ticks where nothing is dated, and none for numbers', () => {
    expect(scaleYears([]).ticks).toEqual([]);
    expect(scaleYears([{...date(['1900-01-01', null]), type: 'number'}]).ticks).toEqual([]);
  });

  it('knows years before the common era', () => {
    expect(
      scaleYears([date(['-0100-01-01', '0100-01-01']), date(['0000-01-01', '0001-01-01'])]).ticks,
    ).toEqual([0, 50]);
  });
});
