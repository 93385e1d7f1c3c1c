import {findActors} from './find-actors.ts';
import type {AliasIndex} from './index-aliases.ts';
import {placePrepositions, targetVerbs} from './lexicon/places.ts';
import type {Name, Reading} from './reading.ts';
import {stemVerb} from './stem-verb.ts';
import {classes, isA} from './word-classes.ts';

/** Who acts and where, by the names in tokens `[first, last]`: actors are the story's by their aliases, else names; a name
 *  behind "in", "at" or a verb of motion is a place. In order of first mention, each once. */
export function nameParties(
  reading: Reading,
  first: number,
  last: number,
  aliases: AliasIndex,
): {actors: string[]; places: string[]} {
  const places = new Set<string>();
  const others = new Set<string>();
  for (const name of namesWithin(reading.names, first, last)) {
    if (isEventName(reading, name)) continue;
    (isPlace(reading, name) ? places : others).add(textOf(reading, name));
  }
  const known = findActors(reading.tokens, first, last, aliases);
  return {actors: known.length > 0 ? known : [...others], places: [...places]};
}

function* namesWithin(names: readonly Name[], first: number, last: number): Generator<Name> {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < names.length; index++) {
    const name = names[index];
    if (!name || name.last > last) return;
    yield name;
  }
}

function isEventName({tokens}: Reading, {first, last}: Name): boolean {
  for (let index = first; index <= last; index++) if (isA(tokens[index], classes.happening)) return true;
  return false;
}

function isPlace({tokens}: Reading, {first}: Name): boolean {
  const at = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  const before = tokens[at]?.lower ?? '';
  return placePrepositions.has(before) || targetVerbs.has(stemVerb(before));
}

function textOf({tokens, passage}: Reading, {first, last}: Name): string {
  if (first === last) return tokens[first]?.text ?? '';
  return passage.plain.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0).replace(/\s+/g, ' ');
}
