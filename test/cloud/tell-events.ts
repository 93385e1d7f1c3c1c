import type {Storage} from '../../pipeline/model/storage.ts';
import {describeEvent} from './open-buckets.ts';

/** A storage whose writes are told to EventBridge, as those of every bucket are that the stack lets tell. */
export function tellEvents(storage: Storage, bucket: string, send: (event: unknown) => void): Storage {
  const tell = (key: string) =>
    send(describeEvent('Object Created', bucket, {object: {key}, reason: 'PutObject'}));
  return {
    ...storage,
    async create(key, bytes, headers) {
      const result = await storage.create(key, bytes, headers);
      if (result === 'created') tell(key);
      return result;
    },
    async swap(key, bytes, expected, headers) {
      const result = await storage.swap(key, bytes, expected, headers);
      if (result.ok) tell(key);
      return result;
    },
  };
}
