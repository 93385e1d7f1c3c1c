import type {Storage} from '../model/storage.ts';
import {editionKey} from './layout.ts';

/** Removes what an edition has in a storage, and the diffs that quote it. */
export async function removeEdition(storage: Storage, id: string): Promise<void> {
  const diffs = await storage.list('history/diff/');
  const quoting = diffs.filter((key) => key.includes(id));
  for (const key of [...(await storage.list(editionKey(id, ''))), ...quoting]) await storage.remove(key);
}
