import {createHash} from 'node:crypto';
import type {Manifest} from '../model/edition.ts';
import type {OutputFile} from '../model/figure.ts';
import {canonicalJson} from './canonical-json.ts';
import type {EditionInputs} from './identify-edition.ts';
import {byPath} from './identify-edition.ts';

/** One published set of files; `files` holds `manifest.json`, last, which names all others. */
export interface Edition {
  readonly manifest: Manifest;
  readonly files: readonly OutputFile[];
}

export interface EditionParts extends EditionInputs {
  /** From `identifyEdition`. */
  readonly id: string;
  readonly title: string;
  /** The story's `updated`, YYYY-MM-DD. */
  readonly updated: string;
  readonly files: readonly OutputFile[];
}

/** The edition made of these files, in order of their paths. Two files of one path are a fault of the caller and throw. */
export function assembleEdition({id, title, updated, story, sources, code, files}: EditionParts): Edition {
  const sorted = [...files].sort(byPath);
  const twice = sorted.find(({path}, index) => path === sorted[index + 1]?.path || path === manifestPath);
  if (twice) throw new Error(`two files of the edition are called ${twice.path}`);
  const manifest: Manifest = {
    schema: 'manifest/1',
    edition: id,
    title,
    updated,
    story: {path: story.path, sha256: story.sha256},
    sources: sources.map(({path, sha256}) => ({path, sha256})).sort(byPath),
    code,
    files: sorted.map(({path, bytes, mediaType}) => ({
      path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      mediaType,
    })),
  };
  const bytes = new TextEncoder().encode(canonicalJson(manifest));
  return {manifest, files: [...sorted, {path: manifestPath, mediaType: 'application/json', bytes}]};
}

export const manifestPath = 'manifest.json';
