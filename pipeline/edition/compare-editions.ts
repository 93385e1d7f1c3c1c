import type {Storage} from '../model/storage.ts';
import {listChangedValues, listPlaces} from './diff-values.ts';
import {readCitations} from './read-citations.ts';
import type {EditionContent} from './read-edition.ts';
import {type ComparedEdition, listChanged, readSentences} from './read-sentences.ts';

/** Two editions, the earlier first, with what a comparison of them takes: what is the same in both isn't read. */
export async function compareEditions(
  storage: Storage,
  from: EditionContent,
  to: EditionContent,
): Promise<readonly [from: ComparedEdition, to: ComparedEdition]> {
  const changed = listChanged(from, to);
  const values = listChangedValues(from, to);
  const read = async (edition: EditionContent, side: 'old' | 'new'): Promise<ComparedEdition> => {
    const citationAt =
      values.length === 0 ? citeNothing : await readCitations(storage, edition.manifest.edition);
    const places = values.flatMap(({[side]: value}) => (value ? listPlaces(value, citationAt).shown : []));
    const citing = new Set(places.map(({path}) => path));
    const cited = await readSentences(storage, edition, (path) => changed.has(path) || citing.has(path));
    return {...edition, citationAt, cited, differing: cited.filter(({path}) => changed.has(path))};
  };
  return [await read(from, 'old'), await read(to, 'new')];
}

function citeNothing(index: number): never {
  throw new Error(`citation ${index} of a value that didn't change`);
}
