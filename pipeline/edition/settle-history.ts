import type {History, HistoryEntry, Pointer} from '../model/edition.ts';
import {manifestSchema} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {manifestPath} from './assemble-edition.ts';
import {canonicalJson} from './canonical-json.ts';
import {editionKey, historyKey, json, mutable} from './layout.ts';
import {lastMove} from './list-moves.ts';
import {readJson} from './read-json.ts';
import type {State} from './read-state.ts';
import {readState} from './read-state.ts';
import {writeDiff} from './write-diff.ts';

/** The state, with the pointer's last move in the history. Every publisher settles before it moves the pointer itself;
 *  thus a move whose publisher died before it could write it down is written by the next one, and none is lost. */
export async function settleHistory(storage: Storage): Promise<State> {
  for (;;) {
    const state = await readState(storage);
    if (!state.pointer || lastMove(state.history)?.edition === state.pointer.edition) return state;
    await appendEntry(storage, state, await describeMove(storage, state.pointer));
  }
}

/** Whether the entry was added; not where the history has changed since `state` was read. */
export function appendEntry(storage: Storage, state: State, entry: HistoryEntry): Promise<boolean> {
  return writeHistory(storage, state, {...state.history, entries: [...state.history.entries, entry]});
}

export async function writeHistory(
  storage: Storage,
  {historyTag}: State,
  history: History,
): Promise<boolean> {
  const bytes = new TextEncoder().encode(canonicalJson(history));
  return (await storage.swap(historyKey, bytes, historyTag, mutable(json))).ok;
}

async function describeMove(
  storage: Storage,
  {edition, seq, previous, decision}: Pointer,
): Promise<HistoryEntry> {
  const [{corrections}, {value: manifest}] = await Promise.all([
    writeDiff(storage, previous, edition),
    readJson(storage, editionKey(edition, manifestPath), manifestSchema),
  ]);
  return {
    type: decision?.type ?? 'published',
    edition,
    seq,
    previous,
    title: manifest?.title ?? '',
    date: manifest?.updated ?? '',
    ...(decision ? {reason: decision.reason} : {}),
    ...(corrections.length > 0 ? {corrections: [...corrections]} : {}),
  };
}
