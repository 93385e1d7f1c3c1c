import type {TimelineTally} from '../model/tally.ts';
import type {Canvas} from './canvas.ts';
import type {DatedEntry} from './date-entries.ts';
import {fillRows, packRows} from './pack-rows.ts';
import {type Placed, placeBare, placeEntry} from './place-entry.ts';

export const rowPitch = 20;
const gap = 14;
/** More rows than any drawing has room for; a lane that needs more doesn't fit. */
const maxRows = 120;

/** A lane with its entries in rows; those in `strip` found no row of their own and lie on each other in the last. */
export interface Lane {
  readonly label: string;
  readonly lines: readonly {readonly placed: Placed; readonly row: number}[];
  readonly strip: readonly Placed[];
  readonly rows: number;
}

/** Lanes with as many labels as fit, the lowest rank first, found by a search over how many are kept. A single lane
 *  takes every entry. */
export function layLanes(
  lanes: TimelineTally['lanes'],
  dated: readonly DatedEntry[],
  x: (year: number) => number,
  room: readonly [number, number],
  text: Canvas['text'],
  fits: (lanes: readonly Lane[], dropped: number) => boolean,
): {lanes: Lane[]; dropped: number} {
  const whole = dated.map((entry) => placeEntry(entry, x, room, text));
  const bare = dated.map((entry) => placeBare(entry, x));
  const byRank = dated
    .map((_, index) => index)
    .sort((a, b) => (dated[a]?.entry.rank ?? 0) - (dated[b]?.entry.rank ?? 0) || a - b);
  const inLane = new Map<string, number[]>(lanes.map(({id}) => [id, []]));
  const only = lanes.length === 1 ? lanes[0]?.id : undefined;
  for (const [index, {entry}] of dated.entries()) {
    const lane = inLane.get(only ?? entry.lane);
    if (!lane)
      throw new RangeError(`no lane ${JSON.stringify(entry.lane)} for ${JSON.stringify(entry.label)}`);
    lane.push(index);
  }
  const lay = (kept: number) => {
    const labelled = new Set(byRank.slice(0, kept).filter((index) => whole[index]?.label !== undefined));
    const laid = lanes.map(({id, label}) => layLane(label, inLane.get(id) ?? [], labelled, whole, bare));
    return {lanes: laid.filter(({rows}) => rows > 0), dropped: dated.length - labelled.size};
  };
  let best = lay(dated.length);
  if (fits(best.lanes, best.dropped)) return best;
  let [low, high] = [0, dated.length - 1];
  best = lay(0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const tried = lay(middle);
    if (fits(tried.lanes, tried.dropped)) [low, best] = [middle, tried];
    else high = middle - 1;
  }
  return best;
}

function layLane(
  label: string,
  indexes: readonly number[],
  labelled: ReadonlySet<number>,
  whole: readonly Placed[],
  bare: readonly Placed[],
): Lane {
  const pick = (from: readonly Placed[], wanted: boolean) =>
    indexes.filter((index) => labelled.has(index) === wanted).flatMap((index) => from[index] ?? []);
  const [withLabel, without] = [pick(whole, true), pick(bare, false)];
  const rows = packRows(withLabel, gap, maxRows);
  const further = fillRows(withLabel, rows, without, 3);
  const strip = without.filter((_, index) => further[index] === -1);
  return {
    label,
    lines: [
      ...withLabel.map((placed, index) => ({placed, row: rows[index] ?? 0})),
      ...without.flatMap((placed, index) =>
        further[index] === -1 ? [] : {placed, row: further[index] ?? 0},
      ),
    ],
    strip,
    rows: rows.includes(-1) ? Number.POSITIVE_INFINITY : countRows(rows) + (strip.length === 0 ? 0 : 1),
  };
}

function countRows(rows: readonly number[]): number {
  return rows.reduce((most, row) => Math.max(most, row + 1), 0);
}
