import type {History, HistoryEntry} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {movePointer} from './move-pointer.ts';
import type {State} from './read-state.ts';
import {settleHistory, writeHistory} from './settle-history.ts';

/** Writes down that an edition is withdrawn or taken down; not where the history has changed since `state` was read.
 *  The pointer is touched as well, so that a publisher who decided before knowing this has to decide again. */
export async function recordDecision(
  storage: Storage,
  state: State,
  type: 'withdrawn' | 'taken-down',
  edition: string,
  reason: string,
): Promise<boolean> {
  const known = state.history.entries.findLast((entry) => entry.edition === edition);
  const {seq = 0, title = '', date = ''} = known ?? {};
  const entry: HistoryEntry = {type, edition, seq, previous: null, title, date, reason};
  const entries = [...state.history.entries, entry];
  const history: History = {
    ...state.history,
    entries: type === 'taken-down' ? redact(entries, edition) : entries,
  };
  if (!(await writeHistory(storage, state, history))) return false;
  await touchPointer(storage, entries.length);
  return true;
}

/** What an edition said must go with it: its title, and the findings and notes that quote it. */
function redact(entries: readonly HistoryEntry[], gone: string): HistoryEntry[] {
  return entries.map((entry) => {
    if (entry.edition !== gone && entry.previous !== gone) return entry;
    const {findings, corrections, ...rest} = entry;
    return entry.edition === gone ? {...rest, title: ''} : rest;
  });
}

async function touchPointer(storage: Storage, entries: number): Promise<void> {
  for (;;) {
    const state = await settleHistory(storage);
    if (!state.pointer || (state.pointer.heeds ?? 0) >= entries) return;
    if (await movePointer(storage, state, {...state.pointer, heeds: entries})) return;
  }
}
