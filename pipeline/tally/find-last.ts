import type {Span} from '../model/span.ts';

/** Of spans in order of their starts, the last that starts at an offset or before; log n. */
export function findLast<Item extends Span>(items: readonly Item[], offset: number): Item | undefined {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
