import {DatelineError} from '../messages.ts';
import {storageProblem} from './storage-problem.ts';

const reasons: Readonly<Record<string, readonly [rule: string, reason: string]>> = {
  ENOSPC: [
    'storage-full',
    'the disk is full: make room and run the command again, it goes on where it stopped',
  ],
  EDQUOT: ['storage-full', 'the disk quota is used up: make room and run the command again'],
  EFBIG: [
    'storage-full',
    'the file is larger than this system lets a program write: raise the limit and run the command again',
  ],
  EACCES: [
    'storage-denied',
    'writing is not permitted: change the permissions of the folder, or name another',
  ],
  EPERM: [
    'storage-denied',
    'the system refuses it: the folder must permit writing, and its file system hard links',
  ],
  EROFS: ['storage-denied', 'the file system is read-only: name a folder on another'],
  ENOTSUP: [
    'storage-unsuited',
    'this file system lacks what publishing needs (folders, hard links): name a folder on another',
  ],
  EOPNOTSUPP: [
    'storage-unsuited',
    'this file system lacks what publishing needs (folders, hard links): name a folder on another',
  ],
  ENOTDIR: ['storage-unsuited', 'part of the path is a file where a folder is needed: name another folder'],
  EEXIST: ['storage-unsuited', 'there is a file where a folder is needed: name another folder'],
  EISDIR: ['storage-unsuited', 'there is a folder where a file is needed: remove it, or name another folder'],
  ENAMETOOLONG: [
    'storage-unsuited',
    'the path is too long for this file system: name a folder nearer to its root',
  ],
  EMFILE: [
    'storage-failed',
    'too many files are open: raise the limit (ulimit -n) and run the command again',
  ],
  ENFILE: ['storage-failed', 'too many files are open on this machine: run the command again later'],
};

/** What an error of the file system means for the person who publishes, and what to do. */
export function explainFolderError(file: string, error: unknown): DatelineError {
  if (error instanceof DatelineError) return error;
  const {code, message} = error as NodeJS.ErrnoException;
  const [rule, reason] = reasons[code ?? ''] ?? ['storage-failed', `the file can't be written (${message})`];
  return storageProblem(file, rule, reason, error);
}
