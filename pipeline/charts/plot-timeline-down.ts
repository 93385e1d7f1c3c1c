import {type Markish, ruleY} from '@observablehq/plot';
import type {TimelineTally} from '../model/tally.ts';
import {type Canvas, colour, inPixels, linear, type SizedOptions} from './canvas.ts';
import {type DatedEntry, dateEntries} from './date-entries.ts';
import {drawKey} from './draw-key.ts';
import {drawLeaders} from './draw-leaders.ts';
import {drawSpans} from './draw-spans.ts';
import {columnPitch, maxColumns, packColumns} from './pack-columns.ts';
import {remarkOn} from './plot-timeline-across.ts';
import {rankLabels} from './rank-labels.ts';
import {printYear, roundYears} from './read-years.ts';
import {shortenDate} from './shorten-date.ts';
import {spreadBlocks} from './spread-blocks.ts';
import {wrapText} from './wrap-text.ts';
import {writeLabels} from './write-labels.ts';

const size = 14;
const lineHeight = 17.5;
/** From the last column to the labels. */
const leader = 18;
/** How much higher the drawing is than its labels, so that they stay near their marks. */
const air = 1.2;

/** A label beside the line: its date, and its words beside it or, when they don't fit, under it. */
interface Block {
  readonly index: number;
  readonly at: number;
  readonly date: string;
  readonly dateWidth: number;
  readonly beside: boolean;
  readonly words: readonly string[];
  readonly height: number;
  readonly rank: number;
}

/** A timeline that runs downwards, for a phone: years at the left, marks in columns, labels spread at the right and
 *  led to their marks. */
export function plotTimelineDown(tally: TimelineTally, canvas: Canvas): SizedOptions {
  const {width, actors, text, maxHeight = 2000} = canvas;
  const {dated, domain} = dateEntries(tally.entries, actors);
  const key = drawKey(dated, canvas);
  const top = key.height + 8;
  const widestYear = (year: number) => text.width(printYear(Math.round(year)).replace(/\d/g, '0'), size);
  const gutter = 10 + Math.max(...domain.map(widestYear));
  const isLong = ({from, to}: DatedEntry) => to - from > (domain[1] - domain[0]) * 0.04;
  const write = (left: number) => {
    const blocks = dated.map((entry, index) =>
      toBlock(entry, index, isLong(entry), width - left - leader, text),
    );
    return keepByRank(blocks, maxHeight - top - 50);
  };
  const narrowest = write(gutter + maxColumns * columnPitch);
  const needed = narrowest.reduce((sum, {height}) => sum + height, 0);
  const bottom = Math.ceil(top + Math.max(dated.length < 4 ? 160 : 420, needed * air));
  const y = linear(domain, [top, bottom]);
  const columns = packColumns(dated, isLong, y, gutter);
  const labelX = columns.right + leader;
  const kept = write(columns.right);
  const placed = spread(kept, y, top - 4, bottom + 4);
  const leaders = drawLeaders(placed, columns.spans, {edge: columns.right, end: labelX - 5}, y);
  const dropped = dated.length - kept.length;
  const measure = (part: string) => text.width(part, size);
  const remarks = [...(dropped === 0 ? [] : [remarkOn(dropped, dated.length)]), ...leaders.remarks];
  const remark = remarks.flatMap((words) => wrapText(words, width, measure));
  const marks = [
    ...drawYears(domain, y, {gutter, edge: columns.right}, bottom - top),
    ...leaders.marks,
    ...key.marks,
    ...drawSpans(columns.spans, 'y'),
    ...writeBlocks(placed, labelX),
    writeLabels(
      remark.map((part, index) => ({x: 0, y: bottom + 22 + index * lineHeight, text: part})),
      {size, fill: 'muted'},
    ),
  ];
  const below = remark.length === 0 ? 0 : 8 + remark.length * lineHeight;
  return inPixels(width, bottom + 10 + below, marks, dropped);
}

/** A label points at the start of a long span, at its end when the start is open, at the middle of a short one. */
function toBlock(dated: DatedEntry, index: number, long: boolean, room: number, text: Canvas['text']): Block {
  const {entry, from, to, softStart, softEnd} = dated;
  const date = shortenDate(entry.date.display);
  const dateWidth = text.width(date, size, 600) + 7;
  const measure = (part: string) => text.width(part, size);
  const beside = dateWidth + measure(entry.label) <= room;
  const words = beside ? [entry.label] : wrapText(entry.label, room, measure, 4);
  const height = (beside ? 1 : words.length + 1) * lineHeight + 3;
  const at = long ? (softStart && !softEnd ? to : from) : (from + to) / 2;
  return {index, at, date, dateWidth, beside, words, height, rank: entry.rank};
}

/** As many labels as the height holds, lowest rank first, in order of time again. */
function keepByRank(blocks: readonly Block[], room: number): Block[] {
  const kept: Block[] = [];
  let used = 0;
  for (const index of rankLabels(blocks.map(({rank}) => rank))) {
    const block = blocks[index];
    used += (block?.height ?? 0) * air;
    if (!block || used > room) break;
    kept.push(block);
  }
  return kept.sort((a, b) => a.at - b.at || a.index - b.index);
}

function spread(
  blocks: readonly Block[],
  y: (year: number) => number,
  top: number,
  bottom: number,
): {block: Block; y: number}[] {
  const tops = spreadBlocks(
    blocks.map(({at, height}) => ({at: y(at) + (height - lineHeight) / 2, height})),
    top,
    bottom,
  );
  return blocks.map((block, index) => ({block, y: (tops[index] ?? 0) + lineHeight / 2 + 1.5}));
}

function drawYears(
  domain: readonly [number, number],
  y: (year: number) => number,
  {gutter, edge}: {gutter: number; edge: number},
  height: number,
): Markish[] {
  const ticks = roundYears(domain[0], domain[1], Math.floor(height / 50)).map((year) => ({
    ...{x: gutter - 10, x1: gutter - 4, x2: edge},
    ...{y: y(year), text: printYear(year)},
  }));
  return [
    ruleY(ticks, {x1: 'x1', x2: 'x2', y: 'y', stroke: colour('rule'), strokeDasharray: '1 4'}),
    writeLabels(ticks, {size, fill: 'muted', anchor: 'end'}),
  ];
}

function writeBlocks(placed: readonly {block: Block; y: number}[], x: number): Markish[] {
  const words = placed.flatMap(({block, y}) =>
    block.words.map((text, line) =>
      block.beside ? {x: x + block.dateWidth, y, text} : {x, y: y + (line + 1) * lineHeight, text},
    ),
  );
  return [
    writeLabels(
      placed.map(({block, y}) => ({x, y, text: block.date})),
      {size, weight: 600},
    ),
    writeLabels(words, {size}),
  ];
}
