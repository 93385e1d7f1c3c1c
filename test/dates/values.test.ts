import {describe, expect, it} from 'vitest';
import type {Moment} from '../../pipeline/dates/expression.ts';
import {toEdtf} from '../../pipeline/dates/to-edtf.ts';
import {toInterval} from '../../pipeline/dates/to-interval.ts';
import {toDurationValue, toSetValue, toValue} from '../../pipeline/dates/to-value.ts';

const moments: readonly [
  string,
  Moment,
  string | undefined,
  string,
  string | undefined,
  readonly [string, string] | undefined,
][] = [
  ['a year', {year: 1948}, undefined, '1948', '1948', ['1948-01-01', '1949-01-01']],
  ['about a year', {year: 1500}, 'APPROX', '1500', '1500~', ['1500-01-01', '1501-01-01']],
  ['264 BC', {year: -263}, undefined, 'BC0264', '-0263', ['-0263-01-01', '-0262-01-01']],
  ['1 BC', {year: 0}, undefined, 'BC0001', '0000', ['0000-01-01', '0001-01-01']],
  ['early 1948', {year: 1948}, 'START', '1948', '1948', ['1948-01-01', '1948-05-01']],
  ['mid-1948', {year: 1948}, 'MID', '1948', '1948', ['1948-05-01', '1948-09-01']],
  ['late 1948', {year: 1948}, 'END', '1948', '1948', ['1948-09-01', '1949-01-01']],
  ['late June', {year: 1940, month: 6}, 'END', '1940-06', '1940-06', ['1940-06-21', '1940-07-01']],
  ['spring', {year: 1943, season: 'SP'}, undefined, '1943-SP', '1943-21', ['1943-03-01', '1943-06-01']],
  ['winter', {year: 1941, season: 'WI'}, undefined, '1941-WI', '1941-24', ['1941-12-01', '1942-03-01']],
  ['a decade', {decade: 1960}, undefined, '196', '196X', ['1960-01-01', '1970-01-01']],
  ['a decade BC', {decade: -470}, undefined, 'BC047', '-0478/-0469', ['-0478-01-01', '-0468-01-01']],
  ['a century', {century: 20}, undefined, '19', '19XX', ['1900-01-01', '2000-01-01']],
  ['a century BC', {century: -4}, undefined, 'BC03', '-0399/-0300', ['-0399-01-01', '-0299-01-01']],
  ['a half', {year: 2008, half: 2}, undefined, '2008-H2', '2008-41', ['2008-07-01', '2009-01-01']],
  ['a quarter', {year: 1942, quarter: 1}, undefined, '1942-Q1', '1942-33', ['1942-01-01', '1942-04-01']],
  [
    'a day',
    {year: 1968, month: 8, day: 10},
    undefined,
    '1968-08-10',
    '1968-08-10',
    ['1968-08-10', '1968-08-11'],
  ],
  [
    'a morning',
    {year: 1965, month: 1, day: 31, time: 'MO'},
    undefined,
    '1965-01-31TMO',
    '1965-01-31',
    ['1965-01-31', '1965-02-01'],
  ],
  [
    'some day of a month',
    {year: 1944, month: 6, someDay: true},
    undefined,
    '1944-06-XX',
    '1944-06-XX',
    ['1944-06-01', '1944-07-01'],
  ],
  [
    'a day of two readings',
    {year: 1944, month: 6, day: 5, swapped: true},
    undefined,
    '1944-XX-XX',
    '[1944-05-06,1944-06-05]',
    ['1944-05-01', '1944-07-01'],
  ],
  ['no year', {month: 6}, undefined, 'XXXX-06', undefined, undefined],
];

describe('a moment', () => {
  it.each(moments)(
    'of %s has its TIMEX3 value, EDTF and interval',
    (_, moment, mod, value, edtf, interval) => {
      expect(toValue(moment)).toBe(value);
      expect(toEdtf(moment, mod)).toBe(edtf);
      expect(toInterval(moment, mod)).toEqual(interval);
    },
  );
});

describe('a length', () => {
  it('is written as ISO 8601 durations, as TIMEX3 does decades, centuries and open numbers', () => {
    expect(toDurationValue('year', 2)).toBe('P2Y');
    expect(toDurationValue('hour', 1)).toBe('PT1H');
    expect(toDurationValue('fortnight', 1)).toBe('P2W');
    expect(toDurationValue('decade', 1)).toBe('P1DE');
    expect(toDurationValue('century', 0.5)).toBe('P.5CE');
    expect(toDurationValue('month', null)).toBe('PXM');
  });

  it('comes back as any day, or as what a rate is counted by', () => {
    expect(toSetValue({unit: 'day', count: 1})).toBe('XXXX-XX-XX');
    expect(toSetValue({unit: 'year', count: 4})).toBe('P4Y');
    expect(toSetValue({unit: 'year', count: 1, isRate: true})).toBe('P1Y');
  });
});
