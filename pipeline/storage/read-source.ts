import {readFileSync, statSync} from 'node:fs';
import type {Message} from '../model/message.ts';

/** The bytes of a document on disk, or the message that says why there are none. `limit` is in bytes. At once: of thousands of
 *  small files each costs a quarter of what it does when it is waited for. */
export function readSource(file: string, limit: number): Uint8Array | Message {
  try {
    const found = statSync(file);
    if (found.isDirectory()) throw Object.assign(new Error('a folder'), {code: 'EISDIR'});
    if (!found.isFile()) throw Object.assign(new Error('no file'), {code: 'ENOTSUP'});
    const {size} = found;
    if (size > limit) {
      return problem(
        file,
        'source-too-large',
        `the file has ${size} bytes, at most ${limit} are read: split it`,
      );
    }
    return readFileSync(file);
  } catch (error) {
    return problem(file, ...explain((error as NodeJS.ErrnoException).code, error));
  }
}

function explain(code: string | undefined, error: unknown): [rule: string, reason: string] {
  if (code === 'ENOENT') return ['source-missing', 'there is no such file: check the path'];
  if (code === 'EISDIR') return ['source-not-a-file', 'expected a file: name one inside this folder'];
  if (code === 'ENOTSUP')
    return ['source-special', 'found a pipe or a device, expected a file: save what it gives, and name that'];
  if (code === 'EACCES')
    return ['source-unreadable', 'reading is not permitted: change the permissions of the file'];
  if (code === 'ELOOP')
    return ['source-unreadable', 'the symbolic links run in a circle: name the file itself'];
  return [
    'source-unreadable',
    `the file can't be read (${error instanceof Error ? error.message : String(error)})`,
  ];
}

function problem(path: string, rule: string, reason: string): Message {
  return {path, line: 1, column: 1, rule, reason, severity: 'error'};
}
