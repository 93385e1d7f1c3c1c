import type {OutputFile} from '../model/figure.ts';
import type {Storage} from '../model/storage.ts';
import type {Edition} from './assemble-edition.ts';
import {manifestPath} from './assemble-edition.ts';
import {editionKey, immutable} from './layout.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly path: string;
}

const atOnce = 8;

/** Writes all files of an edition, create-only, the manifest last: an edition with a manifest is complete, and one
 *  without is gone on with. A file that is there with other bytes throws `storage-conflict`. */
export async function uploadEdition(
  storage: Storage,
  {manifest, files}: Edition,
  onProgress: (progress: Progress) => void = () => {},
): Promise<void> {
  let done = 0;
  const upload = async ({path, bytes, mediaType}: OutputFile) => {
    await storage.create(editionKey(manifest.edition, path), bytes, immutable(mediaType));
    onProgress({done: ++done, total: files.length, path});
  };
  const queue = files.filter(({path}) => path !== manifestPath).values();
  const work = async () => {
    for (const file of queue) await upload(file);
  };
  await Promise.all(Array.from({length: atOnce}, work));
  for (const file of files.filter(({path}) => path === manifestPath)) await upload(file);
}
