import {createHash} from 'node:crypto';
import {canonicalJson} from './canonical-json.ts';

export interface EditionInputs {
  readonly story: Input;
  readonly sources: readonly Input[];
  /** From `digestCode`. */
  readonly code: string;
}

export interface Input {
  readonly path: string;
  /** Lower-case hex SHA-256 of the bytes. */
  readonly sha256: string;
}

/** The id of the edition that these inputs make: 16 hex digits. The order of the sources doesn't matter. */
export function identifyEdition({story, sources, code}: EditionInputs): string {
  const named = ({path, sha256}: Input) => ({path, sha256});
  const text = canonicalJson({story: named(story), sources: sources.map(named).sort(byPath), code});
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

export function byPath(a: {readonly path: string}, b: {readonly path: string}): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
