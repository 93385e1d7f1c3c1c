import {dot, type Markish, ruleX} from '@observablehq/plot';
import type {SeriesTally} from '../model/tally.ts';
import {type Canvas, colour} from './canvas.ts';
import type {ClaimStrip} from './draw-claim-strip.ts';
import {boxOf} from './draw-series.ts';
import {type Column, type Point, type SeriesLayout, toRuns, toSegments} from './lay-series.ts';
import {type Box, placeFree} from './place-free.ts';
import {printYear, readYear} from './read-years.ts';
import {type Label, writeLabels} from './write-labels.ts';

type Anchor = 'start' | 'middle' | 'end';
type Note = Label & Box & {readonly anchor: Anchor; readonly muted: boolean};

/** What a reader should see at a glance: the peak as a full dot, claimed years as hollow ones under their claim, and
 *  the runs of years that are zero or have no figure, in words where there is room for them. */
export function annotateSeries(
  tally: SeriesTally,
  layout: SeriesLayout,
  {ends}: ClaimStrip,
  occupied: readonly Box[],
  {text, width}: Canvas,
): Markish[] {
  const {columns, x, y, bottom, size} = layout;
  const lines = toSegments(layout);
  const notes: Note[] = [];
  const write = (words: string, places: readonly (readonly [Anchor, number, number])[], muted: boolean) => {
    const length = text.width(words, size, muted ? 400 : 600);
    const candidates = places
      .map(([anchor, px, py]) => ({
        x: px,
        y: py,
        text: words,
        anchor,
        muted,
        ...boxOf({x: px, y: py, text: words}, anchor, length, size),
      }))
      .filter(({x1, x2}) => x1 >= 0 && x2 <= width);
    const free = placeFree(candidates, [...occupied, ...notes], lines) ?? (muted ? undefined : candidates[0]);
    if (free) notes.push(free);
  };
  const total = columns.find((column) => column.total) ?? columns[0];
  const peak = findPeak(tally, total);
  const claimed = ends.flatMap(
    ({year, y: from}) =>
      total?.points.filter((point) => point.year === year).map((point) => ({point, from})) ?? [],
  );
  if (peak) write(`Peak, ${printYear(peak.year)}: ${peak.text}`, around(x(peak.year), y(peak.number)), false);
  for (const {point, from} of claimed) {
    if (point === peak) continue;
    const [px, py] = [x(point.year), y(point.number)];
    write(
      `${printYear(point.year)}: ${point.text}`,
      [
        ['start', px + 9, py - 8],
        ['start', px + 7, from + 10],
        ['end', px - 7, from + 10],
        ...around(px, py),
      ],
      false,
    );
  }
  for (const {words, year} of [...runsOfZeros(total), ...runsWithoutFigure(tally)]) {
    const px = x(year);
    const base = Math.min(y(0), bottom);
    write(
      words,
      [
        ['middle', px, base - 15],
        ['start', 0, base - 15],
        ['middle', px, base - 31],
        ['start', 0, base - 31],
      ],
      true,
    );
  }
  const at = (points: readonly Point[]) => points.map(({year, number}) => ({x: x(year), y: y(number)}));
  return [
    ruleX(
      claimed.map(({point, from}) => ({x: x(point.year), y1: from, y2: y(point.number) - 5})),
      {x: 'x', y1: 'y1', y2: 'y2', stroke: colour('claim'), strokeWidth: 1.5, strokeDasharray: '3 3'},
    ),
    dot(at(claimed.map(({point}) => point)), {
      x: 'x',
      y: 'y',
      r: 4.5,
      fill: colour('paper'),
      stroke: colour('ink'),
      strokeWidth: 2,
    }),
    dot(at(peak ? [peak] : []), {x: 'x', y: 'y', r: 4.5, fill: colour('ink')}),
    ...writeNotes(notes, size),
  ];
}

function around(x: number, y: number): [Anchor, number, number][] {
  return [
    ['end', x - 9, y - 8],
    ['start', x + 9, y - 8],
    ['middle', x, y - 16],
    ['end', x - 9, y + 9],
    ['start', x + 9, y + 9],
  ];
}

function writeNotes(notes: readonly Note[], size: number): Markish[] {
  return (['start', 'middle', 'end'] as const).flatMap((anchor) =>
    [false, true].map((muted) =>
      writeLabels(
        notes.filter((note) => note.anchor === anchor && note.muted === muted),
        {size, anchor, halo: true, ...(muted ? {fill: 'muted'} : {weight: 600})},
      ),
    ),
  );
}

function findPeak({peak}: SeriesTally, total: Column | undefined): Point | undefined {
  if (!total || !peak) return undefined;
  const year = peak.interval?.[0] ? Math.floor(readYear(peak.interval[0])) : undefined;
  return total.points.find((point) =>
    year === undefined ? point.number === peak.number : point.year === year,
  );
}

function runsOfZeros(total: Column | undefined): {words: string; year: number}[] {
  const runs = toRuns((total?.points ?? []).filter(({number}) => number === 0));
  return runs
    .filter((run) => run.length > 1)
    .map((run) => describe(run[0]?.year ?? 0, run.at(-1)?.year ?? 0, 'zero'));
}

/** Years for which no column has a figure. */
function runsWithoutFigure({points, columns}: SeriesTally): {words: string; year: number}[] {
  const blank = points
    .filter(({values}) => columns.every(({id}) => values[id]?.number === undefined))
    .map(({year}) => ({year, number: 0, text: ''}));
  return toRuns(blank).map((run) => describe(run[0]?.year ?? 0, run.at(-1)?.year ?? 0, 'no figures'));
}

function describe(from: number, to: number, what: string): {words: string; year: number} {
  const last =
    from > 999 && Math.floor(from / 100) === Math.floor(to / 100) ? String(to).slice(-2) : printYear(to);
  const years = from === to ? printYear(from) : `${printYear(from)}–${last}`;
  return {words: `${years}: ${what}`, year: (from + to) / 2};
}
