import {areaY, dot, line, type Markish, ruleX, ruleY} from '@observablehq/plot';
import type {ColourToken} from '../model/palette.ts';
import type {SeriesTally} from '../model/tally.ts';
import {type Canvas, colour, inPixels, isNarrow, linear, type SizedOptions} from './canvas.ts';
import {drawClaimStrip} from './draw-claim-strip.ts';
import {printNumber, roundNumbers} from './print-number.ts';
import {printYear, readYear, roundYears} from './read-years.ts';
import {spreadBlocks} from './spread-blocks.ts';
import {wrapText} from './wrap-text.ts';
import {type Label, writeLabels} from './write-labels.ts';

interface Column {
  readonly id: string;
  readonly label: string;
  readonly token: ColourToken;
  readonly total: boolean;
  readonly points: readonly {readonly year: number; readonly number: number; readonly text: string}[];
}

/** Lines over years: the total in ink, its parts in the actors' colours. A year without a figure is a gap, a zero is
 *  zero; the peak is a full dot, a claimed year a hollow one, and the claims stand above, without values. */
export function plotSeries(tally: SeriesTally, canvas: Canvas): SizedOptions {
  const {width} = canvas;
  const size = isNarrow(canvas) ? 12 : 13;
  const columns = tally.columns.map((column) => toColumn(column, tally, canvas.actors));
  const numbers = columns.flatMap(({points}) => points.map(({number}) => number));
  const years = tally.points.map(({year}) => year);
  const ends = wrapEnds(columns, canvas, size);
  const domain = [Math.min(...years), Math.max(...years)] as const;
  const x = linear(domain, [4, width - 14 - Math.max(0, ...ends.map((end) => end.width))]);
  const strip = drawClaimStrip(tally.claims, x, domain, canvas);
  const top = strip.height + 34;
  const bottom = (canvas.maxHeight ?? (isNarrow(canvas) ? 300 : 400) + strip.height) - 28;
  const y = linear([Math.min(0, ...numbers), Math.max(...numbers, 0) || 1], [bottom, top]);
  const total = columns.find((column) => column.total) ?? columns[0];
  const claimed = strip.years.flatMap((year) => total?.points.filter((point) => point.year === year) ?? []);
  const peak = findPeak(tally, total);
  return inPixels(width, bottom + 28, [
    ...drawGrid(tally.unit, y, numbers, {right: x(domain[1]) + 8, size}),
    ...drawYears(domain, x, bottom, size, canvas),
    ...columns.flatMap((column) => drawColumn(column, x, y, bottom, tally.points.length)),
    ...strip.marks,
    ruleX(
      claimed.map(({year, number}) => ({x: x(year), y1: strip.bottom, y2: y(number) - 5})),
      {x: 'x', y1: 'y1', y2: 'y2', stroke: colour('claim'), strokeWidth: 1.5, strokeDasharray: '3 3'},
    ),
    ...markPoints(peak, claimed, x, y, {size, right: x(domain[1])}, canvas),
    ...drawEnds(ends, x(domain[1]) + 10, y, top, bottom, size),
  ]);
}

function toColumn(
  {id, label, actor}: SeriesTally['columns'][number],
  {points, columns}: SeriesTally,
  actors: Canvas['actors'],
): Column {
  const token = actors.find(({name}) => name === actor)?.colour;
  return {
    id,
    label,
    token:
      token ?? (columns.some((column) => column.actor !== undefined) || columns.length === 1 ? 'ink' : 'ink'),
    total: actor === undefined,
    points: points.flatMap(({year, values}) => {
      const value = values[id];
      return value?.number === undefined ? [] : [{year, number: value.number, text: value.display}];
    }),
  };
}

/** One line for each run of years without a gap; a year that stands alone is a dot. */
function drawColumn(
  {points, token, total}: Column,
  x: (n: number) => number,
  y: (n: number) => number,
  bottom: number,
  count: number,
): Markish[] {
  const runs: {x: number; y: number; zero: number; run: number}[] = [];
  let run = 0;
  points.forEach(({year, number}, index) => {
    if (index > 0 && points[index - 1]?.year !== year - 1) run += 1;
    runs.push({x: x(year), y: y(number), zero: bottom, run});
  });
  const sizes = new Map<number, number>();
  for (const point of runs) sizes.set(point.run, (sizes.get(point.run) ?? 0) + 1);
  const alone = runs.filter((point) => sizes.get(point.run) === 1);
  const joined = runs.filter((point) => sizes.get(point.run) !== 1);
  return [
    ...(total && count > 1
      ? [areaY(joined, {x: 'x', y1: 'zero', y2: 'y', z: 'run', fill: colour('ink'), fillOpacity: 0.05})]
      : []),
    line(joined, {
      x: 'x',
      y: 'y',
      z: 'run',
      stroke: colour(token),
      strokeWidth: total ? 2.75 : 1.75,
      strokeLinejoin: 'round',
    }),
    dot(alone, {x: 'x', y: 'y', r: total ? 3.5 : 3, fill: colour(token)}),
  ];
}

/** Horizontal grid, numbers above their lines, the unit on the top one. */
function drawGrid(
  unit: string,
  y: (n: number) => number,
  numbers: readonly number[],
  {right, size}: {right: number; size: number},
): Markish[] {
  const ticks = roundNumbers(Math.min(0, ...numbers), Math.max(0, ...numbers), 4);
  const short = unit.split(/ at | \(|, |; /)[0] ?? unit;
  const labels = ticks.flatMap((number, index) => {
    if (number === 0) return [];
    return [
      {
        x: 0,
        y: y(number) - 9,
        text: index === ticks.length - 1 ? `${printNumber(number)} ${short}` : printNumber(number),
      },
    ];
  });
  return [
    ruleY(
      ticks.filter((number) => number !== 0).map((number) => ({x1: 0, x2: right, y: y(number)})),
      {x1: 'x1', x2: 'x2', y: 'y', stroke: colour('rule')},
    ),
    ruleY([{x1: 0, x2: right, y: y(0)}], {x1: 'x1', x2: 'x2', y: 'y', stroke: colour('ink')}),
    writeLabels(labels, {size, fill: 'muted', halo: true}),
  ];
}

function drawYears(
  domain: readonly [number, number],
  x: (n: number) => number,
  bottom: number,
  size: number,
  {text}: Canvas,
): Markish[] {
  const widest = Math.max(...domain.map((year) => text.width(printYear(year), size)));
  const ticks = roundYears(
    domain[0],
    domain[1],
    Math.floor((x(domain[1]) - x(domain[0])) / (widest + 26)),
  ).map((year) => ({
    x: Math.max(x(year), text.width(printYear(year), size) / 2),
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

interface End {
  readonly column: Column;
  readonly lines: readonly string[];
  readonly width: number;
}

function wrapEnds(columns: readonly Column[], canvas: Canvas, size: number): End[] {
  const measure = (part: string) => canvas.text.width(part, size, 600);
  return columns.map((column) => {
    const lines = wrapText(column.label, isNarrow(canvas) ? 76 : 150, measure, 3);
    return {column, lines, width: Math.max(0, ...lines.map(measure))};
  });
}

function drawEnds(
  ends: readonly End[],
  x: number,
  y: (n: number) => number,
  top: number,
  bottom: number,
  size: number,
): Markish[] {
  const placed = ends
    .flatMap((end) => {
      const last = end.column.points.at(-1);
      return last ? [{end, at: y(last.number), height: end.lines.length * (size + 3) + 3}] : [];
    })
    .sort((a, b) => a.at - b.at);
  const tops = spreadBlocks(placed, top - 10, bottom + 6);
  return (['ink', 'first', 'second'] as const).map((token) => {
    const labels: Label[] = placed.flatMap(({end}, index) =>
      end.column.token === token
        ? end.lines.map((text, at) => ({x, y: (tops[index] ?? 0) + size / 2 + 3 + at * (size + 3), text}))
        : [],
    );
    return writeLabels(labels, {size, weight: 600, fill: token});
  });
}

function findPeak({peak}: SeriesTally, total: Column | undefined) {
  if (!total || !peak) return undefined;
  const year = peak.interval?.[0] ? Math.floor(readYear(peak.interval[0])) : undefined;
  return total.points.find((point) =>
    year === undefined ? point.number === peak.number : point.year === year,
  );
}

type Point = Column['points'][number];

function markPoints(
  peak: Point | undefined,
  claimed: readonly Point[],
  x: (n: number) => number,
  y: (n: number) => number,
  {size, right}: {size: number; right: number},
  {text}: Canvas,
): Markish[] {
  const labels: (Label & {end: boolean})[] = [];
  const put = (point: Point, words: string, above: boolean) => {
    const width = text.width(words, size, 600);
    const end = above ? x(point.year) - 9 - width > 0 : x(point.year) + 9 + width > right;
    const offset = end ? -9 : 9;
    labels.push({x: x(point.year) + offset, y: y(point.number) - 8, text: words, end});
  };
  if (peak) put(peak, `Peak, ${printYear(peak.year)}: ${peak.text}`, true);
  for (const point of claimed)
    if (point !== peak) put(point, `${printYear(point.year)}: ${point.text}`, false);
  const at = (points: readonly Point[]) => points.map((point) => ({x: x(point.year), y: y(point.number)}));
  return [
    dot(at(claimed), {x: 'x', y: 'y', r: 4.5, fill: colour('paper'), stroke: colour('ink'), strokeWidth: 2}),
    dot(at(peak ? [peak] : []), {x: 'x', y: 'y', r: 4.5, fill: colour('ink')}),
    writeLabels(
      labels.filter(({end}) => end),
      {size, weight: 600, anchor: 'end', halo: true},
    ),
    writeLabels(
      labels.filter(({end}) => !end),
      {size, weight: 600, halo: true},
    ),
  ];
}
