import type {Storage} from '../model/storage.ts';
import {folderStorage} from './folder-storage.ts';
import {storageProblem} from './storage-problem.ts';
import {sweepTemporaries} from './sweep-temporaries.ts';

/** The storage that `target` names: a folder's path, or `s3://bucket` or `s3://bucket/prefix`. S3 takes endpoint, region and
 *  credentials from the AWS SDK's usual environment and files. Throws `storage-target`. */
export async function openStorage(target: string): Promise<Storage> {
  if (target.startsWith('s3://')) {
    const {s3Storage} = await import('./s3-storage.ts');
    return s3Storage(target);
  }
  if (target.trim() === '' || /^[a-z][a-z0-9+.-]+:\//i.test(target)) {
    const reason =
      target.trim() === ''
        ? 'found nothing for the target; expected a folder, or s3://bucket/prefix'
        : 'found an address of another kind; expected a folder, or s3://bucket/prefix';
    throw storageProblem(target || '""', 'storage-target', reason);
  }
  await sweepTemporaries(target);
  return folderStorage(target);
}
