import {create, type Font} from 'fontkit';
import type {ChartAssets} from '../model/chart-assets.ts';

export type Weight = 400 | 600;

/** The metrics of the fonts that figures are drawn with. */
export interface TextMeasure {
  /** Width in the unit of `size`: the sum of the glyphs' advances, a little more than what kerning leaves. */
  width(text: string, size: number, weight?: Weight): number;
  /** The first character that one of the fonts has no glyph for. */
  missing(text: string): string | undefined;
}

/** Measures text by the metrics of the shipped fonts; a font that can't be read throws. */
export function measureText({regular, semibold}: Pick<ChartAssets, 'regular' | 'semibold'>): TextMeasure {
  const fonts = {400: create(regular), 600: create(semibold)};
  const advances = {400: new Map<number, number>(), 600: new Map<number, number>()};
  const drawable = new Set<string>();
  return {
    width(text, size, weight = 400) {
      let width = 0;
      for (const character of text) width += advanceOf(fonts[weight], advances[weight], character);
      return width * size;
    },
    missing(text) {
      for (const character of text) {
        if (drawable.has(character)) continue;
        const codePoint = character.codePointAt(0) ?? 0;
        if (!fonts[400].hasGlyphForCodePoint(codePoint) || !fonts[600].hasGlyphForCodePoint(codePoint)) {
          return character;
        }
        drawable.add(character);
      }
      return undefined;
    },
  };
}

function advanceOf(font: Font, known: Map<number, number>, character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  const found = known.get(codePoint);
  if (found !== undefined) return found;
  const advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
  known.set(codePoint, advance);
  return advance;
}
