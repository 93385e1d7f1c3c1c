import {bytesOf, type EditionFile} from '../model/edition-file.ts';
import type {Storage} from '../model/storage.ts';
import type {Edition, EditionParts, ListedFile} from './assemble-edition.ts';
import {describeEdition, encodeManifest, listFile, manifestPath, sortFiles} from './assemble-edition.ts';
import {byPath} from './identify-edition.ts';
import {editionKey, immutable} from './layout.ts';
import {repeatFiles} from './repeat-files.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly path: string;
}

type OnProgress = (progress: Progress) => void;

const atOnce = 8;

/** Brings all files of an edition into a storage, create-only, the manifest last: an edition with a manifest is complete, and
 *  one without is gone on with. Files that aren't made yet are made one by one as they are stored, and those that the
 *  current edition has from the same inputs aren't made again. A file that is there with other bytes throws
 *  `storage-conflict`. */
export async function uploadEdition(
  storage: Storage,
  edition: Edition | EditionParts,
  onProgress: OnProgress = () => {},
): Promise<void> {
  if ('manifest' in edition) await uploadFiles(storage, edition, onProgress);
  else await uploadParts(storage, edition, onProgress);
}

async function uploadFiles(
  storage: Storage,
  {manifest, files}: Edition,
  onProgress: OnProgress,
): Promise<void> {
  const isManifest = ({path}: EditionFile) => path === manifestPath;
  const create = ({path, bytes, mediaType}: Edition['files'][number]) =>
    storage.create(editionKey(manifest.edition, path), bytes, immutable(mediaType));
  const tell = count(files.length, onProgress);
  for (const some of [files.filter((file) => !isManifest(file)), files.filter(isManifest)]) {
    await forEachFile(some, async (file) => {
      await create(file);
      tell(file);
    });
  }
}

async function uploadParts(storage: Storage, parts: EditionParts, onProgress: OnProgress): Promise<void> {
  const files = sortFiles(parts.files);
  const tell = count(files.length + 1, onProgress);
  const repeated = await repeatFiles(storage, parts.id, files);
  const listed = [...repeated.values()];
  for (const file of listed) tell(file);
  await forEachFile(
    files.filter(({path}) => !repeated.has(path)),
    async (file) => {
      listed.push(await createFile(storage, file, editionKey(parts.id, file.path)));
      tell(file);
    },
  );
  const manifest = encodeManifest(describeEdition(parts, listed.sort(byPath)));
  await createFile(storage, manifest, editionKey(parts.id, manifest.path));
  tell(manifest);
}

async function createFile(storage: Storage, file: EditionFile, key: string): Promise<ListedFile> {
  const bytes = bytesOf(file);
  await storage.create(key, bytes, immutable(file.mediaType));
  return listFile(file, bytes);
}

function count(total: number, onProgress: OnProgress): (file: {readonly path: string}) => void {
  let done = 0;
  return ({path}) => onProgress({done: ++done, total, path});
}

async function forEachFile<File>(files: readonly File[], work: (file: File) => Promise<void>): Promise<void> {
  const queue = files.values();
  const take = async () => {
    for (const file of queue) await work(file);
  };
  await Promise.all(Array.from({length: atOnce}, take));
}
