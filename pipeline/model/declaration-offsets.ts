/** The offset of a declaration, or of the nearest one around it that has a place. */
export function offsetOf(offsets: Readonly<Record<string, number>>, pointer: string): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const offset = offsets[at];
    if (offset !== undefined) return offset;
  }
  return offsets[''] ?? 0;
}

/** Steps into front matter as one path: `/tallies/0/expect`; a slash in a key is written `~1` (RFC 6901). */
export function pointerTo(steps: readonly PropertyKey[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
