import * as edtfPackage from 'edtf';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findDates} from '../../pipeline/dates/find-dates.ts';
import type {Dates} from '../../pipeline/model/extract.ts';
import {toDocument} from './to-document.ts';

/** The package has no types of its own. */
const {default: edtf} = edtfPackage as unknown as {default: (text: string) => {toEDTF(): string}};

const words = [
  'In',
  'on',
  'the',
  'June',
  'March',
  'may',
  'May',
  '5',
  '31',
  '1945',
  '1948',
  '264 BC',
  'AD 79',
  '–',
  '-',
  'and',
  'to',
  'from',
  'between',
  'until',
  'early',
  'mid-',
  'the end of',
  'summer',
  'winter of',
  '1960s',
  "'60s",
  '20th century',
  '4th century BC',
  'two years later',
  'the following day',
  'that year',
  'later',
  'several',
  'months',
  'ten-day',
  '3:00 a.m.',
  'the night of',
  '1944-06-05',
  '5/6/1944',
  '25.12.1944',
  'Christmas',
  'first half of',
  'first quarter of',
  'c.',
  'Monday',
  '(',
  ')',
  ',',
  '.',
  '\n',
  'war',
  'Tito',
  'former',
  'now',
  'every',
  'the 20th',
  '40 000',
  '\u00a0',
  'of',
  'same',
  '1219',
  'cases',
  '18',
  '"',
  'the 470s BC',
  'spring',
  'the start of the',
  'day',
  'that',
  'year',
  'the first two',
  'the seventh day',
  'the fifties',
  'a few',
  'weeks earlier',
  '25 October (7 November) 1917',
  'the last week of',
  'daily',
] as const;
const prose = fc.array(fc.constantFrom(...words), {maxLength: 40}).map((parts) => parts.join(' '));
const anything = fc.string({unit: 'binary', maxLength: 300});

describe('the dates of any text', () => {
  it('cite the text that they are read from, in order, none over another', () => {
    check(fc.oneof(prose, anything), (text) => {
      const {timexes, ranges} = findDates(toDocument(text));
      for (const {start, end, text: quote} of [...timexes, ...ranges])
        expect(text.slice(start, end)).toBe(quote);
      for (const [index, timex] of timexes.slice(1).entries()) {
        expect(timex.start).toBeGreaterThanOrEqual(timexes[index]?.end ?? 0);
      }
    });
  });

  it('have an EDTF that the edtf package reads and writes the same', () => {
    check(prose, (text) => {
      for (const written of edtfsOf(findDates(toDocument(text))))
        expect(edtf(written).toEDTF()).toBe(written);
    });
  });

  it('have half-open intervals in order, and a range spans its ends', () => {
    check(prose, (text) => {
      const {timexes, ranges} = findDates(toDocument(text));
      for (const {interval} of timexes)
        if (interval) expect(toDays(interval[0])).toBeLessThan(toDays(interval[1]));
      for (const {interval} of ranges) expect(toDays(interval[0])).toBeLessThan(toDays(interval[1]));
    });
  });

  it('stay the same when a paragraph without dates is put in between', () => {
    const plain = 'Nobody from either side spoke about it.';
    check(
      fc.array(
        prose.map((text) => text.replaceAll('\n', ' ')),
        {minLength: 1, maxLength: 4},
      ),
      (paragraphs) => {
        const values = (text: string) =>
          findDates(toDocument(text)).timexes.map(({text: quote, value, mod}) => [quote, value, mod]);
        expect(values(paragraphs.join(`\n${plain}\n`))).toEqual(values(paragraphs.join('\n')));
      },
    );
  });

  it('carry an anchor that stands in the text when they are implied', () => {
    check(prose, (text) => {
      for (const {certainty, anchor} of findDates(toDocument(text)).timexes) {
        if (certainty === 'implied' && anchor) expect(text.slice(anchor.start, anchor.end)).not.toBe('');
      }
    });
  });
});

function check<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, property), {seed: 20261123, numRuns: 400});
}

function edtfsOf({timexes, ranges}: Dates): string[] {
  return [...timexes, ...ranges].flatMap(({edtf: written}) => (written === undefined ? [] : [written]));
}

/** Days on a scale that keeps the order of years before and after 1 BC. */
function toDays(iso: string | null | undefined): number {
  const [, sign, year, month, day] = /^(-?)(\d{4})-(\d\d)-(\d\d)$/.exec(iso ?? '') ?? [];
  expect(year, `“${iso}” is no date`).toBeDefined();
  return Number(`${sign}${year}`) * 372 + Number(month) * 31 + Number(day);
}
