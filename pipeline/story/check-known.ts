import {suggestNearest} from './suggest-nearest.ts';

/** Takes a problem of the declaration at `steps`. */
export type Say = (steps: readonly PropertyKey[], rule: string, reason: string) => void;

/** Says so where a declaration names what isn't there, with the nearest that is; an absent name is fine. */
export function checkKnown(
  id: string | undefined,
  known: readonly string[],
  steps: readonly PropertyKey[],
  what: string,
  say: Say,
): void {
  if (id === undefined || known.includes(id)) return;
  say(steps, `declaration-${what}-unknown`, `found no ${what} "${id}"; ${suggestNearest(id, known)}`);
}

export function idsOf(items: readonly {readonly id: string}[]): string[] {
  return items.map(({id}) => id);
}
