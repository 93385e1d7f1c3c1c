import type {Change, Cited, ValueState} from '../model/edition.ts';
import type {EditionContent} from './read-edition.ts';

/** In characters, on either side of the words that are cited. */
const context = 45;

/** A note for each number or date that is another now: what was printed, what is, and the words that say so.
 *  Drafts for the editor: facts only, no excuse and no cause. */
export function draftCorrections(
  changes: readonly (Change<ValueState> & {readonly id: string})[],
  {sentences: {sources}, manifest}: EditionContent,
): string[] {
  const quotes = new Map(
    sources.flatMap(({path, sentences}) => sentences.map(({id, quote}) => [`${path}#${id}`, quote] as const)),
  );
  const places = new Map(
    sources.flatMap(({path, sentences}) =>
      sentences.map(({line, column, id}) => [`${path}:${line}:${column}`, id] as const),
    ),
  );
  void [quotes, places];
  return changes.flatMap(({id, old, new: fresh}) => {
    if (!old || !fresh) return [];
    const where = fresh.citations[0];
    return [
      `Correction${manifest.updated ? ` (${manifest.updated})` : ''}: an earlier edition gave ${old.display} for ${id}; it is ${fresh.display}${where ? ` (${cite(where)})` : ''}.`,
    ];
  });
}

function cite({path, line, quote}: Cited): string {
  return `“${quote.slice(0, context * 2)}”, ${path}, line ${line}`;
}
