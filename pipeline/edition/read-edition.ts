import type {ChecksFile, FiguresFile, Manifest, SentencesFile, ValuesFile} from '../model/edition.ts';
import {checksFileSchema, figuresFileSchema, manifestSchema, sentencesFileSchema} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {manifestPath} from './assemble-edition.ts';
import {refusal} from './find-edition.ts';
import {editionKey} from './layout.ts';
import {readJson} from './read-json.ts';
import {readValues} from './read-values.ts';

/** What an edition says, without its pages and pictures, and the sentences and citations that stand in files of their own. */
export interface EditionContent {
  readonly manifest: Manifest;
  readonly values: ValuesFile;
  readonly checks: ChecksFile;
  readonly sentences: SentencesFile;
  readonly figures: FiguresFile;
}

/** The content of an edition in a storage; `undefined` where it isn't there or isn't complete.
 *  A data file that it doesn't have counts as an empty one. */
export async function readEdition(storage: Storage, id: string): Promise<EditionContent | undefined> {
  const at = (path: string) => editionKey(id, path);
  const manifest = await readManifest(storage, id);
  if (!manifest) return undefined;
  const [values, checks, sentences, figures] = await Promise.all([
    readValues(storage, id),
    readJson(storage, at('data/checks.json'), checksFileSchema),
    readJson(storage, at('data/sentences.json'), sentencesFileSchema),
    readFigures(storage, id),
  ]);
  return {
    manifest,
    values: values ?? {schema: 'values/2', pins: [], values: []},
    checks: checks.value ?? {schema: 'checks/2', checks: [], messages: []},
    sentences: sentences.value ?? {schema: 'sentences/2', sources: []},
    figures,
  };
}

/** Of a complete edition; it is written last. */
export async function readManifest(storage: Storage, id: string): Promise<Manifest | undefined> {
  return (await readJson(storage, editionKey(id, manifestPath), manifestSchema)).value;
}

/** The digests of an edition's figures. */
export async function readFigures(storage: Storage, id: string): Promise<FiguresFile> {
  const {value} = await readJson(storage, editionKey(id, 'data/figures.json'), figuresFileSchema);
  return value ?? {schema: 'figures/1', figures: []};
}

/** As `readEdition`; throws `edition-unknown` where it isn't there. */
export async function requireEdition(storage: Storage, id: string): Promise<EditionContent> {
  return (await readEdition(storage, id)) ?? refuseUnknown(storage, id);
}

/** As `readManifest`; throws `edition-unknown` where it isn't there. */
export async function requireManifest(storage: Storage, id: string): Promise<Manifest> {
  return (await readManifest(storage, id)) ?? refuseUnknown(storage, id);
}

function refuseUnknown({place}: Storage, id: string): never {
  const reason = `there is no complete edition ${id} here: history/index.html lists those that are`;
  throw refusal(place, 'edition-unknown', reason);
}
