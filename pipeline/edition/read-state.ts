import type {History, Pointer} from '../model/edition.ts';
import {historySchema, pointerSchema} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {historyKey, pointerKey} from './layout.ts';
import {readJson} from './read-json.ts';

/** What is published, and how that came about. */
export interface State {
  readonly pointer: Pointer | undefined;
  readonly pointerTag: string | null;
  readonly history: History;
  readonly historyTag: string | null;
}

/** History first: what the pointer holds then is the last entry's or one move ahead of it, so long as the history
 *  keeps its ETag. */
export async function readState(storage: Storage): Promise<State> {
  const history = await readJson(storage, historyKey, historySchema);
  const pointer = await readJson(storage, pointerKey, pointerSchema);
  return {
    pointer: pointer.value,
    pointerTag: pointer.etag,
    history: history.value ?? {schema: 'history/1', entries: []},
    historyTag: history.etag,
  };
}
