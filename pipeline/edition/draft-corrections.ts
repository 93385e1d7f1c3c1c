import type {Change, Cited, ValueState} from '../model/edition.ts';
import {formatDay} from './format-day.ts';

/** A note for each number or date that is printed differently now: what was printed, what is, and the words that say so;
 *  what a source states comes before what follows from it. Drafts for the editor: facts only, no excuse and no cause. `day` is the edition's, YYYY-MM-DD. */
export function draftCorrections(changes: readonly Change<ValueState>[], day: string | undefined): string[] {
  const opening = day === undefined ? 'Correction' : `Correction, ${formatDay(day)}`;
  const [stated, computed] = [true, false].map((isStated) =>
    changes.filter(({new: fresh}) => (fresh?.provenance === 'stated') === isStated),
  );
  return [...(stated ?? []), ...(computed ?? [])].flatMap(({old, new: fresh}) => {
    if (!old || !fresh || old.display === fresh.display) return [];
    return [`${opening}: the edition before gave ${old.display}; it is ${fresh.display}. ${explain(fresh)}`];
  });
}

function explain({provenance, how, citations}: ValueState): string {
  const [first] = citations;
  return provenance === 'stated' && first ? quoteWords(first) : how;
}

function quoteWords({path, line, quote, before = '', after = ''}: Cited): string {
  const words = `${before}${quote}${after}`.replace(/\s+/g, ' ').trim();
  return `The source has “${words}” (${path}, line ${line}).`;
}
