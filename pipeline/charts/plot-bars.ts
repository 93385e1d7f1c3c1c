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

interface Sizes {
  readonly bar: number;
  readonly between: number;
  readonly apart: number;
}

/** Horizontal bars with their numbers at the end; labels to the left of them, on a phone above. What the height
 *  doesn't hold is left out from the end, and counted under the chart. */
export function plotBars(groups: readonly BarGroup[], canvas: Canvas): SizedOptions {
  const size = isNarrow(canvas) ? 14 : 15;
  const gutter = isNarrow(canvas) ? 0 : measureGutter(groups, canvas, size);
  const label = (text: string) =>
    wrapText(
      text,
      gutter === 0 ? canvas.width : gutter - 20,
      (line) => canvas.text.width(line, size, 600),
      3,
    );
  const {sizes, shown} = fitHeight(groups, canvas, (group, sizes) =>
    heightOf(group, sizes, label(group.label).length, gutter),
  );
  const length = scaleLength(shown, canvas, gutter, size);

  let y = 0;
  const names: Label[] = [];
  const bars: {x1: number; x2: number; y1: number; y2: number; token: ColourToken}[] = [];
  const numbers: (Label & {missing: boolean})[] = [];
  const baselines: {x: number; y1: number; y2: number}[] = [];
  for (const group of shown) {
    const lines = label(group.label);
    lines.forEach((text, line) => {
      names.push({x: 0, y: y + (gutter === 0 ? 9 : sizes.bar / 2 + 3) + line * size * 1.25, text});
    });
    const top = y + (gutter === 0 ? lines.length * size * 1.25 + 6 : 3);
    group.bars.forEach(({number, text, token}, index) => {
      const y1 = top + index * (sizes.bar + sizes.between);
      const x2 = gutter + length(number ?? 0);
      if (number) bars.push({x1: gutter, x2, y1, y2: y1 + sizes.bar, token});
      numbers.push({x: x2 + 9, y: y1 + sizes.bar / 2, text, missing: number === undefined});
    });
    const bottom = top + group.bars.length * (sizes.bar + sizes.between) - sizes.between;
    baselines.push({x: gutter === 0 ? 0.5 : gutter, y1: top - 3, y2: bottom + 3});
    y += heightOf(group, sizes, lines.length, gutter) + sizes.apart;
  }
  const left = groups.length - shown.length;
  const remark =
    left > 0 ? [{x: 0, y: y + 2, text: `${left} more in the data, left out here for want of room`}] : [];
  return inPixels(canvas.width, Math.ceil(y - sizes.apart + (left > 0 ? sizes.apart + 14 : 2)), [
    ...drawBars(bars),
    ruleX(baselines, {x: 'x', y1: 'y1', y2: 'y2', stroke: colour('ink')}),
    writeLabels(names, {size, weight: 600}),
    writeLabels(
      numbers.filter(({missing}) => !missing),
      {size},
    ),
    writeLabels([...numbers.filter(({missing}) => missing), ...remark], {size, fill: 'muted'}),
  ]);
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
  const longest = Math.max(0, ...groups.map(({label}) => text.width(label, size, 600)));
  return Math.ceil(Math.min(longest, width * 0.3) + 32);
}

function heightOf({bars}: BarGroup, sizes: Sizes, lines: number, gutter: number): number {
  const height = bars.length * (sizes.bar + sizes.between) - sizes.between + 6;
  return gutter === 0 ? height + lines * 17.5 + 3 : Math.max(height, lines * 18.75 + 4);
}

/** Bars as thick as the height allows, between 14 and 40 pixels; then as many groups as it holds. */
function fitHeight(
  groups: readonly BarGroup[],
  {maxHeight}: Canvas,
  height: (group: BarGroup, sizes: Sizes) => number,
): {sizes: Sizes; shown: readonly BarGroup[]} {
  const natural = sizesOf(22);
  if (maxHeight === undefined) return {sizes: natural, shown: groups};
  for (let bar = 40; bar >= 14; bar -= 1) {
    const sizes = sizesOf(bar);
    const total = groups.reduce((sum, group) => sum + height(group, sizes) + sizes.apart, -sizes.apart);
    if (total + 2 <= maxHeight) return {sizes, shown: groups};
  }
  const sizes = sizesOf(14);
  let room = maxHeight - 20;
  const shown = groups.filter((group) => {
    room -= height(group, sizes) + sizes.apart;
    return room >= 0;
  });
  return {sizes, shown};
}

function sizesOf(bar: number): Sizes {
  return {bar, between: Math.round(bar * 0.22), apart: Math.round(bar * 0.8)};
}

/** The longest scale at which every bar leaves room for its own number. */
function scaleLength(groups: readonly BarGroup[], {text, width}: Canvas, gutter: number, size: number) {
  let scale = Number.POSITIVE_INFINITY;
  for (const bar of groups.flatMap(({bars}) => bars)) {
    const room = width - gutter - 12 - text.width(bar.text, size);
    if (bar.number) scale = Math.min(scale, Math.max(1, room) / bar.number);
  }
  return (number: number) => (Number.isFinite(scale) ? number * scale : 0);
}
