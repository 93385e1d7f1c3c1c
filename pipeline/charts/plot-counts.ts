import {rect, ruleY} from '@observablehq/plot';
import type {CountTally} from '../model/tally.ts';
import {type Canvas, colour, inPixels, isNarrow, linear, type SizedOptions} from './canvas.ts';
import {plotBars} from './plot-bars.ts';
import {extentOf} from './reach-open-ends.ts';
import {readYears} from './read-years.ts';
import {writeLabels} from './write-labels.ts';

interface Column {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly text: string;
}

/** Counts as columns on a time axis, each as wide as its interval, a gap where the tally has no interval; without
 *  intervals as bars. A counted zero has its number and no column. */
export function plotCounts(tally: CountTally, canvas: Canvas): SizedOptions {
  const columns = tally.rows.flatMap(toColumn);
  if (tally.by === 'decade' && columns.length === tally.rows.length) return plotColumns(columns, canvas);
  return plotBars(
    tally.rows.map(({label, count}) => ({
      label,
      bars: [
        {text: count.display, token: 'bar', ...(count.number === undefined ? {} : {number: count.number})},
      ],
    })),
    canvas,
  );
}

function toColumn({label, interval, count}: CountTally['rows'][number]): Column[] {
  const {from, to} = readYears(interval ?? [null, null]);
  if (from === undefined || to === undefined || count.number === undefined) return [];
  return [{label, from, to, number: count.number, text: count.display}];
}

function plotColumns(columns: readonly Column[], canvas: Canvas): SizedOptions {
  const {width, text} = canvas;
  const size = 14;
  const height = Math.min(canvas.maxHeight ?? (isNarrow(canvas) ? 220 : 260), 420);
  const base = height - 26;
  const x = linear(extentOf(columns.flatMap(({from, to}) => [from, to])) ?? [0, 1], [
    0,
    Math.min(width, columns.length * 120),
  ]);
  const y = linear([0, Math.max(1, ...columns.map(({number}) => number))], [base, size + 8]);
  const inset = Math.min(6, Math.max(0.25, (x(columns[0]?.to ?? 1) - x(columns[0]?.from ?? 0)) * 0.12));
  const bars = columns.map((column) => ({
    ...column,
    x1: x(column.from) + inset,
    x2: x(column.to) - inset,
    y1: y(column.number),
    y2: base,
    middle: (x(column.from) + x(column.to)) / 2,
  }));
  const fitting = (labels: typeof bars, of: (bar: (typeof bars)[number]) => string, weight: 400 | 600) =>
    thin(labels, (bar) => text.width(of(bar), size, weight));
  return inPixels(width, height, [
    rect(
      bars.filter(({number}) => number > 0),
      {x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: colour('bar')},
    ),
    ruleY([{x1: 0, x2: Math.min(width, columns.length * 120), y: base}], {
      x1: 'x1',
      x2: 'x2',
      y: 'y',
      stroke: colour('ink'),
    }),
    writeLabels(
      fitting(bars, ({text}) => text, 600).map(({middle, y1, text}) => ({x: middle, y: y1 - 10, text})),
      {size, weight: 600, anchor: 'middle'},
    ),
    writeLabels(
      keepApart(
        fitting(bars, ({label}) => label, 400).map(({middle, label}) => {
          const half = text.width(label, size) / 2;
          return {x: Math.max(half, Math.min(middle, width - half)), half, y: base + 16, text: label};
        }),
      ),
      {size, fill: 'muted', anchor: 'middle'},
    ),
  ]);
}

/** Every nth, so that neighbours stay apart. */
function thin<T extends {readonly middle: number}>(items: readonly T[], width: (item: T) => number): T[] {
  const pitch =
    items.length > 1 ? Math.abs((items[1]?.middle ?? 0) - (items[0]?.middle ?? 0)) : Number.POSITIVE_INFINITY;
  const widest = Math.max(0, ...items.map(width)) + 6;
  const step = Math.max(1, Math.ceil(widest / Math.max(pitch, 0.01)));
  return items.filter((_, index) => index % step === 0);
}

/** Without those that would touch the one before: at the edges labels are moved inwards. */
function keepApart<T extends {readonly x: number; readonly half: number}>(labels: readonly T[]): T[] {
  let end = Number.NEGATIVE_INFINITY;
  return labels.filter(({x, half}) => {
    if (x - half < end + 4) return false;
    end = x + half;
    return true;
  });
}
