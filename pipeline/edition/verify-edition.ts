import {createHash} from 'node:crypto';
import type {Manifest} from '../model/edition.ts';
import {manifestSchema, pointerSchema} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {manifestPath} from './assemble-edition.ts';
import {refusal} from './find-edition.ts';
import {identifyEdition} from './identify-edition.ts';
import {editionKey, pointerKey} from './layout.ts';
import {readJson} from './read-json.ts';

export interface VerifyOptions {
  /** The whole id; the current edition where absent. */
  readonly edition?: string;
  /** Digest of the code that verifies, from `digestCode`. */
  readonly code: string;
  /** Makes the edition again from the inputs that its manifest names, and says what came of it. */
  readonly rebuild: (manifest: Manifest) => Promise<Manifest>;
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly path: string;
  }) => void;
}

/** A file that isn't what it should be, or an input that differs from the one the edition was made from. */
export interface Difference {
  readonly type: 'file' | 'input';
  readonly path: string;
  readonly reason: string;
}

export type Verification =
  | {readonly status: 'verified'; readonly edition: string; readonly files: number}
  | {readonly status: 'differs'; readonly edition: string; readonly differences: readonly Difference[]}
  /** All files are as the manifest says, but only the code that it names can make them again. */
  | {readonly status: 'other-code'; readonly edition: string; readonly needs: string; readonly has: string};

/** Fetches an edition, makes it again from its inputs and compares every byte. Differences are in order of paths,
 *  inputs first. Throws `edition-unknown` where there is none. */
export async function verifyEdition(storage: Storage, options: VerifyOptions): Promise<Verification> {
  const id = options.edition ?? (await readCurrent(storage));
  const {value: manifest} = await readJson(storage, editionKey(id, manifestPath), manifestSchema);
  if (!manifest) throw refusal(storage.place, 'edition-unknown', `there is no complete edition ${id} here`);

  const published = [
    ...checkManifest(id, manifest),
    ...(await comparePublished(storage, id, manifest, options)),
  ];
  if (published.length > 0) return {status: 'differs', edition: id, differences: published};
  if (manifest.code !== options.code)
    return {status: 'other-code', edition: id, needs: manifest.code, has: options.code};

  const rebuilt = await options.rebuild(manifest);
  const differences = [...compareInputs(manifest, rebuilt), ...compareRebuilt(manifest, rebuilt)];
  if (differences.length > 0) return {status: 'differs', edition: id, differences};
  return {status: 'verified', edition: id, files: manifest.files.length};
}

async function readCurrent(storage: Storage): Promise<string> {
  const {value: pointer} = await readJson(storage, pointerKey, pointerSchema);
  if (pointer) return pointer.edition;
  throw refusal(
    storage.place,
    'edition-unknown',
    'nothing is published here, there is no current.json: check the target, or build first',
  );
}

/** The id must follow from the inputs: otherwise one edition poses as another. */
function checkManifest(id: string, manifest: Manifest): Difference[] {
  const made = identifyEdition(manifest);
  if (made === id && manifest.edition === id) return [];
  return [{type: 'file', path: manifestPath, reason: `its inputs make edition ${made}, not ${id}`}];
}

async function comparePublished(
  storage: Storage,
  id: string,
  {files}: Manifest,
  {onProgress}: VerifyOptions,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [done, {path, sha256, size}] of files.entries()) {
    onProgress?.({done, total: files.length, path});
    const found = await storage.read(editionKey(id, path));
    const reason = !found
      ? 'it is missing'
      : found.bytes.length !== size
        ? `it has ${found.bytes.length} bytes, the manifest says ${size}`
        : 'its bytes are not those that the manifest names';
    if (!found || digest(found.bytes) !== sha256) differences.push({type: 'file', path, reason});
  }
  const named = new Set([manifestPath, ...files.map(({path}) => path)].map((path) => editionKey(id, path)));
  const extra = (await storage.list(editionKey(id, ''))).filter((key) => !named.has(key));
  return [
    ...differences,
    ...extra.map(
      (key): Difference => ({
        type: 'file',
        path: key.slice(editionKey(id, '').length),
        reason: 'the manifest does not name it',
      }),
    ),
  ];
}

function compareInputs(published: Manifest, rebuilt: Manifest): Difference[] {
  const inputsOf = ({story, sources}: Manifest) =>
    new Map([story, ...sources].map(({path, sha256}) => [path, sha256]));
  return compareMaps(inputsOf(published), inputsOf(rebuilt)).map(({path, reason}) => ({
    type: 'input',
    path,
    reason,
  }));
}

function compareRebuilt(published: Manifest, rebuilt: Manifest): Difference[] {
  const filesOf = ({files}: Manifest) => new Map(files.map(({path, sha256}) => [path, sha256]));
  return compareMaps(filesOf(published), filesOf(rebuilt)).map(({path, reason}) => ({
    type: 'file',
    path,
    reason,
  }));
}

function compareMaps(
  published: ReadonlyMap<string, string>,
  rebuilt: ReadonlyMap<string, string>,
): {path: string; reason: string}[] {
  const paths = [...new Set([...published.keys(), ...rebuilt.keys()])].sort();
  return paths.flatMap((path) => {
    const [theirs, ours] = [published.get(path), rebuilt.get(path)];
    if (theirs === ours) return [];
    if (theirs === undefined) return [{path, reason: 'the edition was made without it'}];
    if (ours === undefined) return [{path, reason: 'the edition was made with it, here it is missing'}];
    return [{path, reason: `the edition has ${theirs.slice(0, 12)}, here it is ${ours.slice(0, 12)}`}];
  });
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
