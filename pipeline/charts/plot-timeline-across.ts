import {type Markish, ruleY} from '@observablehq/plot';
import type {TimelineTally} from '../model/tally.ts';
import {type Canvas, colour, inPixels, linear, type SizedOptions} from './canvas.ts';
import {type DatedEntry, dateEntries} from './date-entries.ts';
import {drawKey} from './draw-key.ts';
import {drawSpans, type SpanMark} from './draw-spans.ts';
import {drawTimeAxis} from './draw-time-axis.ts';
import {type Lane, layLanes, rowPitch} from './lay-lanes.ts';
import {labelSize, type Placed} from './place-entry.ts';
import {shortenDate} from './shorten-date.ts';
import {wrapText} from './wrap-text.ts';
import {type Label, writeLabels} from './write-labels.ts';

/** Lanes with where they stand; merged ones have no names and no axis above. */
interface Layout {
  readonly x: (year: number) => number;
  readonly lanes: readonly Lane[];
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly heightOf: (lane: Lane) => number;
  readonly padding: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: 'both' | 'below';
  readonly dropped: number;
}

/** A timeline across: lanes by kind, rows packed in each, labels beside their marks. Where a given height would cost
 *  labels, one lane for all that costs fewer is taken instead. */
export function plotTimelineAcross(tally: TimelineTally, canvas: Canvas): SizedOptions {
  const {width, actors} = canvas;
  const {dated, domain} = dateEntries(tally.entries, actors);
  const key = drawKey(dated, canvas);
  const inLanes = layOut(tally.lanes, dated, domain, key.height + 24, canvas);
  const merged =
    canvas.maxHeight === undefined || inLanes.dropped === 0
      ? inLanes
      : layOut([{id: '', label: ''}], dated, domain, key.height, canvas);
  const layout = merged.dropped < inLanes.dropped ? merged : inLanes;
  const {x, top, bottom, axis, dropped} = layout;
  const remark = dropped === 0 ? [] : [{x: 0, y: bottom + 40, text: remarkOn(dropped, dated.length)}];
  const marks = [
    ...drawTimeAxis(domain, x, {top, bottom, labels: axis}, canvas),
    ...drawLanes(layout, width),
    ruleY([{x1: 0, x2: width, y: bottom}], {x1: 'x1', x2: 'x2', y: 'y', stroke: colour('ink')}),
    ...key.marks,
    writeLabels(remark, {size: labelSize, fill: 'muted'}),
  ];
  return inPixels(width, bottom + (dropped === 0 ? 26 : 48), marks, dropped + (layout === inLanes ? 0 : 0.5));
}

/** How many labels were dropped, in words. */
export function remarkOn(dropped: number, all: number): string {
  return `${dropped} of ${all} marks stand without their label, for want of room; the data has them all.`;
}

function layOut(
  lanes: TimelineTally['lanes'],
  dated: readonly DatedEntry[],
  domain: readonly [number, number],
  top: number,
  {width, text, maxHeight = 1600}: Canvas,
): Layout {
  const named = lanes.some(({label}) => label !== '');
  const [gutter, padding] = named ? [132, 12] : [16, 8];
  const x = linear(domain, [gutter - 16, width - 1]);
  const names = new Map(
    lanes.map(({label}) => [
      label,
      wrapText(label, gutter - 30, (part) => text.width(part, labelSize, 600), 3),
    ]),
  );
  const heightOf = ({label, rows}: Lane) =>
    Math.max(rows * rowPitch, (names.get(label)?.length ?? 1) * 16) + 2 * padding - 4;
  const total = (laid: readonly Lane[]) => laid.reduce((sum, lane) => sum + heightOf(lane), 0);
  const fits = (laid: readonly Lane[], dropped: number) =>
    top + total(laid) + (dropped === 0 ? 26 : 48) <= maxHeight;
  const laid = layLanes(lanes, dated, x, [gutter - 8, width], text, fits);
  const axis = named ? 'both' : 'below';
  return {...laid, x, names, heightOf, padding, top, bottom: top + total(laid.lanes), axis};
}

function drawLanes({lanes, names, heightOf, padding, top, axis}: Layout, width: number): Markish[] {
  const rules: {x1: number; x2: number; y: number}[] = [];
  const headings: Label[] = [];
  const spans: SpanMark[] = [];
  const labelled: {placed: Placed; y: number}[] = [];
  let y = top;
  for (const lane of lanes) {
    if (axis === 'both') rules.push({x1: 0, x2: width, y});
    const first = y + padding + rowPitch / 2 - 2;
    const at = (row: number) => first + row * rowPitch;
    headings.push(...(names.get(lane.label) ?? []).map((text, line) => ({x: 0, y: first + line * 16, text})));
    for (const {placed, row, crowded} of lane.lines) {
      spans.push({...toSpan(placed, at(row)), ...(crowded ? {opacity: 0.5} : {})});
      if (placed.label !== undefined) labelled.push({placed, y: at(row)});
    }
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
  const at = ({label = 0}: Placed) => label;
  return [
    writeLabels(
      chosen.map(({placed, y}) => ({x: at(placed), y, text: shortenDate(placed.dated.entry.date.display)})),
      {size: labelSize, weight: 600, fill},
    ),
    writeLabels(
      chosen.map(({placed, y}) => ({x: at(placed) + placed.dateWidth, y, text: placed.words})),
      {size: labelSize, fill},
    ),
  ];
}
