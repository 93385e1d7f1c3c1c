import {type Markish, rect, ruleX} from '@observablehq/plot';
import type {ColourToken} from '../model/palette.ts';
import {type Canvas, colour, inPixels, isNarrow, type SizedOptions} from './canvas.ts';
import {wrapText} from './wrap-text.ts';
import {type Label, writeLabels} from './write-labels.ts';

/** Bars that stand together under one label. A bar without a number has no length and says so in its text. */
export interface BarGroup {
  readonly label: string;
  readonly bars: readonly {readonly number?: number; readonly text: string; readonly token: ColourToken}[];
}

/** What a page can bear. */
const longestChart = 3200;

interface Sizes {
  readonly bar: number;
  readonly between: number;
  readonly apart: number;
}

/** A group with its label broken into lines, and where its parts begin: `gutter` 0 puts the label above. */
interface Laid {
  readonly group: BarGroup;
  readonly lines: readonly string[];
  readonly gutter: number;
}

/** Horizontal bars with their numbers at the end; labels to the left of them, on a phone above. What the height
 *  doesn't hold is left out from the end, and counted under the chart. */
export function plotBars(groups: readonly BarGroup[], canvas: Canvas): SizedOptions {
  const size = isNarrow(canvas) ? 14 : 15;
  const gutter = isNarrow(canvas) ? 0 : measureGutter(groups, canvas, size);
  const measure = (part: string) => canvas.text.width(part, size, 600);
  const laid = groups.map((group) => ({
    group,
    lines: wrapText(group.label, gutter === 0 ? canvas.width : gutter - 20, measure, 3),
    gutter,
  }));
  const {sizes, shown} = fitHeight(laid, canvas);
  const length = scaleLength(shown, canvas, size);
  const names: Label[] = [];
  const numbers: Label[] = [];
  const missing: Label[] = [];
  const bars: {x1: number; x2: number; y1: number; y2: number; token: ColourToken}[] = [];
  const baselines: {x: number; y1: number; y2: number}[] = [];
  let y = 0;
  for (const {group, lines} of shown) {
    const first = y + (gutter === 0 ? 9 : sizes.bar / 2 + 3);
    names.push(...lines.map((text, line) => ({x: 0, y: first + line * size * 1.25, text})));
    const top = y + (gutter === 0 ? lines.length * size * 1.25 + 6 : 3);
    for (const [index, {number, text, token}] of group.bars.entries()) {
      const y1 = top + index * (sizes.bar + sizes.between);
      const x2 = gutter + length(number ?? 0);
      if (number) bars.push({x1: gutter, x2, y1, y2: y1 + sizes.bar, token});
      (number === undefined ? missing : numbers).push({x: x2 + 9, y: y1 + sizes.bar / 2, text});
    }
    const bottom = top + group.bars.length * (sizes.bar + sizes.between) - sizes.between;
    baselines.push({x: Math.max(gutter, 0.5), y1: top - 3, y2: bottom + 3});
    y += heightOf({group, lines, gutter}, sizes) + sizes.apart;
  }
  const leftOut = groups.length - shown.length;
  if (leftOut > 0)
    missing.push({x: 0, y: y + 4, text: `${leftOut} more in the data, for want of room not drawn here`});
  const marks = [
    ...drawBars(bars),
    ruleX(baselines, {x: 'x', y1: 'y1', y2: 'y2', stroke: colour('ink')}),
    writeLabels(names, {size, weight: 600}),
    writeLabels(numbers, {size}),
    writeLabels(missing, {size, fill: 'muted'}),
  ];
  return inPixels(
    canvas.width,
    Math.ceil(y - sizes.apart + (leftOut > 0 ? sizes.apart + 16 : 2)),
    marks,
    leftOut,
  );
}

function drawBars(bars: readonly {readonly token: ColourToken}[]): Markish[] {
  return [...new Set(bars.map(({token}) => token))].map((token) =>
    rect(
      bars.filter((bar) => bar.token === token),
      {x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: colour(token)},
    ),
  );
}

function measureGutter(groups: readonly BarGroup[], {text, width}: Canvas, size: number): number {
  const longest = groups.reduce((most, {label}) => Math.max(most, text.width(label, size, 600)), 0);
  return Math.ceil(Math.min(longest, width * 0.3) + 32);
}

function heightOf({group: {bars}, lines, gutter}: Laid, sizes: Sizes): number {
  const height = bars.length * (sizes.bar + sizes.between) - sizes.between + 6;
  return gutter === 0 ? height + lines.length * 17.5 + 3 : Math.max(height, lines.length * 18.75 + 4);
}

/** Bars as thick as the height allows, between 14 and 40 pixels; then as many groups as it holds. */
function fitHeight(laid: readonly Laid[], {maxHeight}: Canvas): {sizes: Sizes; shown: readonly Laid[]} {
  const natural = sizesOf(22);
  if (maxHeight === undefined) return {sizes: natural, shown: cutOff(laid, natural, longestChart)};
  for (let bar = 40; bar >= 14; bar -= 1) {
    const sizes = sizesOf(bar);
    const total = laid.reduce((sum, group) => sum + heightOf(group, sizes) + sizes.apart, -sizes.apart);
    if (total + 2 <= maxHeight) return {sizes, shown: laid};
  }
  const sizes = sizesOf(14);
  return {sizes, shown: cutOff(laid, sizes, maxHeight - 24)};
}

function cutOff(laid: readonly Laid[], sizes: Sizes, height: number): readonly Laid[] {
  let room = height;
  const over = laid.findIndex((group) => {
    room -= heightOf(group, sizes) + sizes.apart;
    return room < -sizes.apart;
  });
  return over === -1 ? laid : laid.slice(0, over);
}

function sizesOf(bar: number): Sizes {
  return {bar, between: Math.round(bar * 0.22), apart: Math.round(bar * 0.8)};
}

/** The longest scale at which every bar leaves room for its own number. */
function scaleLength(laid: readonly Laid[], {text, width}: Canvas, size: number) {
  let scale = Number.POSITIVE_INFINITY;
  for (const {group, gutter} of laid) {
    for (const {number, text: words} of group.bars) {
      const room = width - gutter - 12 - text.width(words, size);
      if (number) scale = Math.min(scale, Math.max(1, room) / number);
    }
  }
  return (number: number) => (Number.isFinite(scale) ? number * scale : 0);
}
