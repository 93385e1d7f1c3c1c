import {compareEditions} from '../edition/compare-editions.ts';
import {diffEditions} from '../edition/diff-editions.ts';
import {findEdition, refusal} from '../edition/find-edition.ts';
import {requireEdition} from '../edition/read-edition.ts';
import {readState} from '../edition/read-state.ts';
import type {EditionDiff} from '../model/edition.ts';
import {openStorage} from '../storage/open-storage.ts';
import type {Outcome} from './outcome.ts';
import {tabulateDiff} from './tabulate-diff.ts';

export interface DiffOptions {
  readonly in: string;
}

/** `dateline diff [A] [B]`: what changed from one edition to another; without names, from the previous to the current. */
export async function diff(
  from: string | undefined,
  to: string | undefined,
  options: DiffOptions,
): Promise<Outcome> {
  const found = await compare(from, to, options.in);
  return {exitCode: 0, text: tabulateDiff(found), json: {...found}};
}

async function compare(
  from: string | undefined,
  to: string | undefined,
  target: string,
): Promise<EditionDiff> {
  const storage = await openStorage(target);
  const {history, pointer} = await readState(storage);
  const start = from ?? pointer?.previous;
  const end = to ?? pointer?.edition;
  if (!start || !end) {
    const reason = 'there are no two editions to compare: build or publish another one first, or name both';
    throw refusal(target, 'edition-unknown', reason);
  }
  const [before, after] = await Promise.all([
    requireEdition(storage, findEdition(history, start, target)),
    requireEdition(storage, findEdition(history, end, target)),
  ]);
  return diffEditions(...(await compareEditions(storage, before, after)));
}
