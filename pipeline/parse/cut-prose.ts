import type {Run} from '../model/document.ts';
import type {Span} from '../model/span.ts';
import type {Prose} from './collect-prose.ts';

/** A stretch of prose as it stands in the decoded text. */
export interface Cut extends Span {
  readonly plain: string;
  readonly runs?: readonly Run[];
}

/** Cuts prose at spans of its `plain`, which are in order and don't overlap. Linear in the runs. */
export function cutProse(prose: Prose, spans: readonly Span[]): Cut[] {
  let first = 0;
  return joinShared(prose.runs, spans).map((span) => {
    while (first < prose.runs.length && endOf(prose.runs[first]) <= span.start) first++;
    const inside: Run[] = [];
    for (let index = first; index < prose.runs.length; index++) {
      const run = prose.runs[index];
      if (!run || run.plain >= span.end) break;
      inside.push(clip(run, span));
    }
    return toCut(prose.plain.slice(span.start, span.end), inside);
  });
}

/** Spans of which two stand in one run that maps as a whole can't be told apart in the text: they are one. */
function joinShared(runs: readonly Run[], spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let at = 0;
  for (const span of spans) {
    while (at < runs.length && endOf(runs[at]) <= span.start) at++;
    const run = runs[at];
    const last = joined.at(-1);
    const shared = run && last && run.length !== run.textLength && last.end > run.plain;
    if (shared) joined[joined.length - 1] = {start: last.start, end: span.end};
    else joined.push(span);
  }
  return joined;
}

function toCut(plain: string, runs: readonly Run[]): Cut {
  const [first, last] = [runs[0], runs.at(-1)];
  const start = first?.text ?? 0;
  const end = last ? last.text + last.textLength : start;
  const verbatim = runs.length === 1 && first?.length === first?.textLength;
  return verbatim ? {start, end, plain} : {start, end, plain, runs};
}

/** The part of a run inside a span, its `plain` counted from the span's start. Atomic runs stay whole in the text. */
function clip(run: Run, span: Span): Run {
  const from = Math.max(run.plain, span.start);
  const length = Math.min(endOf(run), span.end) - from;
  if (run.length !== run.textLength) return {...run, plain: from - span.start, length};
  return {plain: from - span.start, text: run.text + from - run.plain, length, textLength: length};
}

function endOf(run: Run | undefined): number {
  return run ? run.plain + run.length : 0;
}
