import type {EditionStatus, HistoryView} from '../../report-templates/history-page.ts';
import type {HistoryEntry} from '../model/edition.ts';
import {formatDay} from './format-day.ts';
import {listMoves, listTakenDown, listWithdrawn} from './list-moves.ts';
import type {State} from './read-state.ts';

/** What the pages of the history show: every edition once with what it is now, newest first, and all that happened. */
export function describeHistory({pointer, history}: State): HistoryView {
  const [withdrawn, gone] = [listWithdrawn(history), listTakenDown(history)];
  const published = new Set(listMoves(history).map(({edition}) => edition));
  const statusOf = (id: string): EditionStatus => {
    if (gone.has(id)) return 'taken down';
    if (id === pointer?.edition) return 'current';
    if (withdrawn.has(id)) return 'withdrawn';
    return published.has(id) ? 'replaced' : 'held';
  };
  const latest = new Map<string, HistoryEntry>(history.entries.map((entry) => [entry.edition, entry]));
  const editions = [...latest.values()].map(({edition, title, date}) => {
    return {id: edition, title, date, day: formatDay(date), status: statusOf(edition)};
  });
  const entries = history.entries.map((entry) => {
    const {edition, previous, date} = entry;
    const isShown = previous !== null && !gone.has(edition) && !gone.has(previous);
    return {...entry, day: formatDay(date), ...(isShown && {diff: `diff/${previous}-${edition}.html`})};
  });
  return {editions: editions.reverse(), entries: entries.reverse()};
}
