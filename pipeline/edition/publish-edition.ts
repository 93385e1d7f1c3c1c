import type {Finding, HistoryEntry, Pointer} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {type Edition, type EditionParts, idOf} from './assemble-edition.ts';
import {canonicalJson} from './canonical-json.ts';
import {compareEditions} from './compare-editions.ts';
import {failedChecks, gateEdition} from './gate-edition.ts';
import {listTakenDown, listWithdrawn} from './list-moves.ts';
import {movePointer} from './move-pointer.ts';
import {readEdition, requireEdition, requireManifest} from './read-edition.ts';
import type {State} from './read-state.ts';
import {removeEdition} from './remove-edition.ts';
import {appendEntry, settleHistory} from './settle-history.ts';
import type {Progress} from './upload-edition.ts';
import {uploadEdition} from './upload-edition.ts';
import {writeDiff} from './write-diff.ts';
import {writeHistoryPages} from './write-history-pages.ts';

export interface PublishOptions {
  /** The run's number: only a higher one than the current edition's is published. */
  readonly seq: number;
  /** Whether the gate may hold the edition; `false` shows whatever was built. */
  readonly hold: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

export type PublishResult =
  | {readonly status: 'published' | 'unchanged'; readonly edition: string; readonly pointer: Pointer}
  | {readonly status: 'superseded'; readonly edition: string; readonly pointer: Pointer}
  | {
      readonly status: 'held';
      readonly edition: string;
      readonly findings: readonly Finding[];
      /** Whether this hold is a new one, to be told to the editor. */
      readonly alert: boolean;
    };

/** Uploads an edition and makes it the current one by a single swap of `current.json`, unless the gate holds it or a
 *  newer run was faster. May be run again at any time: it goes on where it stopped, and changes nothing when done. */
export async function publishEdition(
  storage: Storage,
  edition: Edition | EditionParts,
  options: PublishOptions,
): Promise<PublishResult> {
  const id = idOf(edition);
  const early = refuse(await settleHistory(storage), id, options);
  if (!early) await uploadEdition(storage, edition, options.onProgress);
  const result = early ?? (await decide(storage, id, options));
  await writeHistoryPages(storage);
  return result;
}

/** Decides on a settled state, again and again until nothing has changed in between. */
async function decide(storage: Storage, id: string, options: PublishOptions): Promise<PublishResult> {
  for (;;) {
    const state = await settleHistory(storage);
    const result = refuse(state, id, options) ?? (await moveOrHold(storage, state, id, options));
    if (result?.status === 'held' && listTakenDown(state.history).has(id)) await removeEdition(storage, id);
    if (result) return result;
  }
}

/** What needs no look at the edition: whether it is there already, overtaken, or gone for good. */
function refuse(
  {pointer, history}: State,
  id: string,
  {seq, hold}: PublishOptions,
): PublishResult | undefined {
  const reason = listTakenDown(history).get(id);
  if (reason !== undefined) {
    const finding: Finding = {rule: 'taken-down', reason: `this edition was taken down: ${reason}`};
    return {status: 'held', edition: id, findings: [finding], alert: false};
  }
  if (!pointer || (hold && listWithdrawn(history).has(id))) return undefined;
  if (pointer.edition === id)
    return seq <= pointer.seq ? {status: 'unchanged', edition: id, pointer} : undefined;
  return seq <= pointer.seq ? {status: 'superseded', edition: id, pointer} : undefined;
}

/** `undefined` where another publisher was faster. */
async function moveOrHold(
  storage: Storage,
  state: State,
  id: string,
  {seq, hold}: PublishOptions,
): Promise<PublishResult | undefined> {
  const {pointer} = state;
  if (pointer?.edition === id) {
    const raised = {...pointer, seq: Math.max(seq, pointer.seq)};
    return (await movePointer(storage, state, raised))
      ? {status: 'unchanged', edition: id, pointer: raised}
      : undefined;
  }
  const findings = hold ? await findReasons(storage, state, id) : [];
  if (findings.length > 0) return holdEdition(storage, state, id, seq, findings);
  const moved: Pointer = {edition: id, seq, previous: pointer?.edition ?? null};
  if (!(await movePointer(storage, state, moved))) return undefined;
  await settleHistory(storage);
  return {status: 'published', edition: id, pointer: moved};
}

async function findReasons(storage: Storage, {pointer, history}: State, id: string): Promise<Finding[]> {
  const reason = listWithdrawn(history).get(id);
  const withdrawn: Finding[] =
    reason === undefined ? [] : [{rule: 'withdrawn', reason: `this edition was withdrawn: ${reason}`}];
  const [next, current] = await Promise.all([
    requireEdition(storage, id),
    pointer && readEdition(storage, pointer.edition),
  ]);
  if (!current) return [...withdrawn, ...failedChecks(next)];
  const [before, now] = await compareEditions(storage, current, next);
  return [...withdrawn, ...gateEdition(now, before)];
}

/** A hold that stands in the history with the same reasons, since the last move, isn't told again. */
async function holdEdition(
  storage: Storage,
  state: State,
  id: string,
  seq: number,
  findings: readonly Finding[],
): Promise<PublishResult | undefined> {
  const previous = state.pointer?.edition ?? null;
  const [manifest, {corrections}] = await Promise.all([
    requireManifest(storage, id),
    writeDiff(storage, previous, id),
  ]);
  const entry: HistoryEntry = {
    type: 'held',
    edition: id,
    seq,
    previous,
    title: manifest.title ?? '',
    date: manifest.updated ?? '',
    findings: [...findings],
    ...(corrections.length > 0 ? {corrections: [...corrections]} : {}),
  };
  const same = state.history.entries.filter((other) => isSameHold(other, entry));
  const isKnown = same.some(({edition}) => edition === id);
  if (!isKnown && !(await appendEntry(storage, state, entry))) return undefined;
  return {status: 'held', edition: id, findings, alert: same.length === 0};
}

function isSameHold(a: HistoryEntry, b: HistoryEntry): boolean {
  return (
    a.type === 'held' && a.previous === b.previous && canonicalJson(a.findings) === canonicalJson(b.findings)
  );
}
