import type {Span} from '../model/span.ts';
import type {FrontMatter, Story} from '../model/story.ts';
import type {Tallies} from '../model/tally.ts';
import type {Prose} from './collect-prose.ts';
import {readQuotations} from './read-quotations.ts';

/** Where numbers may be typed: inside a quotation that stands in a source, a name, an address, a bibliographic field or
 *  the name of a licence. Gives a function from a stretch of prose to its exempt spans. */
export function findExempt({front}: Story, {quotations}: Tallies): (prose: Prose) => Span[] {
  const known = new Set(quotations ?? []);
  const names = namesOf(front);
  return ({text, quoted}) => {
    if (quoted && known.has(text.trim())) return [{start: 0, end: text.length}];
    const quotes = readQuotations(text).filter(({words}) => known.has(words));
    const addresses = [...text.matchAll(/https?:\/\/\S+/g)].map(({index, 0: found}) => ({
      start: index,
      end: index + found.length,
    }));
    return [...quotes, ...addresses, ...names.flatMap((name) => placesOf(name, text))];
  };
}

/** Names that hold a digit or a number word; the others exempt nothing. */
function namesOf({names, actors, sources, credit}: FrontMatter): string[] {
  const people = Object.entries(actors ?? {}).flatMap(([name, {aliases}]) => [name, ...(aliases ?? [])]);
  const bibliography = sources.flatMap(({title, publisher, short, citation, licence}) => [
    title,
    publisher,
    short,
    citation,
    licence,
  ]);
  return [...new Set([...(names ?? []), ...people, ...bibliography, credit])].filter(
    (name) => name !== undefined,
  );
}

function placesOf(name: string, text: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    places.push({start: at, end: at + name.length});
  }
  return places;
}
