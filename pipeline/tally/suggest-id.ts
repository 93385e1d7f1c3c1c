import {distance} from 'fastest-levenshtein';

/** A sentence part that helps with an id that isn't known: the nearest one that is, or what to do. */
export function suggestId(found: string, known: readonly string[]): string {
  const nearest = findNearest(found, known);
  return nearest === undefined
    ? 'expected the id of a date, a value or a part of a tally'
    : `did you mean "${nearest}"?`;
}

/** The same for a name: the nearest one, or the first ten that are known. */
export function suggestName(found: string, known: readonly string[]): string {
  const nearest = findNearest(found, known);
  return nearest === undefined ? `known are ${known.slice(0, 10).join(', ')}` : `did you mean "${nearest}"?`;
}

/** The fewest edits away, if near enough to be meant; of equals the first in code-unit order. */
function findNearest(found: string, known: readonly string[]): string | undefined {
  const name = found.slice(0, 100);
  let best: {readonly id: string; readonly edits: number} | undefined;
  for (const id of known) {
    const edits = distance(name, id);
    if (best === undefined || edits < best.edits || (edits === best.edits && id < best.id))
      best = {id, edits};
  }
  return best && best.edits <= Math.max(2, Math.floor(name.length / 3)) ? best.id : undefined;
}
