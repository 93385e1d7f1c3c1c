import type {Passage, Run} from '../model/document.ts';
import type {Span} from '../model/span.ts';

/** Where `[start, end)` of a passage's `plain` stands in the decoded text. */
export function mapSpan({start: from, runs}: Passage, start: number, end: number): Span {
  if (!runs) return {start: from + start, end: from + end};
  const [first, last] = [runAt(runs, start), runAt(runs, end - 1)];
  if (!first || !last) return {start: from, end: from};
  const isAtomic = (run: Run) => run.length !== run.textLength;
  return {
    start: isAtomic(first) ? first.text : first.text + start - first.plain,
    end: isAtomic(last) ? last.text + last.textLength : last.text + end - last.plain,
  };
}

/** The run that holds a place of `plain`, by bisection. */
function runAt(runs: readonly Run[], at: number): Run | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.plain ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}
