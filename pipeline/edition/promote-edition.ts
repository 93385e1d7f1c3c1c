import type {Pointer} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {findEdition, refusal, requireReason} from './find-edition.ts';
import {listTakenDown} from './list-moves.ts';
import {movePointer} from './move-pointer.ts';
import {requireManifest} from './read-edition.ts';
import type {State} from './read-state.ts';
import {settleHistory} from './settle-history.ts';
import {writeHistoryPages} from './write-history-pages.ts';

export interface Decided {
  readonly status: 'done' | 'unchanged';
  /** The edition that was decided about. */
  readonly edition: string;
  readonly pointer: Pointer | undefined;
}

/** Makes an edition current whatever the gate says: one that is held, withdrawn or replaced. `edition` may be the start
 *  of an id. Throws `edition-unknown`, `edition-taken-down` and `reason-missing`. */
export async function promoteEdition(storage: Storage, edition: string, reason: string): Promise<Decided> {
  const decision = {type: 'promoted', reason: requireReason(storage.place, reason)} as const;
  for (;;) {
    const state = await settleHistory(storage);
    const id = findEdition(state.history, edition, storage.place);
    await requirePresent(storage, state, id);
    if (state.pointer?.edition === id) {
      await writeHistoryPages(storage);
      return {status: 'unchanged', edition: id, pointer: state.pointer};
    }
    const pointer: Pointer = {...describe(state, id), decision};
    if (!(await movePointer(storage, state, pointer))) continue;
    await settleHistory(storage);
    await writeHistoryPages(storage);
    return {status: 'done', edition: id, pointer};
  }
}

async function requirePresent(storage: Storage, {history}: State, id: string): Promise<void> {
  const gone = listTakenDown(history).get(id);
  if (gone !== undefined)
    throw refusal(storage.place, 'edition-taken-down', `${id} was taken down for good: ${gone}`);
  await requireManifest(storage, id);
}

/** Runs that began before the promoted edition's own stay superseded. */
function describe({pointer, history}: State, id: string): Pointer {
  const own = history.entries.filter(({edition}) => edition === id).map(({seq}) => seq);
  return {edition: id, seq: Math.max(pointer?.seq ?? 0, ...own), previous: pointer?.edition ?? null};
}
