/** What a mark takes up on a line, from its left end to its right end, label included. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** The row of each extent, in the order given: the first row that ends before it, so that in time order a reader goes
 *  down and right. -1 where `maxRows` are full. Linear, times the rows used. */
export function packRows(
  extents: readonly Extent[],
  gap: number,
  maxRows = Number.POSITIVE_INFINITY,
): number[] {
  const ends: number[] = [];
  return extents.map(({left, right}) => {
    let row = ends.findIndex((end) => end + gap <= left);
    if (row === -1) row = ends.length < maxRows ? ends.length : -1;
    if (row !== -1) ends[row] = right;
    return row;
  });
}

/** How many rows are used. */
export function countRows(rows: readonly number[]): number {
  return rows.reduce((most, row) => Math.max(most, row + 1), 0);
}
