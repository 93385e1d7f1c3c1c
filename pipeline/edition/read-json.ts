import type {z} from 'zod';
import {DatelineError} from '../messages.ts';
import type {Storage} from '../model/storage.ts';

export interface StoredJson<T> {
  readonly value: T | undefined;
  /** `null` where there is no such object. */
  readonly etag: string | null;
}

/** A JSON object of a storage, checked against its shape. Throws `storage-damaged` where it has another. */
export async function readJson<T>(
  storage: Storage,
  key: string,
  schema: z.ZodType<T>,
): Promise<StoredJson<T>> {
  const found = await storage.read(key);
  if (!found) return {value: undefined, etag: null};
  try {
    return {value: schema.parse(JSON.parse(new TextDecoder().decode(found.bytes))), etag: found.etag};
  } catch (cause) {
    const reason =
      'the file has not the shape that this version writes: restore it, or use the version that wrote it';
    const problem = {path: `${storage.place}/${key}`, line: 1, column: 1, rule: 'storage-damaged', reason};
    throw new DatelineError([{...problem, severity: 'error'}], 2, {cause});
  }
}
