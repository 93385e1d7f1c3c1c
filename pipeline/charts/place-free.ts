/** A rectangle of text, its middle line at `y`. */
export interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** The first of the boxes that lies on no other box and on no line; `undefined` where there is none. */
export function placeFree<T extends Box>(
  candidates: readonly T[],
  taken: readonly Box[],
  lines: readonly Segment[],
): T | undefined {
  return candidates.find(
    (box) => !taken.some((other) => overlaps(box, other)) && !lines.some((line) => crosses(line, box)),
  );
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

/** Whether a segment passes through a box: the segment is clipped to the box's width, then its heights are compared. */
function crosses([ax, ay, bx, by]: Segment, {x1, x2, y1, y2}: Box): boolean {
  const [left, right] = [Math.max(Math.min(ax, bx), x1), Math.min(Math.max(ax, bx), x2)];
  if (left > right) return false;
  const at = (x: number) => (ax === bx ? undefined : ay + ((x - ax) / (bx - ax)) * (by - ay));
  const [from, to] = [at(left) ?? Math.min(ay, by), at(right) ?? Math.max(ay, by)];
  return Math.min(from, to) < y2 && y1 < Math.max(from, to);
}
