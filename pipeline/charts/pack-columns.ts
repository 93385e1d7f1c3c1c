import type {DatedEntry} from './date-entries.ts';
import type {SpanMark} from './draw-spans.ts';
import {countRows, packRows} from './pack-rows.ts';

export const columnPitch = 11;
export const maxColumns = 6;
const thickness = 8.5;

/** The marks of a timeline that runs downwards: long ones in columns of their own at the left, then short ones. What
 *  finds no free column lies on others in the last. */
export function packColumns(
  dated: readonly DatedEntry[],
  isLong: (entry: DatedEntry) => boolean,
  y: (year: number) => number,
  left: number,
): {spans: SpanMark[]; right: number} {
  const ends = dated.map(({from, to, exact}) => {
    const half = exact ? thickness / 2 : Math.max(5, y(to) - y(from)) / 2;
    const middle = y((from + to) / 2);
    return {left: middle - half, right: middle + half};
  });
  const inTime = dated
    .map((_, index) => index)
    .sort((a, b) => startOf(dated[a]) - startOf(dated[b]) || a - b);
  const pick = (long: boolean) =>
    inTime.filter((index) => dated.slice(index, index + 1).some((entry) => isLong(entry) === long));
  const pack = (indexes: readonly number[], gap: number, columns: number) =>
    packRows(
      indexes.flatMap((index) => ends[index] ?? []),
      gap,
      columns,
    );
  const [long, short] = [pick(true), pick(false)];
  const longColumns = pack(long, 3, maxColumns - 2);
  const first = countRows(longColumns);
  const shortColumns = pack(short, 1, maxColumns - first);
  const count = first + countRows(shortColumns);
  const columns = new Map([
    ...long.map((index, at) => [index, longColumns[at] ?? -1] as const),
    ...short.map(
      (index, at) => [index, shortColumns[at] === -1 ? -1 : first + (shortColumns[at] ?? 0)] as const,
    ),
  ]);
  const spans = dated.map(({token, exact, softStart, softEnd}, index): SpanMark => {
    const column = columns.get(index) ?? -1;
    const x = left + (column === -1 ? count - 1 : column) * columnPitch;
    const {left: y1, right: y2} = ends[index] ?? {left: 0, right: 0};
    const span = {x1: x, x2: x + thickness, y1, y2, token, dot: exact, softStart, softEnd};
    return column === -1 ? {...span, opacity: 0.5} : span;
  });
  return {spans, right: left + count * columnPitch};
}

function startOf(dated: DatedEntry | undefined): number {
  return dated?.from ?? 0;
}
