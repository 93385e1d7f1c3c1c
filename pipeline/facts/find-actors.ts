import type {AliasIndex} from './index-aliases.ts';
import {matchAlias} from './index-aliases.ts';
import type {Token} from './reading.ts';

/** The story's actors named in tokens `[first, last]`, in order of first mention, each once. */
export function findActors(
  tokens: readonly Token[],
  first: number,
  last: number,
  aliases: AliasIndex,
): string[] {
  if (aliases.size === 0) return [];
  const actors = new Set<string>();
  for (let index = first; index <= last; index++) {
    const match = matchAlias(tokens, index, aliases);
    if (!match || match.last > last) continue;
    actors.add(match.name);
    index = match.last;
  }
  return [...actors];
}
