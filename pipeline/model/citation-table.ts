import type {Citation} from './span.ts';

/** Rows `[from, to)` of a table of citations, counted from 0: `rows.slice(from, to)`. */
export type CitationRange = readonly [from: number, to: number];

/** Citations that are written once, however many values rest on them. */
export interface CitationTable {
  /** In the order in which they were first cited. */
  readonly rows: readonly Citation[];
  /** Where these citations stand in the table, in their order, neighbours as one range; new ones are added at its end. */
  readonly cite: (citations: readonly Citation[]) => CitationRange[];
}

/** An empty table. Two citations are the same where path, span, sentence and words are. */
export function openCitationTable(): CitationTable {
  const rows: Citation[] = [];
  const byPath = new Map<string, Map<number, number>>();
  /** By row: the one before it of the same path and start. */
  const alike: (number | undefined)[] = [];
  let [path, byStart]: [string | undefined, Map<number, number>] = [undefined, new Map()];
  const indexOf = (citation: Citation): number => {
    // Most stand beside another one of their document.
    if (citation.path !== path) {
      path = citation.path;
      byStart = byPath.get(path) ?? new Map();
      byPath.set(path, byStart);
    }
    const last = byStart.get(citation.start);
    let index = last;
    while (index !== undefined && !isSame(rows[index], citation)) index = alike[index];
    if (index !== undefined) return index;
    alike.push(last);
    byStart.set(citation.start, rows.length);
    return rows.push(citation) - 1;
  };
  /** A value and its tally share one list. */
  const known = new WeakMap<readonly Citation[], CitationRange[]>();
  const cite = (citations: readonly Citation[]) => {
    const ranges = known.get(citations) ?? toRanges(citations.map(indexOf));
    known.set(citations, ranges);
    return ranges;
  };
  return {rows, cite};
}

function isSame(row: Citation | undefined, {start, end, sentence, quote}: Citation): boolean {
  return row?.start === start && row.end === end && row.sentence === sentence && row.quote === quote;
}

function toRanges(indices: readonly number[]): CitationRange[] {
  const ranges: [number, number][] = [];
  let last: [number, number] | undefined;
  for (const index of indices) {
    if (last?.[1] === index) last[1] = index + 1;
    else {
      last = [index, index + 1];
      ranges.push(last);
    }
  }
  return ranges;
}

/** The numbers of the rows in these ranges, in order. */
export function listRows(ranges: readonly CitationRange[]): number[] {
  return ranges.flatMap(([from, to]) => Array.from({length: to - from}, (_, index) => from + index));
}

/** The first of them, each once. */
export function firstRows(ranges: readonly CitationRange[], most: number): number[] {
  const rows = new Set<number>();
  for (const [from, to] of ranges) {
    for (let row = from; row < to; row++) {
      if (rows.size === most) return [...rows];
      rows.add(row);
    }
  }
  return [...rows];
}

/** How many rows there are in these ranges, each counted once. */
export function countRows(ranges: readonly CitationRange[]): number {
  let [count, end] = [0, 0];
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    count += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return count;
}

/** Printed JSON with each range on one line, and a sole range beside its key: a count has thousands of them. */
export function shortenRanges(json: string): string {
  return json
    .replace(/\[\n +(\d+),\n +(\d+)\n +\]/g, '[$1, $2]')
    .replace(/\[\n +(\[\d+, \d+\])\n +\]/g, '[$1]');
}

/** A citation as plain data, its members in the order in which people read them: what `JSON.stringify` would print, sooner. */
export function printCitation({path, line, column, quote, sentence, start, end}: Citation): string {
  const told = sentence === undefined ? '' : `,"sentence":${JSON.stringify(sentence)}`;
  return `{"path":${JSON.stringify(path)},"line":${line},"column":${column},"quote":${JSON.stringify(quote)}${told},"start":${start},"end":${end}}`;
}
