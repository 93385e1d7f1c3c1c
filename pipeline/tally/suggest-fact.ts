import type {Tallies, Value} from '../model/tally.ts';
import {normalizeNumber} from './normalize-number.ts';

/** What is known → a function that tells, of a number typed by hand, the value that prints the same, or else the source
 *  that says it, or else the nearest value by size, with its place. */
export function suggestFact({values, undeclared}: Tallies): (typed: string) => string {
  const said = new Map((undeclared ?? []).map(({number, citation}) => [number, citation]));
  const exact = new Map<string, Value>();
  for (const value of values) {
    for (const key of [value.display, String(value.number ?? value.display)].map(normalizeNumber)) {
      if (!exact.has(key)) exact.set(key, value);
    }
  }
  const sized = values
    .flatMap((value) =>
      value.type === 'number' && value.number !== undefined ? [{value, size: value.number}] : [],
    )
    .sort((a, b) => a.size - b.size);
  return (typed) => {
    const same = exact.get(normalizeNumber(typed));
    if (same) return `write ${directive(same)}, which is ${describe(same)}`;
    const citation = said.get(normalizeNumber(typed));
    if (citation) {
      const {path, line, column, quote} = citation;
      return `${path}:${line}:${column} says “${quote}”: declare it under dates or values`;
    }
    const size = Number(normalizeNumber(typed));
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
