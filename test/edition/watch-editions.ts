import {createHash} from 'node:crypto';
import {manifestSchema, pointerSchema} from '../../pipeline/model/edition.ts';
import type {Storage} from '../../pipeline/model/storage.ts';

/** What a reader saw who asked for the current edition again and again. */
export interface Sightings {
  reads: number;
  /** Reads of whatever was not a whole edition: the reasons. */
  readonly torn: string[];
  readonly editions: Set<string>;
}

/** Polls as a reader does, until stopped: the pointer, then every file of the edition that it names. */
export function watchEditions(
  storage: Storage,
  pause = 0,
): {readonly seen: Sightings; readonly stop: () => Promise<Sightings>} {
  const seen: Sightings = {reads: 0, torn: [], editions: new Set()};
  let isStopped = false;
  const watch = async () => {
    while (!isStopped) {
      const [edition, fault] = await readCurrent(storage);
      if (edition !== undefined) seen.editions.add(edition);
      if (fault !== undefined) seen.torn.push(fault);
      if (edition !== undefined) seen.reads++;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  const watching = watch();
  return {
    seen,
    async stop() {
      isStopped = true;
      await watching;
      return seen;
    },
  };
}

async function readCurrent(storage: Storage): Promise<[edition?: string, fault?: string]> {
  const found = await storage.read('current.json');
  if (!found) return [];
  try {
    const {edition} = pointerSchema.parse(JSON.parse(new TextDecoder().decode(found.bytes)));
    const fault = await findFault(storage, edition);
    return fault === undefined ? [edition] : [edition, fault];
  } catch (error) {
    return ['unreadable', String(error)];
  }
}

/** What an edition lacks; `undefined` where it is whole. */
export async function findFault(storage: Storage, edition: string): Promise<string | undefined> {
  const found = await storage.read(`editions/${edition}/manifest.json`);
  if (!found) return `${edition} has no manifest`;
  const {files} = manifestSchema.parse(JSON.parse(new TextDecoder().decode(found.bytes)));
  const faults = await Promise.all(
    files.map(async ({path, sha256}) => {
      const file = await storage.read(`editions/${edition}/${path}`);
      if (!file) return `${edition}/${path} is missing`;
      const digest = createHash('sha256').update(file.bytes).digest('hex');
      return digest === sha256 ? undefined : `${edition}/${path} is torn`;
    }),
  );
  return faults.find((fault) => fault !== undefined);
}
