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

/** A row among `used` for each further extent, in the space that the packed ones leave; -1 where there is none. */
export function fillRows(
  packed: readonly Extent[],
  rows: readonly number[],
  further: readonly Extent[],
  gap: number,
): number[] {
  const taken: Extent[][] = [];
  for (const index of byLeft(packed)) {
    const [row, extent] = [rows[index] ?? 0, packed[index]];
    taken[row] ??= [];
    if (extent) taken[row].push(extent);
  }
  const ends = taken.map(() => Number.NEGATIVE_INFINITY);
  const next = taken.map(() => 0);
  const found = new Array<number>(further.length).fill(-1);
  for (const index of byLeft(further)) {
    const extent = further[index];
    if (!extent) continue;
    found[index] = taken.findIndex((inRow, row) => {
      let at = next[row] ?? 0;
      for (let other = inRow[at]; other && other.left < extent.left; other = inRow[at]) {
        ends[row] = Math.max(ends[row] ?? 0, other.right);
        at += 1;
      }
      next[row] = at;
      const following = inRow[at]?.left ?? Number.POSITIVE_INFINITY;
      return (ends[row] ?? 0) + gap <= extent.left && extent.right + gap <= following;
    });
    const row = found[index] ?? -1;
    if (row !== -1) ends[row] = extent.right;
  }
  return found;
}

function byLeft(extents: readonly Extent[]): number[] {
  const left = (index: number) => extents[index]?.left ?? 0;
  return extents.map((_, index) => index).sort((a, b) => left(a) - left(b) || a - b);
}
