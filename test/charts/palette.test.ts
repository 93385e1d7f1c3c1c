import {describe, expect, it} from 'vitest';
import {type ColourToken, darkPalette, lightPalette, type Palette} from '../../pipeline/model/palette.ts';
import {ciede2000, contrast, difference} from './colour-vision.ts';

const palettes: readonly (readonly [string, Palette])[] = [
  ['light', lightPalette],
  ['dark', darkPalette],
];
const texts: readonly ColourToken[] = ['ink', 'muted', 'first', 'second', 'claim-text'];
const marks: readonly ColourToken[] = [
  'ink',
  'muted',
  'first',
  'second',
  'claim',
  'claim-text',
  'bar',
  'bar-soft',
];
/** Text in the colour of the paper stands inside these. */
const filled: readonly ColourToken[] = ['ink', 'muted', 'first', 'second', 'claim'];
/** Colours that meet in one chart. */
const neighbours: readonly (readonly [ColourToken, ColourToken])[] = [
  ['first', 'second'],
  ['first', 'ink'],
  ['second', 'ink'],
  ['first', 'claim'],
  ['second', 'claim'],
  ['ink', 'claim'],
  ['ink', 'muted'],
  ['first', 'muted'],
  ['second', 'muted'],
  ['claim', 'muted'],
  ['bar', 'bar-soft'],
  ['ink', 'claim-text'],
];
/** Told apart by more than colour: the source's words stand in quotation marks, and their exact dates are diamonds. */
const otherwise: readonly string[] = ['first claim'];

describe('the difference of colours', () => {
  it('is that of the paper’s own pairs', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  });
});

describe.each(palettes)('the %s palette', (_, palette) => {
  it('has text of at least 4.5 to 1', () => {
    const weak = texts.filter((token) => contrast(palette[token], palette.paper) < 4.5);
    expect(weak).toEqual([]);
  });

  it('has marks of at least 3 to 1, and text inside them of 4.5', () => {
    expect(marks.filter((token) => contrast(palette[token], palette.paper) < 3)).toEqual([]);
    expect(filled.filter((token) => contrast(palette.paper, palette[token]) < 4.5)).toEqual([]);
  });

  it.each(['normal', 'protanopia', 'deuteranopia'] as const)(
    'keeps neighbours apart in %s vision',
    (vision) => {
      const close = neighbours
        .map(([a, b]) => ({pair: `${a} ${b}`, apart: difference(palette[a], palette[b], vision)}))
        .filter(({apart, pair}) => apart < 10 && !otherwise.includes(pair));
      expect(close).toEqual([]);
    },
  );
});
