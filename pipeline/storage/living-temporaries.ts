import {rmSync} from 'node:fs';

/** Temporary files of this process that may be on disk. */
const living = new Set<string>();

/** Notes a temporary file before it is written, so that it can be removed whenever the process ends. */
export function noteTemporary(file: string): void {
  living.add(file);
}

/** Removes the temporary files that this process has made, before it ends in the middle of its work. */
export function removeTemporaries(): void {
  for (const file of living) rmSync(file, {force: true});
}
