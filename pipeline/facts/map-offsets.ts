import type {Passage, Run} from '../model/document.ts';
import type {Span} from '../model/span.ts';

/** A stretch of `passage.plain` → where it stands in the decoded text. Runs of unequal length map as a whole. */
export function toText(passage: Passage, {start, end}: Span): Span {
  const {runs} = passage;
  if (!runs || runs.length === 0) return {start: passage.start + start, end: passage.start + end};
  const first = runAt(runs, start, 'plain');
  const last = runAt(runs, Math.max(start, end - 1), 'plain');
  return {
    start: isAtomic(first) ? first.text : first.text + (start - first.plain),
    end: isAtomic(last) ? last.text + last.textLength : last.text + Math.min(end - last.plain, last.length),
  };
}

/** A stretch of the decoded text → where it stands in `passage.plain`. */
export function toPlain(passage: Passage, {start, end}: Span): Span {
  const {runs} = passage;
  if (!runs || runs.length === 0) return {start: start - passage.start, end: end - passage.start};
  const first = runAt(runs, start, 'text');
  const last = runAt(runs, Math.max(start, end - 1), 'text');
  return {
    start: isAtomic(first) ? first.plain : first.plain + (start - first.text),
    end: isAtomic(last) ? last.plain + last.length : last.plain + Math.min(end - last.text, last.length),
  };
}

function isAtomic(run: Run): boolean {
  return run.length !== run.textLength;
}

function runAt(runs: readonly Run[], offset: number, key: 'plain' | 'text'): Run {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.[key] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low] ?? {plain: 0, text: 0, length: 0, textLength: 0};
}
