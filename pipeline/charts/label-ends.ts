import type {Markish} from '@observablehq/plot';
import {type Canvas, isNarrow} from './canvas.ts';
import type {Column, SeriesLayout} from './lay-series.ts';
import type {Box} from './place-free.ts';
import {spreadBlocks} from './spread-blocks.ts';
import {wrapText} from './wrap-text.ts';
import {writeLabels} from './write-labels.ts';

/** A line's name, broken to stand right of the plot. */
export interface End {
  readonly column: Column;
  readonly lines: readonly string[];
  readonly width: number;
}

/** The names of the lines, broken to fit the margin. */
export function wrapEnds(columns: readonly Column[], canvas: Canvas, size: number): End[] {
  const measure = (part: string) => canvas.text.width(part, size, 600);
  return columns.map((column) => {
    const lines = wrapText(column.label, isNarrow(canvas) ? 84 : 150, measure, 3);
    return {column, lines, width: Math.max(0, ...lines.map(measure))};
  });
}

/** Each name beside the last figure of its line, pushed apart where lines end close to each other. */
export function drawEnds(ends: readonly End[], layout: SeriesLayout): {marks: Markish[]; boxes: Box[]} {
  const {x, y, domain, top, bottom, size} = layout;
  const pitch = size + 3;
  const left = x(domain[1]) + 10;
  const placed = ends
    .flatMap((end) => {
      const last = end.column.points.at(-1);
      return last ? [{end, at: y(last.number), height: end.lines.length * pitch + 3}] : [];
    })
    .sort((a, b) => a.at - b.at);
  const tops = spreadBlocks(placed, top - 10, Math.max(bottom + 6, top + placed.length * pitch * 2));
  const labels = placed.flatMap(({end}, index) =>
    end.lines.map((text, line) => ({
      x: left,
      y: (tops[index] ?? 0) + size / 2 + 3 + line * pitch,
      text,
      token: end.column.token,
    })),
  );
  return {
    marks: (['ink', 'first', 'second'] as const).map((fill) =>
      writeLabels(
        labels.filter(({token}) => token === fill),
        {size, weight: 600, fill},
      ),
    ),
    boxes: placed.map(({end, height}, index) => ({
      x1: left,
      x2: left + end.width,
      y1: tops[index] ?? 0,
      y2: (tops[index] ?? 0) + height,
    })),
  };
}
