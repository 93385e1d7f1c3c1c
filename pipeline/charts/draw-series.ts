import {areaY, dot, line, type Markish, ruleX, ruleY} from '@observablehq/plot';
import {type Canvas, colour} from './canvas.ts';
import {type Column, type SeriesLayout, toRuns} from './lay-series.ts';
import type {Box} from './place-free.ts';
import {printNumber, roundNumbers} from './print-number.ts';
import {printYear, roundYears} from './read-years.ts';
import {type Label, writeLabels} from './write-labels.ts';

/** One line for each run of years without a gap, a dot for a year that stands alone; under the total a light area. */
export function drawColumn({points, token, total}: Column, {x, y}: SeriesLayout): Markish[] {
  const place = (run: ReturnType<typeof toRuns>[number], index: number) =>
    run.map(({year, number}) => ({x: x(year), y: y(number), zero: y(0), run: index}));
  const runs = toRuns(points);
  const joined = runs.filter((run) => run.length > 1).flatMap(place);
  const alone = runs.filter((run) => run.length === 1).flatMap(place);
  const area = {x: 'x', y1: 'zero', y2: 'y', z: 'run', fill: colour('ink'), fillOpacity: 0.05};
  return [
    ...(total ? [areaY(joined, area)] : []),
    line(joined, {
      ...{x: 'x', y: 'y', z: 'run', stroke: colour(token)},
      ...{strokeWidth: total ? 2.75 : 1.75, strokeLinejoin: 'round'},
    }),
    dot(alone, {x: 'x', y: 'y', r: total ? 3.5 : 3, fill: colour(token)}),
  ];
}

/** The numbers of the grid, above their lines or left of them, the unit on the top one. */
export function labelGrid(
  unit: string,
  layout: Omit<SeriesLayout, 'x'>,
): (Label & {end: boolean; number: number})[] {
  const {columns, y, gutter} = layout;
  const numbers = columns.flatMap(({points}) => points.map(({number}) => number));
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const short = unit.split(/ at | \(|, |; /)[0] ?? unit;
  const ticks = roundNumbers(least, most, 5).filter((number) => number !== 0);
  return ticks.flatMap((number, index) => {
    const text = printNumber(number);
    const top = index === ticks.length - 1;
    if (gutter === 0)
      return [{x: 0, y: y(number) - 9, text: top ? `${text} ${short}` : text, end: false, number}];
    const tick = {x: gutter - 6, y: y(number), text, end: true, number};
    return top ? [tick, {x: 0, y: y(number) - 16, text: short, end: false, number}] : [tick];
  });
}

/** Horizontal lines at round numbers, ink at zero. */
export function drawGrid(
  labels: ReturnType<typeof labelGrid>,
  {x, y, domain, gutter, size}: SeriesLayout,
): Markish[] {
  const [x1, x2] = [gutter, x(domain[1]) + 8];
  const ends = {x1: 'x1', x2: 'x2', y: 'y'};
  return [
    ruleY(
      labels.map(({number}) => ({x1, x2, y: y(number)})),
      {...ends, stroke: colour('rule')},
    ),
    ruleY([{x1, x2, y: y(0)}], {...ends, stroke: colour('ink')}),
    writeLabels(
      labels.filter(({end}) => end),
      {size, fill: 'muted', anchor: 'end'},
    ),
    writeLabels(
      labels.filter(({end}) => !end),
      {size, fill: 'muted'},
    ),
  ];
}

/** Round years under the plot, each with a tick. */
export function drawYears({domain, x, bottom, size}: SeriesLayout, {text, width}: Canvas): Markish[] {
  const half = (year: number) => text.width(printYear(year), size) / 2;
  const widest = 2 * Math.max(...domain.map(half));
  const room = Math.floor((x(domain[1]) - x(domain[0])) / (widest + 26));
  const years = domain[0] === domain[1] ? [domain[0]] : roundYears(domain[0], domain[1], room);
  const ticks = years.map((year) => ({
    x: Math.min(Math.max(x(year), half(year)), width - half(year)),
    at: x(year),
    y1: bottom,
    y2: bottom + 4,
    y: bottom + 16,
    text: printYear(year),
  }));
  return [
    ruleX(ticks, {x: 'at', y1: 'y1', y2: 'y2', stroke: colour('ink')}),
    writeLabels(ticks, {size, fill: 'muted', anchor: 'middle'}),
  ];
}

/** The rectangle that a label takes up. */
export function boxOf(label: Label, anchor: 'start' | 'middle' | 'end', width: number, size: number): Box {
  const x1 = label.x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return {x1, x2: x1 + width, y1: label.y - size * 0.55, y2: label.y + size * 0.55};
}
