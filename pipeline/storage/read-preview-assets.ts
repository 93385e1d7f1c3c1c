import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {OutputFile} from '../model/edition-file.ts';

const folder = new URL('../../report-templates/preview/', import.meta.url);

/** What pages load in a preview alone, by path. */
export async function readPreviewAssets(): Promise<ReadonlyMap<string, OutputFile>> {
  const files = [
    ['preview.css', 'text/css'],
    ['reload.js', 'text/javascript'],
  ] as const;
  const read = files.map(async ([name, mediaType]): Promise<[string, OutputFile]> => {
    const path = `.preview/${name}`;
    return [path, {path, mediaType, bytes: await readFile(fileURLToPath(new URL(name, folder)))}];
  });
  return new Map(await Promise.all(read));
}
