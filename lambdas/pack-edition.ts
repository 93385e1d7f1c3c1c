import {unzipSync, zipSync} from 'fflate';
import type {Edition} from '../pipeline/flow/publish.ts';
import {manifestSchema} from '../pipeline/model/edition.ts';

/** An edition as one object, for the way from one state to the next: its files in a ZIP, the same bytes for the same
 *  edition. Compressed lightly; most of what is heavy is compressed already. */
export function packEdition({files}: Edition): Uint8Array {
  const entries = Object.fromEntries(files.map(({path, bytes}) => [path, bytes]));
  // ZIP keeps local time without a zone: the same hands of the clock everywhere.
  return zipSync(entries, {mtime: new Date(1980, 0, 1, 12), level: 3});
}

export function unpackEdition(zip: Uint8Array): Edition {
  const entries = unzipSync(zip);
  const text = entries['manifest.json'];
  if (!text) throw new Error('the packed edition has no manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(new TextDecoder().decode(text)));
  const types = new Map(manifest.files.map(({path, mediaType}) => [path, mediaType]));
  const files = Object.entries(entries).map(([path, bytes]) => {
    return {path, bytes, mediaType: types.get(path) ?? 'application/json'};
  });
  return {manifest, files};
}
