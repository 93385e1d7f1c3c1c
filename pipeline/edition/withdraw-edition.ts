import type {Storage} from '../model/storage.ts';
import {findEdition, refusal, requireReason} from './find-edition.ts';
import {listTakenDown, listWithdrawn} from './list-moves.ts';
import type {Decided} from './promote-edition.ts';
import {recordDecision} from './record-decision.ts';
import {rollbackEdition} from './rollback-edition.ts';
import {settleHistory} from './settle-history.ts';
import {writeHistoryPages} from './write-history-pages.ts';

/** Lets only a promotion publish an edition from now on; the current one is rolled back. `edition` may be the start of an
 *  id. Throws as `rollbackEdition` does, and `edition-unknown`. */
export async function withdrawEdition(storage: Storage, edition: string, reason: string): Promise<Decided> {
  const given = requireReason(storage.place, reason);
  for (;;) {
    const state = await settleHistory(storage);
    const id = findEdition(state.history, edition, storage.place);
    if (state.pointer?.edition === id) return rollbackEdition(storage, given);
    if (listTakenDown(state.history).has(id)) {
      throw refusal(
        storage.place,
        'edition-taken-down',
        `${id} was taken down, which is more than withdrawn`,
      );
    }
    const isKnown = listWithdrawn(state.history).has(id);
    if (!isKnown && !(await recordDecision(storage, state, 'withdrawn', id, given))) continue;
    await writeHistoryPages(storage);
    return {status: isKnown ? 'unchanged' : 'done', edition: id, pointer: state.pointer};
  }
}
