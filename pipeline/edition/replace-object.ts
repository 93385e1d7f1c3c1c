import type {Storage} from '../model/storage.ts';
import {mutable} from './layout.ts';

/** Makes an object that is derived from others hold `text`, whatever it holds now; no write where it does already. */
export async function replaceObject(
  storage: Storage,
  key: string,
  text: string,
  mediaType: string,
): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  for (;;) {
    const found = await storage.read(key);
    if (found && Buffer.compare(found.bytes, bytes) === 0) return;
    if ((await storage.swap(key, bytes, found?.etag ?? null, mutable(mediaType))).ok) return;
  }
}
