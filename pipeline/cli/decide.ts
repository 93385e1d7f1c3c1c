import type {Decided} from '../edition/promote-edition.ts';
import {promoteEdition} from '../edition/promote-edition.ts';
import {rollbackEdition} from '../edition/rollback-edition.ts';
import {takeDownEdition} from '../edition/take-down-edition.ts';
import {withdrawEdition} from '../edition/withdraw-edition.ts';
import {openStorage} from '../storage/open-storage.ts';
import type {Outcome} from './outcome.ts';

export interface DecideOptions {
  readonly to: string;
  readonly reason: string;
}

/** `dateline promote`: makes a held, withdrawn or former edition current. */
export async function promote(edition: string, {to, reason}: DecideOptions): Promise<Outcome> {
  return tell(await promoteEdition(await openStorage(to), edition, reason), 'current', to);
}

/** `dateline rollback`: withdraws the current edition, the one before it is current again. */
export async function rollback({to, reason}: DecideOptions): Promise<Outcome> {
  return tell(await rollbackEdition(await openStorage(to), reason), 'withdrawn', to);
}

/** `dateline withdraw`: lets no build publish an edition again, unless it is promoted. */
export async function withdraw(edition: string, {to, reason}: DecideOptions): Promise<Outcome> {
  return tell(await withdrawEdition(await openStorage(to), edition, reason), 'withdrawn', to);
}

/** `dateline takedown`: removes an edition for good. */
export async function takedown(edition: string, {to, reason}: DecideOptions): Promise<Outcome> {
  return tell(await takeDownEdition(await openStorage(to), edition, reason), 'taken down', to);
}

function tell({status, edition, pointer}: Decided, what: string, to: string): Outcome {
  const done =
    status === 'done' ? `Edition ${edition} is ${what} now.` : `Edition ${edition} is ${what} already.`;
  const current = pointer ? `Current at ${to}: ${pointer.edition}.` : `Nothing is current at ${to}.`;
  return {
    exitCode: 0,
    text: `${done} ${current}\n`,
    json: {status, edition, current: pointer?.edition ?? null},
  };
}
