import {unpackEventSet} from '../pipeline/flow/pack-event-set.ts';
import type {EventSet} from '../pipeline/model/event-set.ts';
import type {Storage} from '../pipeline/model/storage.ts';
import type {Cloud} from './cloud.ts';
import {fetchJson} from './keep-object.ts';
import {mapLimited} from './map-limited.ts';
import {type Reference, type RunPlan, runPlanSchema} from './payloads.ts';

export function readPlan({work}: Cloud, plan: Reference): Promise<RunPlan> {
  return fetchJson(work, plan, runPlanSchema);
}

/** The folder that a run's objects lie in: two runs share none. */
export function folderOf({seq, edition}: RunPlan): string {
  return `runs/${seq}-${edition}`;
}

/** The event sets of the run's sources, in the story's order. They are kept under a digest of all that decides them, and
 *  written whole or not at all. */
export function readEventSets({work}: Cloud, {sources}: RunPlan): Promise<EventSet[]> {
  return mapLimited(sources, ({eventSet}) => readEventSet(work, eventSet));
}

async function readEventSet(work: Storage, key: string): Promise<EventSet> {
  const found = await work.read(key);
  if (!found) throw new Error(`${work.place}/${key} is gone: start a new execution`);
  return unpackEventSet(found.bytes);
}
