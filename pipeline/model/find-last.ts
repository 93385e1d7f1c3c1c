import type {Span} from './span.ts';

/** Of spans in order of their starts, the last that starts at an offset or before; log n. */
export function findLast<Item extends Span>(items: readonly Item[], offset: number): Item | undefined {
  return items[countBefore(items, offset + 1) - 1];
}

/** Of spans in order of their starts, those that start inside another; log n. */
export function findWithin<Item extends Span>(items: readonly Item[], {start, end}: Span): readonly Item[] {
  const [from, to] = [countBefore(items, start), countBefore(items, end)];
  return from === to ? [] : items.slice(from, to);
}

/** Of spans in order of their starts, how many start before an offset; log n. */
export function countBefore(items: readonly Span[], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
