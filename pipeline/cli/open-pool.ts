import {availableParallelism} from 'node:os';
import type {ParseTask} from '../flow/ingest.ts';
import type {ExtractedFile, ExtractTask} from './extract-file.ts';

/** Where documents are parsed: on other threads, or in this one where that is all the same. */
export interface Pool extends AsyncDisposable {
  extractFile(task: ExtractTask): Promise<ExtractedFile>;
  /** A source → its event set, packed. */
  packSource(task: ParseTask): Promise<Uint8Array>;
}

/** In bytes of documents: a thread takes longer to begin than less than that to be parsed. */
const worthThreads = 512 * 1024;
/** In MB: what a thread makes for the moment. A little more makes V8 take half as much memory again, for a twentieth of the time. */
const nursery = 24;

/** A pool for `count` documents of so many bytes in all, with a thread for each core, or as many as `DATELINE_THREADS`
 *  says; 1 means none beside this one. Threads begin with the first task. */
export function openPool(bytes: number, count: number, threads: number = wantedThreads()): Pool {
  return threads > 1 && count > 1 && bytes > worthThreads
    ? openThreads(Math.min(threads, count))
    : openHere();
}

function wantedThreads(): number {
  const wanted = Number(process.env.DATELINE_THREADS);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : availableParallelism();
}

function openHere(): Pool {
  return {
    extractFile: async (task) => (await import('./extract-file.ts')).extractFile(task),
    packSource: async (task) => (await import('../flow/pack-event-set.ts')).packSource(task),
    [Symbol.asyncDispose]: async () => {},
  };
}

function openThreads(threads: number): Pool {
  const opened = import('piscina').then(
    ({Piscina}) =>
      new Piscina({
        filename: new URL('./parse-worker.mjs', import.meta.url).href,
        minThreads: threads,
        maxThreads: threads,
        recordTiming: false,
        resourceLimits: {maxYoungGenerationSizeMb: nursery},
      }),
  );
  return {
    extractFile: async (task) => (await opened).run(task, {name: 'extractFile'}),
    packSource: async (task) => (await opened).run(task, {name: 'packSource'}),
    [Symbol.asyncDispose]: async () => (await opened).destroy(),
  };
}
