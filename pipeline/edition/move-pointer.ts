import type {Pointer} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {canonicalJson} from './canonical-json.ts';
import {json, mutable, pointerKey} from './layout.ts';
import type {State} from './read-state.ts';

/** The one write that publishes: whether `current.json` was still the state's and is the new pointer now. */
export async function movePointer(storage: Storage, {pointerTag}: State, pointer: Pointer): Promise<boolean> {
  const bytes = new TextEncoder().encode(canonicalJson(pointer));
  return (await storage.swap(pointerKey, bytes, pointerTag, mutable(json))).ok;
}
