import {storageProblem} from './storage-problem.ts';

/** Throws `storage-key` unless `key` is a relative path of plain segments: nothing may lead out of the target. */
export function checkKey(place: string, key: string): void {
  const segments = key.split('/');
  const bad = segments.some(
    (segment) => segment === '' || segment === '.' || segment === '..' || segment === privateFolder,
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (!bad && !/[\u0000-\u001f\u007f\\:]/.test(key) && Buffer.byteLength(key) <= 900) return;
  throw storageProblem(
    place,
    'storage-key',
    `${JSON.stringify(key)} can't be the name of a published file: expected a relative path`,
  );
}

/** Where a folder keeps its lock and its temporary files. */
export const privateFolder = '.dateline';
