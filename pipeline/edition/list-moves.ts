import type {History, HistoryEntry} from '../model/edition.ts';

/** The entries that changed what readers get, in order. */
export function listMoves({entries}: History): HistoryEntry[] {
  return entries.filter(({type}) => type === 'published' || type === 'promoted' || type === 'rolled-back');
}

export function lastMove(history: History): HistoryEntry | undefined {
  return listMoves(history).at(-1);
}

/** Editions that only a promotion publishes again, with the reason of their withdrawal. */
export function listWithdrawn({entries}: History): Map<string, string> {
  const withdrawn = new Map<string, string>();
  for (const {type, edition, previous, reason = ''} of entries) {
    if (type === 'rolled-back' && previous !== null) withdrawn.set(previous, reason);
    if (type === 'withdrawn') withdrawn.set(edition, reason);
    if (type === 'promoted') withdrawn.delete(edition);
  }
  return withdrawn;
}

/** Editions that are gone for good, with the reason. */
export function listTakenDown({entries}: History): Map<string, string> {
  const gone = entries.filter(({type}) => type === 'taken-down');
  return new Map(gone.map(({edition, reason = ''}) => [edition, reason]));
}
