import type {SourceVersion} from '../pipeline/storage/source-bucket.ts';
import {digest} from './keep-object.ts';

/** What stands in the sources bucket, as one digest: another version of any file makes another one. */
export function digestState(versions: readonly SourceVersion[]): string {
  return digest(JSON.stringify(versions.map(({key, versionId}) => [key, versionId])));
}
