import {createHash} from 'node:crypto';
import {type ZodType, z} from 'zod';
import type {Storage} from '../pipeline/model/storage.ts';
import type {Reference} from './payloads.ts';

/** Writes what a state hands on, and gives the reference to it. The digest is part of the name, so that running a state
 *  twice writes one object, and two runs never each other's. `name` ends in its extension. */
export async function keepObject(
  work: Storage,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Reference> {
  const sha256 = digest(bytes);
  const dot = name.lastIndexOf('.');
  const key = `${folder}/${name.slice(0, dot)}-${sha256.slice(0, 16)}${name.slice(dot)}`;
  await work.create(key, bytes, {mediaType: 'application/octet-stream', cacheControl: 'no-store'});
  return {key, sha256};
}

export function keepJson(work: Storage, folder: string, name: string, value: unknown): Promise<Reference> {
  return keepObject(work, folder, name, new TextEncoder().encode(JSON.stringify(value)));
}

/** The bytes that a reference names. Throws where they are gone or are others. */
export async function fetchObject(work: Storage, {key, sha256}: Reference): Promise<Uint8Array> {
  const found = await work.read(key);
  if (!found) throw new Error(`${work.place}/${key} is gone: start a new execution`);
  if (digest(found.bytes) !== sha256) throw new Error(`${work.place}/${key} is not what ${sha256} names`);
  return found.bytes;
}

/** As `fetchObject`, for JSON of a known shape. */
export async function fetchJson<T>(work: Storage, reference: Reference, schema: ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(new TextDecoder().decode(await fetchObject(work, reference))));
}

/** For what a stage of this program wrote, whose shape is the program's own type; the digest vouches for it. */
export function ownShape<T>(): ZodType<T> {
  return z.custom<T>((value) => typeof value === 'object' && value !== null);
}

export function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
