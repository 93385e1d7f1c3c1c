import type {Manifest} from '../model/edition.ts';
import {manifestSchema} from '../model/edition.ts';
import type {EditionFile} from '../model/edition-file.ts';
import type {Storage} from '../model/storage.ts';
import {type ListedFile, manifestPath} from './assemble-edition.ts';
import {editionKey} from './layout.ts';
import {readJson} from './read-json.ts';
import {readPointer} from './read-pointer.ts';

/** Brings into edition `id` those files that the current edition has of the same path and from the same inputs: they needn't
 *  be made again. Gives them by path, as the manifest names them. That nobody has changed a file in place since is for
 *  `verify` to find, in the one edition as in the other. */
export async function repeatFiles(
  storage: Storage,
  id: string,
  files: readonly EditionFile[],
): Promise<ReadonlyMap<string, ListedFile>> {
  const {repeat} = storage;
  const current = repeat && (await readCurrent(storage));
  if (!repeat || !current || current.edition === id) return new Map();
  const same = listSame(current, files);
  const repeated = await repeat(
    same.map(({path, size}) => ({
      from: editionKey(current.edition, path),
      key: editionKey(id, path),
      size,
    })),
  );
  return new Map(same.filter((_, index) => repeated[index]).map((listed) => [listed.path, listed]));
}

async function readCurrent(storage: Storage): Promise<Manifest | undefined> {
  const pointer = await readPointer(storage);
  return (
    pointer && (await readJson(storage, editionKey(pointer.edition, manifestPath), manifestSchema)).value
  );
}

function listSame({files: before}: Manifest, files: readonly EditionFile[]): ListedFile[] {
  const known = new Map(before.map((listed) => [listed.path, listed]));
  return files.flatMap((file) => {
    const listed = known.get(file.path);
    return listed && 'madeFrom' in file && listed.madeFrom === file.madeFrom ? [listed] : [];
  });
}
