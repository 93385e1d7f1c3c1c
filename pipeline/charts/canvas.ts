import type {Markish, PlotOptions} from '@observablehq/plot';
import type {FigureSpec} from '../model/figure.ts';
import type {ColourToken} from '../model/palette.ts';
import type {TextMeasure} from './measure-text.ts';

/** What a chart is drawn on. Lengths are CSS pixels. */
export interface Canvas {
  readonly width: number;
  /** A chart that would be higher leaves out what ranks lowest and says so; absent where it may grow. */
  readonly maxHeight?: number;
  readonly text: TextMeasure;
  readonly actors: FigureSpec['actors'];
}

/** The size of labels. A narrow drawing is shown at four fifths on the smallest phones: its text keeps 11 pixels there. */
export function textSize(canvas: Canvas): 13 | 14 {
  return isNarrow(canvas) ? 14 : 13;
}

/** What a chart module gives: Plot options with a size, scales in pixels, and how many labels or bars found no room
 *  (a half more where lanes were given up for them). */
export type SizedOptions = PlotOptions & {
  readonly width: number;
  readonly height: number;
  readonly leftOut: number;
};

/** A colour by its purpose; `paintSvg` puts a palette's value in its place. */
export function colour(token: ColourToken): string {
  return `var(--${token})`;
}

/** Whether a drawing is for a phone: labels stand above what they name. */
export function isNarrow({width}: Canvas): boolean {
  return width < 560;
}

/** Positions are given in pixels: Plot draws the marks, the metrics of the font decide where. */
export function inPixels(width: number, height: number, marks: Markish[], leftOut = 0): SizedOptions {
  const scale = {type: 'identity', axis: null} as const;
  return {width, height, margin: 0, x: scale, y: scale, marks, leftOut};
}

/** A function from `domain` to `range`; a domain without extent maps to the middle. */
export function linear([from, to]: readonly [number, number], [low, high]: readonly [number, number]) {
  return (value: number): number =>
    to === from ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low);
}
