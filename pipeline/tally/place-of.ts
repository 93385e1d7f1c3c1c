import type {Story} from '../model/story.ts';

/** The offset of the declaration at `steps`, or of the nearest one around it that has a place. */
export function placeOf({offsets}: Story, steps: readonly PropertyKey[]): number {
  const names = steps.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'));
  for (let count = names.length; count > 0; count--) {
    const offset = offsets[`/${names.slice(0, count).join('/')}`];
    if (offset !== undefined) return offset;
  }
  return offsets[''] ?? 0;
}
