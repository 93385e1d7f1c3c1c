import {setImmediate} from 'node:timers/promises';
import {type Ingest, identifyEventSet, type ParseTask} from '../flow/ingest.ts';
import {mapInOrder} from '../flow/map-in-order.ts';
import {unpackEventSet} from '../flow/pack-event-set.ts';
import type {Cache} from '../model/cache.ts';
import type {EventSet} from '../model/event-set.ts';
import {openPool, type Pool} from './open-pool.ts';

/** In bytes of sources that are parsed or wait for their turn. */
const heldAtOnce = 24 * 1024 * 1024;
const leastWeight = 8 * 1024;

interface KeyedTask {
  readonly task: ParseTask;
  readonly key: string;
}

/** Takes event sets from the cache, and has those that it lacks parsed by a pool. `code` is the digest of what parses and packs. */
export function ingestFrom(cache: Cache, code: string): Ingest {
  return async function* (tasks) {
    const keyed = tasks.map((task): KeyedTask => ({task, key: identifyEventSet(task, code)}));
    const missing = await findMissing(cache, keyed);
    await using pool = openPool(
      missing.reduce((sum, {bytes}) => sum + bytes.length, 0),
      missing.length,
    );
    const packed = mapInOrder(keyed, (one) => findPacked(cache, pool, one), {
      weigh: ({task}) => Math.max(leastWeight, task.bytes.length),
      most: heldAtOnce,
    });
    // Unpacked when it is taken: what waits is a fifth as large.
    for await (const {bytes, one} of packed) {
      // An interrupt is heard between two of them.
      await setImmediate();
      yield maybeUnpack(bytes) ?? unpackEventSet(await makePacked(cache, pool, one));
    }
  };
}

async function findMissing(cache: Cache, keyed: readonly KeyedTask[]): Promise<ParseTask[]> {
  const found = await Promise.all(keyed.map(({key}) => cache.has('event-sets', key)));
  return keyed.filter((_, index) => !found[index]).map(({task}) => task);
}

async function findPacked(cache: Cache, pool: Pool, one: KeyedTask) {
  const bytes = (await cache.read('event-sets', one.key)) ?? (await makePacked(cache, pool, one));
  return {bytes, one};
}

async function makePacked(cache: Cache, pool: Pool, {task, key}: KeyedTask): Promise<Uint8Array> {
  const packed = await pool.packSource(task);
  await cache.write('event-sets', key, packed);
  return packed;
}

/** Undefined where an entry is whole and yet no event set: it counts as none, and is made again. */
function maybeUnpack(bytes: Uint8Array): EventSet | undefined {
  try {
    return unpackEventSet(bytes);
  } catch {
    return undefined;
  }
}
