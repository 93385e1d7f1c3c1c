import type {Storage} from '../model/storage.ts';
import {type CitedContent, listChangedValues} from './diff-values.ts';
import {readCitations} from './read-citations.ts';
import type {EditionContent} from './read-edition.ts';

/** Two editions with what their values cite, for `diffEditions`. Where no value changed, none is cited and nothing is read. */
export async function citeChanges(
  storage: Storage,
  from: EditionContent,
  to: EditionContent,
): Promise<readonly [from: CitedContent, to: CitedContent]> {
  const isQuiet = listChangedValues(from, to).length === 0;
  const cite = async (content: EditionContent): Promise<CitedContent> => ({
    ...content,
    citationAt: isQuiet ? citeNothing : await readCitations(storage, content.manifest.edition),
  });
  return Promise.all([cite(from), cite(to)]);
}

function citeNothing(index: number): never {
  throw new Error(`citation ${index} of a value that didn't change`);
}
