/** A stretch of a text that something is said about: `[start, end)` and what. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** A stretch of a text and every mark on it, sorted. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly string[];
}

/** A text of `length` characters → stretches that cover it in order, each as marked throughout. Overlapping marks are
 *  fine; empty and inverted ones are ignored. n log n in the number of marks, for a fixed number of different marks. */
export function cutText(length: number, marked: readonly Marked[]): Stretch[] {
  const edges = marked
    .map(({start, end, mark}) => ({start: Math.max(0, start), end: Math.min(length, end), mark}))
    .filter(({start, end}) => start < end)
    .flatMap(({start, end, mark}) => [
      {at: start, mark, by: 1},
      {at: end, mark, by: -1},
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Map<string, number>();
  const stretches: Stretch[] = [];
  let start = 0;
  for (const {at, mark, by} of [...edges, {at: length, mark: '', by: 0}]) {
    if (at > start) stretches.push({start, end: at, marks: [...open.keys()].sort()});
    start = at;
    const count = (open.get(mark) ?? 0) + by;
    if (count > 0) open.set(mark, count);
    else open.delete(mark);
  }
  return stretches;
}
