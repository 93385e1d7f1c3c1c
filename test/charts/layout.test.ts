import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {fitFrame} from '../../pipeline/charts/fit-frame.ts';
import {measureText} from '../../pipeline/charts/measure-text.ts';
import {packRows} from '../../pipeline/charts/pack-rows.ts';
import {overlaps, placeFree} from '../../pipeline/charts/place-free.ts';
import {printNumber, roundNumbers} from '../../pipeline/charts/print-number.ts';
import {rankLabels} from '../../pipeline/charts/rank-labels.ts';
import {extentOf, reachOpenEnds} from '../../pipeline/charts/reach-open-ends.ts';
import {printYear, readYear, roundYears} from '../../pipeline/charts/read-years.ts';
import {shortenDate} from '../../pipeline/charts/shorten-date.ts';
import {spreadBlocks} from '../../pipeline/charts/spread-blocks.ts';
import {shortenText, wrapText} from '../../pipeline/charts/wrap-text.ts';
import {assets} from './assets.ts';

const text = measureText(assets);
const measure = (part: string): number => text.width(part, 13);
const span = fc.tuple(fc.integer({min: 0, max: 900}), fc.integer({min: 1, max: 200}));

describe('text', () => {
  it('is measured by the shipped font, Cyrillic capitals too', () => {
    expect(measure('Kingdom of Yugoslavia')).toBeGreaterThan(130);
    expect(measure('Kingdom of Yugoslavia')).toBeLessThan(145);
    expect(measure('ЩЩЩЩ') / measure('llll')).toBeGreaterThan(3);
    expect(text.width('Rape', 15, 600)).toBeGreaterThan(text.width('Rape', 15));
  });

  it('has a glyph for Latin, Greek, Cyrillic and arrows, and says what it lacks', () => {
    expect(text.missing('Čačak Ωμέγα Ђорђе → “–” … − ’')).toBeUndefined();
    expect(text.missing('a 中 b')).toBe('中');
    expect(text.missing('😀')).toBe('😀');
  });

  it('wraps without losing a letter, and never beyond its room', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 200}), fc.integer({min: 20, max: 400}), (words, room) => {
        const lines = wrapText(words, room, measure);
        expect(lines.join('').replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''));
        for (const line of lines)
          expect(measure(line)).toBeLessThanOrEqual(Math.max(room, measure([...line][0] ?? '')) + 1e-9);
      }),
    );
  });

  it('breaks a word that is too wide behind a dash, where it has one', () => {
    expect(wrapText('Argentina–United States', measure('Argentina–'), measure)).toEqual([
      'Argentina–',
      'United',
      'States',
    ]);
    expect(wrapText('half-hearted', measure('half-hea'), measure)).toEqual(['half-', 'hearted']);
  });

  it('is cut at a word, with an ellipsis, when lines are few', () => {
    expect(wrapText('one two three four', measure('one two'), measure, 2)).toEqual(['one two', 'three…']);
    expect(shortenText('Tito meets Stalin', measure('Tito meets…'), measure)).toBe('Tito meets…');
    expect(shortenText('Tito', 400, measure)).toBe('Tito');
  });

  it('wraps a long text in time that grows with its length', () => {
    const lines = wrapText('a'.repeat(100_000), 300, measure);
    expect(lines.length).toBeGreaterThan(1000);
  });
});

describe('packing', () => {
  it('lets no two of a row overlap', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const extents = spans
          .map(([left, width]) => ({left, right: left + width}))
          .sort((a, b) => a.left - b.left);
        const rows = packRows(extents, 5);
        for (const [index, a] of extents.entries()) {
          for (const [other, b] of extents.entries()) {
            if (other > index && rows[index] === rows[other])
              expect(b.left).toBeGreaterThanOrEqual(a.right + 5);
          }
        }
      }),
    );
  });

  it('says -1 where rows are full', () => {
    expect(
      packRows(
        [
          {left: 0, right: 10},
          {left: 5, right: 15},
          {left: 8, right: 20},
        ],
        0,
        2,
      ),
    ).toEqual([0, 1, -1]);
  });

  it('spreads blocks in order, none over another, inside their bounds', () => {
    fc.assert(
      fc.property(fc.array(span, {maxLength: 30}), (spans) => {
        const blocks = spans.map(([at, height]) => ({at, height})).sort((a, b) => a.at - b.at);
        const needed = blocks.reduce((sum, {height}) => sum + height, 0);
        const tops = spreadBlocks(blocks, -50, needed + 1000);
        let end = -50;
        for (const [index, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(end - 1e-6);
          end = top + (blocks[index]?.height ?? 0);
        }
        expect(end).toBeLessThanOrEqual(needed + 1000 + 1e-6);
      }),
    );
  });

  it('leaves blocks that don’t meet where they want to be', () => {
    expect(
      spreadBlocks(
        [
          {at: 10, height: 4},
          {at: 50, height: 4},
        ],
        0,
        100,
      ),
    ).toEqual([8, 48]);
  });

  it('keeps labels by rank, and within a rank from all over', () => {
    expect(rankLabels([2, 1, 1, 1, 1, 1])).toEqual([4, 2, 1, 5, 3, 0]);
  });

  it('finds the first place that is free of boxes and lines', () => {
    const box = (x1: number, y1: number) => ({x1, x2: x1 + 10, y1, y2: y1 + 10});
    expect(overlaps(box(0, 0), box(10, 0))).toBe(false);
    expect(placeFree([box(0, 0), box(20, 0), box(40, 0)], [box(5, 5)], [[15, 5, 35, 6]])).toEqual(box(40, 0));
    expect(placeFree([box(0, 0)], [box(1, 1)], [])).toBeUndefined();
  });
});

describe('years', () => {
  it('are read with their days, before Christ too', () => {
    expect(readYear('1945-01-01')).toBe(1945);
    expect(readYear('1945-07-02')).toBeCloseTo(1945.4986, 4);
    expect(readYear('1948-12-31')).toBeCloseTo(1948 + 365 / 366, 6);
    expect(readYear('-0479-01-01')).toBe(-479);
    expect(() => readYear('spring')).toThrow('expected an ISO 8601 date, found "spring"');
  });

  it('are printed as people count them', () => {
    expect([1948, 1, 0, -479].map(printYear)).toEqual(['1948', 'AD 1', '1 BC', '480 BC']);
  });

  it('are round on an axis, on both sides of the first', () => {
    expect(roundYears(1918, 1993, 8)).toEqual([1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990]);
    expect(roundYears(-1000, 2000, 6).map(printYear)).toEqual([
      '1000 BC',
      '500 BC',
      'AD 1',
      '500',
      '1000',
      '1500',
      '2000',
    ]);
  });

  it('fade a short way where an interval is open, and reach no farther', () => {
    const {reaches, domain} = reachOpenEnds([
      ['1918-01-01', '1993-01-01'],
      [null, '1941-01-01'],
      ['1920-01-01', null],
      [null, null],
    ]);
    expect(domain).toEqual([1918, 1993]);
    expect(reaches.map(({from, to}) => [from, to])).toEqual([
      [1918, 1993],
      [1934.25, 1941],
      [1920, 1926.75],
      [1918, 1993],
    ]);
    expect(reachOpenEnds([]).reaches).toEqual([]);
  });

  it('are whole at the ends where all lies inside of one, so that the axis can name it', () => {
    expect(reachOpenEnds([['2006-10-01', '2006-11-01']]).domain).toEqual([2006, 2007]);
    expect(reachOpenEnds([['2006-10-01', '2007-02-01']]).domain[0]).toBeGreaterThan(2006.7);
  });

  it('have an extent however many they are', () => {
    expect(extentOf(Array.from({length: 300_000}, (_, index) => index))).toEqual([0, 299_999]);
  });

  it('lose letters of their months, not their days', () => {
    expect(shortenDate('19 December 1945')).toBe('19 Dec 1945');
    expect(shortenDate('June 1940, or early September')).toBe('June 1940, or early Sept');
  });
});

describe('numbers', () => {
  it('are grouped by thousands, with a minus sign', () => {
    expect([6000, 999, 1234567, -1250.5, 0].map(printNumber)).toEqual([
      '6,000',
      '999',
      '1,234,567',
      '−1,250.5',
      '0',
    ]);
  });

  it('are round on an axis', () => {
    expect(roundNumbers(0, 6974, 5)).toEqual([0, 2000, 4000, 6000]);
    expect(roundNumbers(-30, 90, 5)).toEqual([0, 50]);
    expect(roundNumbers(0, 0.3, 5)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(roundNumbers(5, 5, 5)).toEqual([5]);
  });
});

describe('a shape', () => {
  const frame =
    (leftOut: (width: number) => number, fits: (width: number) => boolean) => (size: {width: number}) => ({
      leftOut: leftOut(size.width),
      fits: fits(size.width),
      draw: () => ({type: 'element' as const, name: String(size.width), attributes: {}, children: []}),
    });
  const shape = {width: 1200, height: 600, widths: [600, 800, 1000]};

  it('takes the largest text that leaves nothing out, else what leaves out least', () => {
    expect(
      fitFrame(
        shape,
        frame(
          (width) => (width < 800 ? 3 : 0),
          () => true,
        ),
      )?.draw().name,
    ).toBe('800');
    expect(
      fitFrame(
        shape,
        frame(
          (width) => 2000 - width,
          () => true,
        ),
      )?.draw().name,
    ).toBe('1000');
    expect(
      fitFrame(
        shape,
        frame(
          () => 0,
          (width) => width > 900,
        ),
      )?.draw().name,
    ).toBe('1000');
    expect(
      fitFrame(
        shape,
        frame(
          () => 0,
          () => false,
        ),
      ),
    ).toBeUndefined();
  });

  it('is found from layouts alone: nothing is drawn until it is asked for', () => {
    const draw = vi.fn();
    const fitted = fitFrame(shape, ({width}) => ({leftOut: 2000 - width, fits: true, draw}));
    expect(fitted?.leftOut).toBe(1000);
    expect(draw).not.toHaveBeenCalled();
  });
});
