import {rmSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';

/** In milliseconds: what a disk takes to write a file, even a slow one. */
const patience = 2_000;

const files = new Set<string>();
const writing = new Set<Promise<unknown>>();
let isEnding = false;

/** Does the writing of a temporary file, which is known from then on. Never resolves once the program is ending: no work
 *  goes on behind its end. */
export async function writeNoted(file: string, write: () => Promise<void>): Promise<void> {
  if (isEnding) return new Promise(() => {});
  files.add(file);
  const work = write();
  writing.add(work);
  try {
    await work;
  } finally {
    writing.delete(work);
  }
}

/** Removes the temporary files that this process has made, those that are being written too, before it ends in the middle of its
 *  work. */
export async function removeTemporaries(): Promise<void> {
  isEnding = true;
  await Promise.race([Promise.allSettled(writing), wait(patience)]);
  for (const file of files) rmSync(file, {force: true});
}
