import {describe, expect, it} from 'vitest';
import {displayDate} from '../../pipeline/tally/display-date.ts';

describe('a date in British English', () => {
  it.each([
    ['1940', '1940'],
    ['1940-06', 'June 1940'],
    ['1944-09-19', '19 September 1944'],
    ['1953/1955', '1953–1955'],
    ['1940-06/1941-02', 'June 1940 – February 1941'],
    ['../1940', 'until 1940'],
    ['1920/..', 'from 1920'],
    ['1941-23', 'autumn 1941'],
    ['196X', '1960s'],
    ['19XX', '1900s'],
    ['{196X,198X}', '1960s and 1980s'],
    ['{1968-08-09,1968-08-10}', '9 and 10 August 1968'],
    ['{1948,1949,1951}', '1948, 1949 and 1951'],
    ['1948~', 'about 1948'],
    ['0476', 'AD 476'],
    ['-0043-03', 'March 44 BC'],
    ['0000', '1 BC'],
    ['Y-170000002', 'Y-170000002'],
  ])('%s is %s', (edtf, shown) => {
    expect(displayDate(edtf)).toBe(shown);
  });

  it.each([
    ['day-month', '21 September'],
    ['month-year', 'September 1944'],
    ['year', '1944'],
  ] as const)('shows %s only, where that is asked for', (show, shown) => {
    expect(displayDate('1944-09-21', {show})).toBe(shown);
  });

  it.each([
    ['START', 'early 1948'],
    ['MID', 'mid-1948'],
    ['END', 'late 1948'],
    ['APPROX', 'about 1948'],
  ])('says the TIMEX3 modifier %s', (modifier, shown) => {
    expect(displayDate('1948', {modifier})).toBe(shown);
  });
});
