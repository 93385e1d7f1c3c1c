import {line, type Markish} from '@observablehq/plot';
import {colour} from './canvas.ts';
import type {SpanMark} from './draw-spans.ts';

/** A label at the height `y`, of the mark `index` at the year `at`. */
export interface LedLabel {
  readonly block: {readonly index: number; readonly at: number};
  readonly y: number;
}

/** Further than this from its mark, in pixels, a label is far. */
const far = 120;
/** Leaders of more far labels than this run into one bundle, in which none can be followed. */
const mostFar = 6;

/** Lines from marks straight to the edge of the columns, then to their labels at `end`; where too many labels are far
 *  from their marks, to the near ones alone, with a remark that says so. */
export function drawLeaders(
  placed: readonly LedLabel[],
  spans: readonly SpanMark[],
  {edge, end}: {edge: number; end: number},
  y: (year: number) => number,
): {marks: Markish[]; remarks: string[]} {
  const near = placed.filter((label) => Math.abs(label.y - y(label.block.at)) <= far);
  const isBundle = placed.length - near.length > mostFar;
  const points = (isBundle ? near : placed).flatMap(({block: {index, at}, y: middle}) => [
    {x: spans[index]?.x2 ?? edge, y: y(at), index},
    {x: edge, y: y(at), index},
    {x: end, y: middle, index},
  ]);
  return {
    marks: [line(points, {x: 'x', y: 'y', z: 'index', stroke: colour('bar-soft'), strokeWidth: 0.75})],
    remarks: isBundle ? ['Labels without a line stand in order of time, far from their marks.'] : [],
  };
}
