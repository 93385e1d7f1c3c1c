import {describe, expect, it} from 'vitest';
import type {Interval} from '../../pipeline/model/span.ts';
import type {Value} from '../../pipeline/model/tally.ts';
import {displayDate} from '../../pipeline/tally/display-date.ts';
import {intervalOfEdtf} from '../../pipeline/tally/interval-of-edtf.ts';
import {spanYears} from '../../pipeline/tally/span-years.ts';

describe('the years of several dates', () => {
  it('run from the first to the last, and are one where both are the same', () => {
    expect(spanOf('1941-09', '1918', '1991-05-03/1992')).toBe('1918–1992');
    expect(spanOf('1918-02', '1918-11-11')).toBe('1918');
  });

  it('count an open end as the year at which the date is known', () => {
    expect(spanOf('../1940', '1945/..')).toBe('1940–1945');
  });

  it('are those that are said, not those that a season reaches into', () => {
    expect(spanOf('1918', '1941-24')).toBe('1918–1941');
  });

  it('before Christ are printed as such', () => {
    expect(spanOf('-0263', '-0145')).toBe('264 BC – 146 BC');
  });

  it('are none that a date vaguer than a year reaches to', () => {
    expect(spanOf(late1700s, '1793', '1795-06-24')).toBe('1793–1795');
    expect(spanOf('1917', '195X', '1954')).toBe('1917–1954');
  });

  it('stand beside the words of a vaguer date that lies outside of them', () => {
    expect(spanOf('1917', '1940', '195X')).toBe('1917 – 1950s');
    expect(spanOf(late1700s, '1805')).toBe('late 1700s – 1805');
    expect(spanOf('1945/195X')).toBe('1945 – 1950s');
    expect(spanOf('{196X,198X}')).toBe('1960s – 1980s');
    expect(spanOf('195X')).toBe('1950s');
    expect(spanOf(late1700s)).toBe('late 1700s');
  });

  it('say how they came to be, and cite the dates at both ends', () => {
    const span = spanYears('span', [late1700s, toValue('1793'), toValue('1795-06-24')].map(asValue));
    expect(span).toMatchObject({
      edtf: '1793/1795',
      interval: ['1793-01-01', '1796-01-01'],
      how: 'From the first year of “1793” to the last year of “24 June 1795”. Dates that are vaguer than a year add none.',
    });
    expect(span?.citations.map(({quote}) => quote)).toEqual(['1793', '1795-06-24']);
    const vague = spanYears('span', [toValue('1917'), toValue('195X')]);
    expect(vague).toMatchObject({
      edtf: '1917/195X',
      interval: ['1917-01-01', '1960-01-01'],
      how: 'From the first year of “1917” to “1950s”.',
    });
  });

  it('are none where one of the values is no date', () => {
    const {interval: _, ...number} = toValue('1917');
    expect(spanYears('span', [toValue('1918'), number])).toBeUndefined();
    expect(spanYears('span', [])).toBeUndefined();
  });
});

const late1700s: Value = {
  ...toValue('17XX', ['1766-09-01', '1800-01-01']),
  display: displayDate('17XX', {modifier: 'END'}),
};

function spanOf(...dates: (string | Value)[]): string | undefined {
  return spanYears('span', dates.map(asValue))?.display;
}

function asValue(date: string | Value): Value {
  return typeof date === 'string' ? toValue(date) : date;
}

function toValue(edtf: string, interval: Interval = intervalOfEdtf(edtf) ?? [null, null]): Value {
  return {
    id: edtf,
    type: 'date',
    display: displayDate(edtf),
    edtf,
    interval,
    provenance: 'stated',
    how: '',
    citations: [{path: 'a.txt', start: 0, end: 4, line: 1, column: 1, quote: edtf}],
  };
}
