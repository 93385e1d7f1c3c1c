import {createHash} from 'node:crypto';
import {canonicalJson} from '../edition/canonical-json.ts';
import type {EventSet} from '../model/event-set.ts';
import {type ParseOptions, parse} from './parse.ts';

/** One source that is to be parsed. */
export interface ParseTask {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly options: ParseOptions;
}

/** Tasks → their event sets, in the same order: parsed here, on other threads, or known from before. The sets say what
 *  `parse` gives, whichever way; those that were kept have their outline and their events as they are printed beside it. */
export type Ingest = (tasks: readonly ParseTask[]) => AsyncIterable<EventSet> | Iterable<EventSet>;

/** One after the other in this thread. */
export function* ingestHere(tasks: readonly ParseTask[]): Generator<EventSet> {
  for (const {file, bytes, options} of tasks) yield parse(file, bytes, options);
}

/** A digest (SHA-256, hex) of all that a task's event set depends on; `code` is that of the parse stage. */
export function identifyEventSet({file, bytes, options}: ParseTask, code: string): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return identifyReading({file, sha256, options}, code);
}

/** As `identifyEventSet`, where the digest of the source is known. */
export function identifyReading(
  {file, sha256, options}: Pick<ParseTask, 'file' | 'options'> & {readonly sha256: string},
  code: string,
): string {
  return createHash('sha256').update(canonicalJson({file, sha256, options, code})).digest('hex');
}
