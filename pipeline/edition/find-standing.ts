import type {Manifest} from '../model/edition.ts';
import {checksFileSchema, manifestSchema} from '../model/edition.ts';
import type {Message} from '../model/message.ts';
import type {Storage} from '../model/storage.ts';
import {manifestPath} from './assemble-edition.ts';
import {editionKey} from './layout.ts';
import {readJson} from './read-json.ts';

/** An edition that stands whole in a storage, and what was told when it was made. */
export interface StandingEdition {
  readonly manifest: Manifest;
  readonly messages: readonly Message[];
}

/** The edition of that id, where it and all files of its manifest are there: its id says that it needn't be made again. */
export async function findStanding(storage: Storage, id: string): Promise<StandingEdition | undefined> {
  const {value: manifest} = await readJson(storage, editionKey(id, manifestPath), manifestSchema);
  if (!manifest) return undefined;
  const there = new Set(await storage.list(editionKey(id, '')));
  if (!manifest.files.every(({path}) => there.has(editionKey(id, path)))) return undefined;
  const {value: checks} = await readJson(storage, editionKey(id, 'data/checks.json'), checksFileSchema);
  return checks && {manifest, messages: checks.messages};
}
