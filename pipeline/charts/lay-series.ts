import type {ColourToken} from '../model/palette.ts';
import type {SeriesTally} from '../model/tally.ts';
import type {Canvas} from './canvas.ts';
import type {Segment} from './place-free.ts';

/** One column of a series as drawn: its figures in order of years, the years without one left out. */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly token: ColourToken;
  readonly total: boolean;
  readonly points: readonly Point[];
}

export interface Point {
  readonly year: number;
  readonly number: number;
  readonly text: string;
}

/** Where a series stands: its columns, and the places of years and numbers. */
export interface SeriesLayout {
  readonly columns: readonly Column[];
  readonly domain: readonly [number, number];
  readonly x: (year: number) => number;
  readonly y: (number: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  /** Where numbers of the grid end, when they stand left of the plot and not on their lines. */
  readonly gutter: number;
}

/** Columns in the colours of their actors; one without an actor is the total, in ink. */
export function toColumns({columns, points}: SeriesTally, actors: Canvas['actors']): Column[] {
  return columns.map(({id, label, actor}) => ({
    id,
    label,
    token: actors.find(({name}) => name === actor)?.colour ?? 'ink',
    total: actor === undefined,
    points: points.flatMap(({year, values}) => {
      const value = values[id];
      return value?.number === undefined ? [] : [{year, number: value.number, text: value.display}];
    }),
  }));
}

/** The runs of years without a gap. */
export function toRuns(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.year === point.year - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** The lines as drawn, in pixels. */
export function toSegments({columns, x, y}: Pick<SeriesLayout, 'columns' | 'x' | 'y'>): Segment[] {
  return columns.flatMap(({points}) =>
    toRuns(points).flatMap((run) =>
      run.map((point, index): Segment => {
        const next = run[index + 1] ?? point;
        return [x(point.year), y(point.number), x(next.year), y(next.number)];
      }),
    ),
  );
}
