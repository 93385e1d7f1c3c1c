import {distance} from 'fastest-levenshtein';

/** A sentence part that helps with an id that isn't known: the nearest one that is, or what to do. */
export function nearestId(found: string, known: readonly string[]): string {
  const name = found.slice(0, 100);
  let best: {readonly id: string; readonly edits: number} | undefined;
  for (const id of known) {
    const edits = distance(name, id);
    if (best === undefined || edits < best.edits || (edits === best.edits && id < best.id))
      best = {id, edits};
  }
  return best && best.edits <= Math.max(2, Math.floor(name.length / 3))
    ? `did you mean "${best.id}"?`
    : 'expected the id of a date, a value or a part of a tally';
}
