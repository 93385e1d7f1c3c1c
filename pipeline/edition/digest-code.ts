import {createHash} from 'node:crypto';
import {canonicalJson} from './canonical-json.ts';
import {byPath} from './identify-edition.ts';

/** SHA-256 (hex) of the code that makes an edition: over path and SHA-256 of each of its files, in order of paths. */
export function digestCode(files: readonly {readonly path: string; readonly bytes: Uint8Array}[]): string {
  const listed = files.map(({path, bytes}) => ({path, sha256: sha256(bytes)})).sort(byPath);
  return sha256(canonicalJson(listed));
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
