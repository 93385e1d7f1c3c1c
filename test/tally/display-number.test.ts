import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {displayNumber, roundTo, sumOf} from '../../pipeline/tally/display-number.ts';

describe('a number on the page', () => {
  it.each([
    [0, '0'],
    [359, '359'],
    [1219, '1,219'],
    [40_000, '40,000'],
    [1_234_567, '1,234,567'],
    [523.5, '523.5'],
    [1234.5678, '1,234.5678'],
    [-1204, '−1,204'],
  ])('%d is %s', (number, shown) => {
    expect(displayNumber(number)).toBe(shown);
  });

  it('keeps every digit of a whole number', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(Number(displayNumber(number).replaceAll(',', '').replace('−', '-'))).toBe(number);
      }),
    );
  });
});

describe('rounding', () => {
  it.each([
    [523.5, 10, 520],
    [525, 10, 530],
    [-525, 10, -530],
    [18.0814, 1, 18],
    [19.325, 0.1, 19.3],
    [0.3, 0.1, 0.3],
  ])('%d to the nearest %d is %d', (number, step, rounded) => {
    expect(roundTo(number, step)).toBe(rounded);
  });
});

describe('a sum', () => {
  it('of tenths is exact', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf([])).toBe(0);
  });

  it('is the same in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: -1_000_000, max: 1_000_000}).map((hundredths) => hundredths / 100)),
        (numbers) => {
          expect(sumOf(numbers)).toBe(sumOf([...numbers].reverse()));
        },
      ),
    );
  });
});
