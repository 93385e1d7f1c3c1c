import type {AliasIndex} from './find-names.ts';
import {findActors, findNames} from './find-names.ts';
import {happenings} from './lexicon/happenings.ts';
import type {Reading} from './reading.ts';

/** Who acts and where, by the names in `[first, last]`: actors of the story by their aliases, else names; a name after
 *  "in" or "at" is a place. In order of first mention, each once. */
export function nameParties(
  reading: Reading,
  first: number,
  last: number,
  aliases: AliasIndex,
): {actors: string[]; places: string[]} {
  const {tokens} = reading;
  const names = findNames(reading).filter((name) => name.first >= first && name.last <= last);
  const places = new Set<string>();
  const others = new Set<string>();
  for (const name of names) {
    const before = tokens[name.first - 1]?.lower ?? '';
    const isEvent = name.text.split(' ').some((word) => happenings.has(word.toLowerCase()));
    if (isEvent) continue;
    if (/^(in|at|near|into|outside)$/.test(before)) places.add(name.text);
    else others.add(name.text);
  }
  const known = findActors(tokens, first, last, aliases);
  return {actors: aliases.size > 0 ? known : [...others], places: [...places]};
}
