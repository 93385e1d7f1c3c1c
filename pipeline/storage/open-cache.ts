import {fileURLToPath} from 'node:url';
import type {Cache} from '../model/cache.ts';
import {folderCache} from './folder-cache.ts';

/** In bytes: the event sets of some 90,000 documents of 10 kB, and all their figures. */
const most = 2 * 1024 ** 3;

/** The cache beside the installed packages, or in the folder that `DATELINE_CACHE` names; none where it says `off`. */
export function openCache(place: string | undefined = process.env.DATELINE_CACHE): Cache {
  if (place === 'off') return noCache;
  return folderCache(
    place || fileURLToPath(new URL('../../node_modules/.cache/dateline', import.meta.url)),
    most,
  );
}

const noCache: Cache = {
  has: async () => false,
  read: async () => undefined,
  write: async () => {},
  tidy: async () => {},
};
