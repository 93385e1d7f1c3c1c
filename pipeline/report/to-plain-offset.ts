import type {Passage} from '../model/document.ts';

/** An offset of the decoded text → the offset in what people read of a passage. Inside an entity or markup it is
 *  the nearest edge: the left one for a start, the right one for an end. */
export function toPlainOffset(passage: Passage, offset: number, edge: 'start' | 'end'): number {
  const {runs, start, plain} = passage;
  if (!runs) return clamp(offset - start, plain.length);
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.text ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  if (!run) return 0;
  const into = offset - run.text;
  if (run.length === run.textLength) return clamp(run.plain + Math.min(into, run.length), plain.length);
  return into === 0 || (edge === 'start' && into < run.textLength) ? run.plain : run.plain + run.length;
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
