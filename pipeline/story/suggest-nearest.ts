import {distance} from 'fastest-levenshtein';

/** A sentence part that helps with a misspelt name: the nearest known one, if it's near enough to be meant, and
 *  otherwise all that are known. Ties go to
 *  the first in code-unit order. */
export function suggestNearest(found: string, known: readonly string[]): string {
  const nearest = findNearest(found, known);
  if (nearest !== undefined) return `did you mean "${nearest}"?`;
  return known.length === 0
    ? 'none is known here'
    : `known here: ${[...known].sort().slice(0, 20).join(', ')}`;
}

/** The known name with the fewest edits from `found`, letters that changed places counting least; of several the one with the
 *  same first letter. Undefined where even that one is too far off. */
export function findNearest(found: string, known: readonly string[]): string | undefined {
  const name = found.slice(0, 100);
  const ranked = [...known]
    .sort()
    .map((candidate) => ({candidate, edits: distance(name, candidate), cost: costOf(name, candidate)}))
    .sort((a, b) => a.cost - b.cost);
  const [best] = ranked;
  return best && best.edits <= Math.max(2, Math.floor(name.length / 3)) ? best.candidate : undefined;
}

function costOf(name: string, candidate: string): number {
  const isShuffled = sortLetters(name) === sortLetters(candidate);
  return distance(name, candidate) - (isShuffled ? 1 : 0) - (name[0] === candidate[0] ? 0.5 : 0);
}

function sortLetters(name: string): string {
  return [...name].sort().join('');
}
