import {type Pointer, pointerSchema} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {pointerKey} from './layout.ts';
import {readJson} from './read-json.ts';

/** What `current.json` says; `undefined` where nothing is published yet. */
export async function readPointer(storage: Storage): Promise<Pointer | undefined> {
  return (await readJson(storage, pointerKey, pointerSchema)).value;
}
