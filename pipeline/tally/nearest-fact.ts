import type {Value} from '../model/tally.ts';

/** The values of a story → a function that tells, of a number typed by hand, the value that prints the same, or else
 *  the nearest one by size, with its place in the source. */
export function nearestFact(values: readonly Value[]): (typed: string) => string {
  const exact = new Map<string, Value>();
  for (const value of values) {
    for (const key of [value.display, String(value.number ?? value.display)].map(normalize)) {
      if (!exact.has(key)) exact.set(key, value);
    }
  }
  const sized = values
    .flatMap((value) =>
      value.type === 'number' && value.number !== undefined ? [{value, size: value.number}] : [],
    )
    .sort((a, b) => a.size - b.size);
  return (typed) => {
    const same = exact.get(normalize(typed));
    if (same) return `write ${directive(same)}, which is ${describe(same)}`;
    const size = Number(normalize(typed));
    const near = Number.isFinite(size) ? nearestBySize(sized, size) : undefined;
    return near
      ? `no value prints it; the nearest is ${directive(near)}, ${describe(near)}`
      : 'no value prints it: declare it under dates or values, or quote the source';
  };
}

function nearestBySize(
  sized: readonly {readonly value: Value; readonly size: number}[],
  size: number,
): Value | undefined {
  let [low, high] = [0, sized.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sized[middle]?.size ?? 0) < size) low = middle + 1;
    else high = middle;
  }
  const [above, below] = [sized[low], sized[low - 1]];
  return above && below && size - below.size <= above.size - size ? below.value : above?.value;
}

function directive({id, type}: Value): string {
  return `:${type === 'date' ? 'date' : 'value'}[${id}]`;
}

function describe({display, citations: [citation]}: Value): string {
  return citation ? `${display} at ${citation.path}:${citation.line}:${citation.column}` : display;
}

function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\d)[,\u00a0\u202f\u2009 ](?=\d{3}(?!\d))/g, '')
    .replace(/^−/, '-');
}
