import {type Markish, ruleX} from '@observablehq/plot';
import {type Canvas, colour, textSize} from './canvas.ts';
import {printYear, roundYears} from './read-years.ts';
import {writeLabels} from './write-labels.ts';

/** Round years across: dotted lines from top to bottom, the years printed above and below, or below alone. */
export function drawTimeAxis(
  domain: readonly [number, number],
  x: (year: number) => number,
  {top, bottom, labels}: {top: number; bottom: number; labels: 'both' | 'below'},
  canvas: Canvas,
): Markish[] {
  const {text, width} = canvas;
  const size = textSize(canvas);
  const [low, high] = [x(domain[0]), x(domain[1])];
  const widest = Math.max(...domain.map((year) => text.width(printYear(Math.round(year)), size)));
  const ticks = roundYears(domain[0], domain[1], Math.floor((high - low) / (widest + 34)))
    .map((year) => ({
      x: x(year),
      y1: top,
      y2: bottom,
      half: text.width(printYear(year), size) / 2,
      text: printYear(year),
    }))
    .filter((tick) => tick.x - tick.half >= Math.max(0, low - 20) && tick.x + tick.half <= width);
  const line = (y: number) =>
    writeLabels(
      ticks.map((tick) => ({x: tick.x, y, text: tick.text})),
      {size, fill: 'muted', anchor: 'middle'},
    );
  return [
    ruleX(ticks, {x: 'x', y1: 'y1', y2: 'y2', stroke: colour('rule'), strokeDasharray: '1 4'}),
    ...(labels === 'both' ? [line(top - 12)] : []),
    line(bottom + 14),
  ];
}
