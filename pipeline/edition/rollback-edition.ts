import type {Pointer} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {refusal, requireReason} from './find-edition.ts';
import {listMoves, listTakenDown, listWithdrawn} from './list-moves.ts';
import {movePointer} from './move-pointer.ts';
import type {Decided} from './promote-edition.ts';
import type {State} from './read-state.ts';
import {settleHistory} from './settle-history.ts';
import {writeHistoryPages} from './write-history-pages.ts';

/** Withdraws the current edition and brings back the last one before it that was neither withdrawn nor taken down, byte
 *  for byte. Only a promotion publishes the withdrawn one again. Throws `nothing-to-roll-back`, `reason-missing`, and
 *  `edition-moved` where another edition became current in the meantime. */
export async function rollbackEdition(storage: Storage, reason: string): Promise<Decided> {
  const decision = {type: 'rolled-back', reason: requireReason(storage.place, reason)} as const;
  const first = await settleHistory(storage);
  for (let state = first; ; state = await settleHistory(storage)) {
    const bad = requireSame(storage, first, state);
    const pointer: Pointer = {
      edition: findFallback(storage, state),
      seq: bad.seq,
      previous: bad.edition,
      decision,
    };
    if (!(await movePointer(storage, state, pointer))) continue;
    await settleHistory(storage);
    await writeHistoryPages(storage);
    return {status: 'done', edition: bad.edition, pointer};
  }
}

/** The edition that readers got last before the current one and may get again. */
export function findFallback({place}: Storage, {pointer, history}: State): string {
  const barred = new Set([
    ...listWithdrawn(history).keys(),
    ...listTakenDown(history).keys(),
    pointer?.edition,
  ]);
  const fallback = listMoves(history).findLast(({edition}) => !barred.has(edition));
  if (fallback) return fallback.edition;
  const reason = 'there is no earlier edition to bring back: publish another one first';
  throw refusal(place, 'nothing-to-roll-back', reason);
}

/** What the editor saw is what is decided about. */
function requireSame({place}: Storage, first: State, {pointer}: State): Pointer {
  if (!pointer)
    throw refusal(
      place,
      'nothing-to-roll-back',
      'nothing is published here: check the target, or publish first',
    );
  if (pointer.edition === first.pointer?.edition) return pointer;
  throw refusal(
    place,
    'edition-moved',
    `meanwhile ${pointer.edition} was published: look at it and decide again`,
  );
}
