import {createHash} from 'node:crypto';
import type {Manifest} from '../model/edition.ts';
import {bytesOf, type EditionFile, type OutputFile} from '../model/edition-file.ts';
import {canonicalJson} from './canonical-json.ts';
import type {EditionInputs} from './identify-edition.ts';
import {byPath} from './identify-edition.ts';

/** One published set of files; `files` holds `manifest.json`, last, which names all others. */
export interface Edition {
  readonly manifest: Manifest;
  readonly files: readonly OutputFile[];
}

/** An edition whose files needn't be made yet. */
export interface EditionParts extends EditionInputs {
  /** From `identifyEdition`. */
  readonly id: string;
  readonly title: string;
  /** The story's `updated`, YYYY-MM-DD. */
  readonly updated: string;
  readonly files: readonly EditionFile[];
}

/** The id of an edition, made or to be made. */
export function idOf(edition: Edition | EditionParts): string {
  return 'manifest' in edition ? edition.manifest.edition : edition.id;
}

export type ListedFile = Manifest['files'][number];

/** The edition made of these files, in order of their paths. Two files of one path are a fault of the caller and throw. */
export function assembleEdition(parts: EditionParts): Edition {
  const made = sortFiles(parts.files).map((file) => {
    const bytes = bytesOf(file);
    return {listed: listFile(file, bytes), file: {path: file.path, mediaType: file.mediaType, bytes}};
  });
  const manifest = describeEdition(
    parts,
    made.map(({listed}) => listed),
  );
  return {manifest, files: [...made.map(({file}) => file), encodeManifest(manifest)]};
}

/** The manifest of an edition of which no file is kept: each is made, digested, and let go. */
export function digestEdition(parts: EditionParts): Manifest {
  return describeEdition(
    parts,
    sortFiles(parts.files).map((file) => listFile(file, bytesOf(file))),
  );
}

/** In order of their paths; throws where two have the same. */
export function sortFiles(files: readonly EditionFile[]): EditionFile[] {
  const sorted = [...files].sort(byPath);
  const twice = sorted.find(({path}, index) => path === sorted[index + 1]?.path || path === manifestPath);
  if (twice) throw new Error(`two files of the edition are called ${twice.path}`);
  return sorted;
}

/** A file as the manifest names it. */
export function listFile(file: EditionFile, bytes: Uint8Array): ListedFile {
  return {
    path: file.path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    mediaType: file.mediaType,
    ...('madeFrom' in file ? {madeFrom: file.madeFrom} : {}),
  };
}

/** `files` in order of their paths. */
export function describeEdition(
  {id, title, updated, story, sources, code}: EditionParts,
  files: readonly ListedFile[],
): Manifest {
  return {
    schema: 'manifest/1',
    edition: id,
    title,
    updated,
    story: {path: story.path, sha256: story.sha256},
    sources: sources.map(({path, sha256}) => ({path, sha256})).sort(byPath),
    code,
    files: [...files],
  };
}

export function encodeManifest(manifest: Manifest): OutputFile {
  const bytes = new TextEncoder().encode(canonicalJson(manifest));
  return {path: manifestPath, mediaType: 'application/json', bytes};
}

export const manifestPath = 'manifest.json';
