import type {Pointer} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {findEdition, requireReason} from './find-edition.ts';
import {listTakenDown} from './list-moves.ts';
import {movePointer} from './move-pointer.ts';
import type {Decided} from './promote-edition.ts';
import type {State} from './read-state.ts';
import {recordDecision} from './record-decision.ts';
import {removeEdition} from './remove-edition.ts';
import {findFallback} from './rollback-edition.ts';
import {settleHistory} from './settle-history.ts';
import {writeHistoryPages} from './write-history-pages.ts';

/** Removes an edition for good, with all that quotes it, and says so in the history; it can't be published or promoted
 *  again. The current one is rolled back first. Run again after a crash, it goes on. `edition` may be the start of an id.
 *  Throws `edition-unknown`, `reason-missing`, and `nothing-to-roll-back` where it is the only one. */
export async function takeDownEdition(storage: Storage, edition: string, reason: string): Promise<Decided> {
  const given = requireReason(storage.place, reason);
  const id = findEdition((await settleHistory(storage)).history, edition, storage.place);
  for (;;) {
    const state = await settleHistory(storage);
    const isKnown = listTakenDown(state.history).has(id);
    if (state.pointer?.edition === id) await rollBack(storage, state, given);
    else if (!isKnown) await recordDecision(storage, state, 'taken-down', id, given);
    else {
      await removeEdition(storage, id);
      await writeHistoryPages(storage);
      return {status: 'done', edition: id, pointer: state.pointer};
    }
  }
}

async function rollBack(storage: Storage, state: State, reason: string): Promise<void> {
  const {seq = 0, edition = null} = state.pointer ?? {};
  const decision = {type: 'rolled-back', reason} as const;
  const pointer: Pointer = {edition: findFallback(storage, state), seq, previous: edition, decision};
  await movePointer(storage, state, pointer);
}
