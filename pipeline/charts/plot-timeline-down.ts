import {line, type Markish, ruleY} from '@observablehq/plot';
import type {TimelineTally} from '../model/tally.ts';
import {type Canvas, colour, inPixels, linear, type SizedOptions} from './canvas.ts';
import {type DatedEntry, dateEntries} from './date-entries.ts';
import {drawKey} from './draw-key.ts';
import {drawSpans, type SpanMark} from './draw-spans.ts';
import {packRows} from './pack-rows.ts';
import {remarkOn} from './plot-timeline-across.ts';
import {printYear, roundYears} from './read-years.ts';
import {shortenDate} from './shorten-date.ts';
import {spreadBlocks} from './spread-blocks.ts';
import {wrapText} from './wrap-text.ts';
import {writeLabels} from './write-labels.ts';

const size = 12;
const lineHeight = 15.5;
const columnPitch = 11;
const maxColumns = 6;

/** A label beside the line: its date and its words, which go under the date when they don't fit beside it. */
interface Block {
  readonly index: number;
  readonly dated: DatedEntry;
  readonly at: number;
  readonly date: string;
  readonly dateWidth: number;
  readonly beside: boolean;
  readonly words: readonly string[];
  readonly height: number;
}

/** A timeline that runs downwards, for a phone: years at the left, marks in columns, labels spread at the right and
 *  led to their marks. */
export function plotTimelineDown(tally: TimelineTally, canvas: Canvas): SizedOptions {
  const {width, actors, text, maxHeight = 1800} = canvas;
  const {dated, domain} = dateEntries(tally.entries, actors);
  const key = drawKey(dated, canvas);
  const gutter = 10 + Math.max(...domain.map((year) => text.width(printYear(Math.round(year)), size)));
  const spans = dated.map((entry) => ({entry, long: entry.to - entry.from > 3}));
  const top = key.height + 8;
  const columnsOf = (y: (year: number) => number) =>
    packColumns(
      spans.map(({entry}) => entry),
      y,
    );
  const labelsAt = (columns: number) => gutter + columns * columnPitch + 18;
  const widest = labelsAt(maxColumns);
  const blocks = dated.map((entry, index) => ({...toBlock(entry, width - widest, text), index}));
  const kept = keepByRank(blocks, maxHeight - top - 30);
  const needed = kept.reduce((sum, {height}) => sum + height, 0);
  const bottom = top + Math.max(dated.length < 4 ? 160 : 420, needed * 1.2);
  const y = linear(domain, [top, bottom]);
  const columns = columnsOf(y);
  const labelX = labelsAt(columns.count);
  const placed = spread(kept, y, top - 4, bottom + 4);
  const dropped = blocks.length - kept.length;
  return inPixels(width, Math.ceil(bottom + (dropped === 0 ? 10 : 46)), [
    ...drawYears(domain, y, {gutter, labelX}, bottom - top, canvas),
    ...drawLeaders(placed, columns.spans(gutter), gutter + columns.count * columnPitch, labelX - 5, y),
    ...key.marks,
    ...drawSpans(columns.spans(gutter), 'y'),
    ...writeBlocks(placed, labelX),
    writeLabels(
      (dropped === 0
        ? []
        : wrapText(remarkOn(dropped, blocks.length), width, (part) => text.width(part, size))
      ).map((line, index) => ({
        x: 0,
        y: bottom + 22 + index * lineHeight,
        text: line,
      })),
      {size, fill: 'muted'},
    ),
  ]);
}

/** Where the label points: the start of a span, its end when the start is open, the middle of a short one. */
function anchorOf({from, to, softStart, softEnd}: DatedEntry): number {
  if (to - from <= 3) return (from + to) / 2;
  return softStart && !softEnd ? to : from;
}

/** From the mark straight to the edge of the columns, then to the label. */
function drawLeaders(
  placed: readonly {block: Block; y: number}[],
  spans: readonly SpanMark[],
  edge: number,
  end: number,
  y: (year: number) => number,
): Markish[] {
  const points = placed.flatMap(({block: {index, dated}, y: middle}) => {
    const at = y(anchorOf(dated));
    return [
      {x: spans[index]?.x2 ?? edge, y: at, index},
      {x: edge, y: at, index},
      {x: end, y: middle, index},
    ];
  });
  return [line(points, {x: 'x', y: 'y', z: 'index', stroke: colour('bar-soft'), strokeWidth: 0.75})];
}

function toBlock(dated: DatedEntry, room: number, text: Canvas['text']): Omit<Block, 'index'> {
  const date = shortenDate(dated.entry.date.display);
  const dateWidth = text.width(date, size, 600) + 7;
  const measure = (part: string) => text.width(part, size);
  const beside = dateWidth + measure(dated.entry.label) <= room;
  const words = beside ? [dated.entry.label] : wrapText(dated.entry.label, room, measure, 3);
  const lines = beside ? 1 : words.length + 1;
  return {dated, at: anchorOf(dated), date, dateWidth, beside, words, height: lines * lineHeight + 3};
}

/** As many labels as the height holds, lowest rank first, in order of time again. */
function keepByRank(blocks: readonly Block[], room: number): Block[] {
  const order = blocks
    .map((_, index) => index)
    .sort((a, b) => (blocks[a]?.dated.entry.rank ?? 0) - (blocks[b]?.dated.entry.rank ?? 0) || a - b);
  const kept = new Set<number>();
  let used = 0;
  for (const index of order) {
    used += blocks[index]?.height ?? 0;
    if (used * 1.2 > room) break;
    kept.add(index);
  }
  return blocks.filter((_, index) => kept.has(index)).sort((a, b) => a.at - b.at);
}

function spread(blocks: readonly Block[], y: (year: number) => number, top: number, bottom: number) {
  const tops = spreadBlocks(
    blocks.map(({at, height}) => ({at: y(at) + (height - lineHeight) / 2, height})),
    top,
    bottom,
  );
  return blocks.map((block, index) => ({block, y: (tops[index] ?? 0) + lineHeight / 2 + 1.5}));
}

function packColumns(dated: readonly DatedEntry[], y: (year: number) => number) {
  const ends = dated.map(({from, to, exact}) => {
    const half = exact ? 4.25 : Math.max(5, y(to) - y(from)) / 2;
    const middle = y((from + to) / 2);
    return {left: middle - half, right: middle + half};
  });
  const order = dated.map((_, index) => index).sort((a, b) => length(dated[b]) - length(dated[a]) || a - b);
  const long = order.filter((index) => length(dated[index]) > 3);
  const short = order.filter((index) => length(dated[index]) <= 3);
  const longColumns = packRows(
    long.flatMap((index) => ends[index] ?? []),
    3,
    maxColumns - 2,
  );
  const first = longColumns.reduce((most, column) => Math.max(most, column + 1), 0);
  const shortColumns = packRows(
    short.flatMap((index) => ends[index] ?? []),
    1,
    maxColumns - first,
  );
  const count = first + shortColumns.reduce((most, column) => Math.max(most, column + 1), 0);
  const columns = new Map([
    ...long.map((index, at) => [index, longColumns[at] ?? 0] as const),
    ...short.map(
      (index, at) => [index, (shortColumns[at] ?? 0) < 0 ? -1 : first + (shortColumns[at] ?? 0)] as const,
    ),
  ]);
  const spans = (gutter: number): SpanMark[] =>
    dated.map(({token, exact, softStart, softEnd}, index) => {
      const column = columns.get(index) ?? 0;
      const x = gutter + (column < 0 ? count - 1 : column) * columnPitch;
      const {left, right} = ends[index] ?? {left: 0, right: 0};
      const span = {x1: x, x2: x + 8.5, y1: left, y2: right, token, dot: exact, softStart, softEnd};
      return column < 0 ? {...span, opacity: 0.5} : span;
    });
  return {count, spans};
}

function length(dated: DatedEntry | undefined): number {
  return dated ? dated.to - dated.from : 0;
}

function drawYears(
  domain: readonly [number, number],
  y: (year: number) => number,
  {gutter, labelX}: {gutter: number; labelX: number},
  height: number,
  {text}: Canvas,
): Markish[] {
  const ticks = roundYears(domain[0], domain[1], Math.floor(height / 44)).map((year) => ({
    x: gutter - 10,
    x1: gutter - 4,
    x2: labelX - 12,
    y: y(year),
    text: printYear(year),
    width: text.width(printYear(year), size),
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
