import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {intervalOfEdtf} from '../../pipeline/tally/interval-of-edtf.ts';

describe('the interval of an EDTF', () => {
  it.each([
    ['1948', ['1948-01-01', '1949-01-01']],
    ['1948-12', ['1948-12-01', '1949-01-01']],
    ['1948-02-29', ['1948-02-29', '1948-03-01']],
    ['1999-12-31', ['1999-12-31', '2000-01-01']],
    ['194X', ['1940-01-01', '1950-01-01']],
    ['19XX', ['1900-01-01', '2000-01-01']],
    ['1941-24', ['1941-12-01', '1942-03-01']],
    ['1953/1955', ['1953-01-01', '1956-01-01']],
    ['../1940', [null, '1941-01-01']],
    ['1920/..', ['1920-01-01', null]],
    ['{1968-08-09,1968-08-10}', ['1968-08-09', '1968-08-11']],
    ['1948~', ['1948-01-01', '1949-01-01']],
    ['-0043', ['-0043-01-01', '-0042-01-01']],
  ])('%s is half-open', (edtf, interval) => {
    expect(intervalOfEdtf(edtf)).toEqual(interval);
  });

  it.each(['', '1948-13', '1947-02-29', '1948-06-31', 'soon', '1948-99', '194X-02', '{1948,soon}'])(
    'of %j is none',
    (edtf) => {
      expect(intervalOfEdtf(edtf)).toBeUndefined();
    },
  );

  it('of a day ends where that of the next day begins', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('0005-01-01T00:00:00Z'),
          max: new Date('9990-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        (date) => {
          const next = new Date(date.getTime() + 86_400_000);
          expect(intervalOfEdtf(isoDay(date))).toEqual([isoDay(date), isoDay(next)]);
        },
      ),
    );
  });
});

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
