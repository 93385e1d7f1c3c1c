import {type ReadSource, type SentencesFile, sourceSentencesSchema} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {editionKey} from './layout.ts';
import type {CitationAt} from './read-citations.ts';
import type {EditionContent} from './read-edition.ts';
import {readJson} from './read-json.ts';

/** An edition beside another one: its content, and what of its citations and sentences tells the two apart. */
export interface ComparedEdition extends EditionContent {
  /** The places that its values cite. */
  readonly citationAt: CitationAt;
  /** The sources that differ. */
  readonly differing: readonly ReadSource[];
  /** Those, and the sources that changed values cite. */
  readonly cited: readonly ReadSource[];
}

type ListedSource = SentencesFile['sources'][number];

/** The sources of an edition that `isWanted` holds for, with their sentences, in the edition's order. */
export async function readSentences(
  storage: Storage,
  {manifest, sentences}: EditionContent,
  isWanted: (path: string) => boolean,
): Promise<ReadSource[]> {
  const read: ReadSource[] = [];
  // One after the other: of a large edition thousands may be wanted.
  for (const listed of sentences.sources) {
    if (isWanted(listed.path)) read.push(await readSource(storage, manifest.edition, listed));
  }
  return read;
}

async function readSource(storage: Storage, edition: string, listed: ListedSource): Promise<ReadSource> {
  if ('sentences' in listed) return listed;
  const {path, page, file} = listed;
  const {value} = await readJson(storage, editionKey(edition, file), sourceSentencesSchema);
  return {path, ...(page ? {page} : {}), sentences: value?.sentences ?? []};
}

/** The paths of the sources whose sentences, or what was found in them, differ between two editions. */
export function listChanged(from: EditionContent, to: EditionContent): ReadonlySet<string> {
  const [before, now] = [digestSentences(from), digestSentences(to)];
  const paths = new Set([...before.keys(), ...now.keys()]);
  return new Set([...paths].filter((path) => !before.get(path) || before.get(path) !== now.get(path)));
}

/** A digest by path of each source; empty where the sentences have no file of their own to be digested. */
function digestSentences({manifest, sentences}: EditionContent): ReadonlyMap<string, string> {
  const digests = new Map(manifest.files.map(({path, sha256}) => [path, sha256]));
  return new Map(
    sentences.sources.map((source) => [
      source.path,
      'file' in source ? (digests.get(source.file) ?? '') : '',
    ]),
  );
}
