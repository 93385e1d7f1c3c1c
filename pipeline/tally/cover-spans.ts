import type {Span} from '../model/span.ts';

/** Spans in any order, overlapping or not → whether another span lies inside what they cover; log n for each question. */
export function coverSpans(spans: readonly Span[]): (span: Span) => boolean {
  const merged: {start: number; end: number}[] = [];
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({start, end});
  }
  return ({start, end}) => {
    let [low, high] = [0, merged.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((merged[middle]?.start ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const around = merged[low];
    return around !== undefined && around.start <= start && end <= around.end;
  };
}
