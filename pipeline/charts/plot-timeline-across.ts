import {type Markish, ruleY} from '@observablehq/plot';
import type {TimelineTally} from '../model/tally.ts';
import {type Canvas, colour, inPixels, linear, type SizedOptions} from './canvas.ts';
import {dateEntries} from './date-entries.ts';
import {drawKey} from './draw-key.ts';
import {drawSpans, type SpanMark} from './draw-spans.ts';
import {drawTimeAxis} from './draw-time-axis.ts';
import {type Lane, layLanes, rowPitch} from './lay-lanes.ts';
import {labelSize, type Placed} from './place-entry.ts';
import {wrapText} from './wrap-text.ts';
import {type Label, writeLabels} from './write-labels.ts';

const gutter = 132;
const padding = 12;

/** A timeline across: lanes by kind, rows packed in each, labels beside their marks. */
export function plotTimelineAcross(tally: TimelineTally, canvas: Canvas): SizedOptions {
  const {width, actors, text, maxHeight = 1600} = canvas;
  const {dated, domain} = dateEntries(tally.entries, actors);
  const x = linear(domain, [gutter - 16, width - 1]);
  const key = drawKey(dated, canvas);
  const top = key.height + 24;
  const names = new Map(
    tally.lanes.map(({label}) => [
      label,
      wrapText(label, gutter - 30, (part) => text.width(part, labelSize, 600), 3),
    ]),
  );
  const heightOf = ({label, rows}: Lane) =>
    Math.max(rows * rowPitch, (names.get(label)?.length ?? 1) * 16) + 2 * padding - 4;
  const total = (lanes: readonly Lane[]) => lanes.reduce((sum, lane) => sum + heightOf(lane), 0);
  const {lanes, dropped} = layLanes(
    tally,
    dated,
    x,
    [gutter - 8, width],
    text,
    (laid) => top + total(laid) + 48 <= maxHeight,
  );
  const bottom = top + total(lanes);
  const remark = dropped === 0 ? [] : [{x: 0, y: bottom + 40, text: remarkOn(dropped, dated.length)}];
  return inPixels(width, bottom + (dropped === 0 ? 26 : 48), [
    ...drawTimeAxis(domain, x, {top, bottom, labels: 'both'}, canvas),
    ...drawLanes(lanes, names, heightOf, top, width),
    ruleY([{x1: 0, x2: width, y: bottom}], {x1: 'x1', x2: 'x2', y: 'y', stroke: colour('ink')}),
    ...key.marks,
    writeLabels(remark, {size: labelSize, fill: 'muted'}),
  ]);
}

/** How many labels were dropped, in words. */
export function remarkOn(dropped: number, all: number): string {
  return `${dropped} of ${all} marks stand without their label, for want of room; the data has them all.`;
}

function drawLanes(
  lanes: readonly Lane[],
  names: ReadonlyMap<string, readonly string[]>,
  heightOf: (lane: Lane) => number,
  top: number,
  width: number,
): Markish[] {
  const rules: {x1: number; x2: number; y: number}[] = [];
  const headings: Label[] = [];
  const spans: SpanMark[] = [];
  const labelled: {placed: Placed; y: number}[] = [];
  let y = top;
  for (const lane of lanes) {
    rules.push({x1: 0, x2: width, y});
    const first = y + padding + rowPitch / 2 - 2;
    (names.get(lane.label) ?? []).forEach((text, line) => {
      headings.push({x: 0, y: first + line * 16, text});
    });
    for (const {placed, row} of lane.lines) {
      spans.push(toSpan(placed, first + row * rowPitch));
      if (placed.label !== undefined) labelled.push({placed, y: first + row * rowPitch});
    }
    for (const placed of lane.strip)
      spans.push({...toSpan(placed, first + (lane.rows - 1) * rowPitch), opacity: 0.5});
    y += heightOf(lane);
  }
  return [
    ruleY(rules, {x1: 'x1', x2: 'x2', y: 'y', stroke: colour('rule')}),
    writeLabels(headings, {size: labelSize, weight: 600}),
    ...drawSpans(spans, 'x'),
    ...writeEntries(labelled, false),
    ...writeEntries(labelled, true),
  ];
}

function toSpan({dated, x1, x2, inside}: Placed, y: number): SpanMark {
  const half = inside ? 8.5 : dated.exact ? 4.25 : 4.75;
  const {token, exact, softStart, softEnd} = dated;
  return {x1, x2, y1: y - half, y2: y + half, token, dot: exact, softStart, softEnd};
}

/** The date in bold, then the words, each a text of its own: one font for each. */
function writeEntries(labelled: readonly {placed: Placed; y: number}[], inside: boolean): Markish[] {
  const chosen = labelled.filter(({placed}) => placed.inside === inside);
  const fill = inside ? 'paper' : 'ink';
  const dates = chosen.map(({placed, y}) => ({
    x: placed.label ?? 0,
    y,
    text: placed.dated.entry.date.display,
  }));
  const words = chosen.map(({placed, y}) => ({
    x: (placed.label ?? 0) + placed.dateWidth,
    y,
    text: placed.words,
  }));
  return [
    writeLabels(dates, {size: labelSize, weight: 600, fill}),
    writeLabels(words, {size: labelSize, fill}),
  ];
}
