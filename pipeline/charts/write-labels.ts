import {type Markish, text} from '@observablehq/plot';
import type {ColourToken} from '../model/palette.ts';
import {colour} from './canvas.ts';
import type {Weight} from './measure-text.ts';

/** A line of text at a place; `y` is the middle of its x-height. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** How labels look; one mark holds labels of one look. */
export interface LabelStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly fill?: ColourToken;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A rim in the colour of the paper, which keeps the label readable where it crosses a line. */
  readonly halo?: boolean;
}

/** A Plot text mark of one line a label: one font for each `<text>`. */
export function writeLabels(labels: readonly Label[], style: LabelStyle): Markish {
  const {size, weight = 400, fill = 'ink', anchor = 'start', halo = false} = style;
  return text(labels, {
    x: 'x',
    y: 'y',
    text: ({text}: Label) => text.replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' '),
    textAnchor: anchor,
    lineAnchor: 'middle',
    fontSize: size,
    ...(weight === 400 ? {} : {fontWeight: weight}),
    fill: colour(fill),
    ...(halo ? {stroke: colour('paper'), strokeWidth: 4, strokeLinejoin: 'round'} : {}),
  });
}
