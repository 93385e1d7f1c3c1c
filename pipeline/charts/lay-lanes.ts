import type {TimelineTally} from '../model/tally.ts';
import type {Canvas} from './canvas.ts';
import type {DatedEntry} from './date-entries.ts';
import {fillRows, packRows} from './pack-rows.ts';
import {type Placed, placeBare, placeEntry} from './place-entry.ts';

export const rowPitch = 20;
const gap = 14;

/** A lane with its entries in rows; those in `strip` found no row of their own and lie on each other in the last. */
export interface Lane {
  readonly label: string;
  readonly lines: readonly {readonly placed: Placed; readonly row: number}[];
  readonly strip: readonly Placed[];
  readonly rows: number;
}

/** Lanes with as many labels as `height` holds, the lowest rank first, found by a search over how many are kept. */
export function layLanes(
  {lanes}: TimelineTally,
  dated: readonly DatedEntry[],
  x: (year: number) => number,
  room: readonly [number, number],
  text: Canvas['text'],
  height: (lanes: readonly Lane[]) => boolean,
): {lanes: Lane[]; dropped: number} {
  const whole = dated.map((entry) => placeEntry(entry, x, room, text));
  const bare = dated.map((entry) => placeBare(entry, x));
  const byRank = dated
    .map((_, index) => index)
    .sort((a, b) => (dated[a]?.entry.rank ?? 0) - (dated[b]?.entry.rank ?? 0) || a - b);
  const inLane = new Map<string, number[]>(lanes.map(({id}) => [id, []]));
  for (const [index, {entry}] of dated.entries()) inLane.get(entry.lane)?.push(index);
  const lay = (kept: number) => {
    const labelled = new Set(byRank.slice(0, kept).filter((index) => whole[index]?.label !== undefined));
    const laid = lanes.map(({id, label}) => layLane(label, inLane.get(id) ?? [], labelled, whole, bare));
    return {lanes: laid.filter(({rows}) => rows > 0), dropped: dated.length - labelled.size};
  };
  let best = lay(dated.length);
  if (height(best.lanes)) return best;
  let [low, high] = [0, dated.length - 1];
  best = lay(0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const tried = lay(middle);
    if (height(tried.lanes)) [low, best] = [middle, tried];
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
  const rows = packRows(withLabel, gap);
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
    rows:
      (rows.length === 0 ? 0 : rows.reduce((most, row) => Math.max(most, row), 0) + 1) +
      (strip.length === 0 ? 0 : 1),
  };
}
