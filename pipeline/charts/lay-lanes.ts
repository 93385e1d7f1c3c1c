import type {TimelineTally} from '../model/tally.ts';
import type {Canvas} from './canvas.ts';
import type {DatedEntry} from './date-entries.ts';
import {countRows, packRows} from './pack-rows.ts';
import {type Placed, placeBare, placeEntry} from './place-entry.ts';
import {rankLabels} from './rank-labels.ts';

export const rowPitch = 20;
const gap = 14;
/** More rows than any drawing has room for; a lane that needs more doesn't fit. */
const maxRows = 120;
/** Rows for marks without a label; what finds no place in them lies on others in the last. */
const bareRows = 2;

/** A lane with its entries in rows, those without a label in the last ones. */
export interface Lane {
  readonly label: string;
  readonly lines: readonly {readonly placed: Placed; readonly row: number; readonly crowded: boolean}[];
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
  const byRank = rankLabels(dated.map(({entry}) => entry.rank));
  const inLane = splitByLane(lanes, dated);
  const lay = (kept: number) => {
    const labelled = new Set(byRank.slice(0, kept).filter((index) => whole[index]?.label !== undefined));
    const laid = lanes.map(({id, label}) => {
      const pick = (from: readonly Placed[], wanted: boolean) =>
        (inLane.get(id) ?? [])
          .filter((index) => labelled.has(index) === wanted)
          .flatMap((index) => from[index] ?? []);
      return layLane(label, pick(whole, true), pick(bare, false));
    });
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

/** Indexes of the entries of each lane, in order of time. An entry of a lane that isn't there throws. */
function splitByLane(lanes: TimelineTally['lanes'], dated: readonly DatedEntry[]): Map<string, number[]> {
  const only = lanes.length === 1 ? lanes[0]?.id : undefined;
  const inLane = new Map<string, number[]>(lanes.map(({id}) => [id, []]));
  const inTime = dated.map((_, index) => index).sort((a, b) => from(dated[a]) - from(dated[b]) || a - b);
  for (const index of inTime) {
    const lane = only ?? dated[index]?.entry.lane ?? '';
    const entries = inLane.get(lane);
    if (!entries) throw new RangeError(`no lane ${JSON.stringify(lane)}`);
    entries.push(index);
  }
  return inLane;
}

function from(dated: DatedEntry | undefined): number {
  return dated?.from ?? 0;
}

function layLane(label: string, labelled: readonly Placed[], bare: readonly Placed[]): Lane {
  const rows = packRows(labelled, gap, maxRows);
  const used = countRows(rows);
  const below = packRows(bare, 2, bareRows);
  const last = used + Math.max(0, countRows(below) - 1);
  return {
    label,
    lines: [
      ...labelled.map((placed, index) => ({placed, row: rows[index] ?? 0, crowded: false})),
      ...bare.map((placed, index) => {
        const row = below[index] ?? -1;
        return {placed, row: row === -1 ? last : used + row, crowded: row === -1};
      }),
    ],
    rows: rows.includes(-1) ? Number.POSITIVE_INFINITY : used + countRows(below),
  };
}
