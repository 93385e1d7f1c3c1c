import type {SeriesTally} from '../model/tally.ts';
import {annotateSeries} from './annotate-series.ts';
import {type Canvas, inPixels, isNarrow, linear, type SizedOptions, textSize} from './canvas.ts';
import {drawClaimStrip} from './draw-claim-strip.ts';
import {boxOf, drawColumn, drawGrid, drawYears, labelGrid} from './draw-series.ts';
import {drawEnds, wrapEnds} from './label-ends.ts';
import {type SeriesLayout, toColumns, toSegments} from './lay-series.ts';
import {type Box, placeFree} from './place-free.ts';

/** Lines over years: the total in ink, its parts in the actors' colours. A year without a figure is a gap, a zero is
 *  zero; the peak is a full dot, a claimed year a hollow one, and the claims stand above, without values. */
export function plotSeries(tally: SeriesTally, canvas: Canvas): SizedOptions {
  const {width, text} = canvas;
  const size = textSize(canvas);
  const columns = toColumns(tally, canvas.actors);
  const years = tally.points.map(({year}) => year);
  const domain =
    years.length === 0 ? ([0, 1] as const) : ([years.reduce(least), years.reduce(most)] as const);
  const ends = wrapEnds(columns, canvas, size);
  const right = width - 14 - ends.reduce((widest, end) => Math.max(widest, end.width), 0);
  const numbers = columns.flatMap(({points}) => points.map(({number}) => number));

  const lay = (gutter: number): SeriesLayout & {strip: ReturnType<typeof drawClaimStrip>} => {
    const x = linear(domain, [gutter + 4, right]);
    const strip = drawClaimStrip(tally.claims, x, domain, canvas);
    const natural = (isNarrow(canvas) ? 250 : 360) + strip.height;
    const top = strip.height + (gutter === 0 ? 34 : 42);
    const bottom = Math.max((canvas.maxHeight ?? natural + 28) - 28, top + 120);
    const y = linear([numbers.reduce(least, 0), numbers.reduce(most, 0) || 1], [bottom, top]);
    return {columns, domain, x, y, top, bottom, size, gutter, strip};
  };
  const onLines = lay(0);
  const boxes = (layout: SeriesLayout): Box[] =>
    labelGrid(tally.unit, layout).map((label) =>
      boxOf(label, label.end ? 'end' : 'start', text.width(label.text, size), size),
    );
  const clear = boxes(onLines).every((box) => placeFree([box], [], toSegments(onLines)));
  const widest = labelGrid(tally.unit, {...onLines, gutter: 1})
    .filter(({end}) => end)
    .reduce((width, label) => Math.max(width, text.width(label.text, size)), 0);
  const layout = clear ? onLines : lay(widest + 10);
  const drawnEnds = drawEnds(ends, layout);
  return inPixels(width, layout.bottom + 28, [
    ...drawGrid(labelGrid(tally.unit, layout), layout),
    ...drawYears(layout, canvas),
    ...columns.flatMap((column) => drawColumn(column, layout)),
    ...layout.strip.marks,
    ...annotateSeries(tally, layout, layout.strip, [...boxes(layout), ...drawnEnds.boxes], canvas),
    ...drawnEnds.marks,
  ]);
}

function least(a: number, b: number): number {
  return Math.min(a, b);
}

function most(a: number, b: number): number {
  return Math.max(a, b);
}
