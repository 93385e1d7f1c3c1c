import type {ColourToken} from '../model/palette.ts';
import type {TimelineEntry} from '../model/tally.ts';
import type {Canvas} from './canvas.ts';
import {readYears} from './read-years.ts';

/** A timeline's entry with its place in time as years; open ends reach to the end of the axis. */
export interface DatedEntry {
  readonly entry: TimelineEntry;
  readonly from: number;
  readonly to: number;
  readonly softStart: boolean;
  readonly softEnd: boolean;
  /** Whether the date is exact to a month or better. */
  readonly exact: boolean;
  readonly token: ColourToken;
}

/** Between two years: an axis without a tick. */
const noYears = [0.25, 0.75] as const;

/** The entries in time, and the years that they reach over, a little wider than the first and the last. */
export function dateEntries(
  entries: readonly TimelineEntry[],
  actors: Canvas['actors'],
): {dated: DatedEntry[]; domain: readonly [number, number]} {
  const bounds = entries.map(({interval}) => readYears(interval));
  const years = bounds.flatMap(({from, to}) => [from, to]).filter((year) => year !== undefined);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const margin = Math.max(0.5, (last - first) * 0.005);
  const domain = years.length === 0 ? noYears : ([first - margin, last + margin] as const);
  const dated = entries.map((entry, index) => {
    const {from, to} = bounds[index] ?? {from: undefined, to: undefined};
    return {
      entry,
      from: from ?? domain[0],
      to: to ?? domain[1],
      softStart: entry.softStart || from === undefined,
      softEnd: entry.softEnd || to === undefined,
      exact: from !== undefined && to !== undefined && to - from < 0.09,
      token: colourOf(entry, actors),
    };
  });
  return {dated, domain};
}

function colourOf({quoted, actor}: TimelineEntry, actors: Canvas['actors']): ColourToken {
  if (quoted) return 'claim';
  if (actor === undefined) return 'muted';
  return actors.find(({name}) => name === actor)?.colour ?? 'ink';
}
