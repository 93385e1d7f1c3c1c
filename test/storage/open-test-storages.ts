import {randomUUID} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {CreateBucketCommand} from '@aws-sdk/client-s3';
import type {Storage} from '../../pipeline/model/storage.ts';
import {connectS3} from '../../pipeline/storage/connect-s3.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';

/** A place for one test, and how to get rid of it. */
export interface TestTarget {
  readonly target: string;
  readonly storage: Storage;
  readonly remove: () => Promise<void>;
}

export interface StorageKind {
  readonly name: string;
  /** Why the tests of this kind can't run here; absent where they can. */
  readonly missing?: string;
  readonly open: () => Promise<TestTarget>;
}

const endpoint = process.env.S3_ENDPOINT;

/** The SDK of this process and its children talks to the S3 of the tests. */
if (endpoint !== undefined) {
  process.env.AWS_ENDPOINT_URL_S3 = endpoint;
  process.env.AWS_ACCESS_KEY_ID ??= 'AKIATEST';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'secrettest';
}

export const storageKinds: readonly StorageKind[] = [
  {name: 'folder', open: openFolder},
  {
    name: 'S3',
    open: openBucket,
    ...(endpoint === undefined && {
      missing: 'needs an S3: export S3_ENDPOINT=$(test/storage/start-radosgw.sh FOLDER), or that of another',
    }),
  },
];

/** Kinds that can't run here are skipped by name; where all are expected (CI) they run, and fail. */
export function titleOf({name, missing}: StorageKind): string {
  return missing === undefined ? name : `${name} (${missing})`;
}

export function isSkipped({missing}: StorageKind): boolean {
  return missing !== undefined && process.env.CI !== 'true';
}

async function openFolder(): Promise<TestTarget> {
  const target = await mkdtemp(join(tmpdir(), 'dateline-'));
  return {
    target,
    storage: await openStorage(target),
    remove: () => rm(target, {recursive: true, force: true}),
  };
}

async function openBucket(): Promise<TestTarget> {
  if (endpoint === undefined) throw new Error('S3_ENDPOINT is not set');
  const bucket = `test-${randomUUID()}`;
  await connectS3({}).send(new CreateBucketCommand({Bucket: bucket}));
  const target = `s3://${bucket}/some/where`;
  return {target, storage: await openStorage(target), remove: async () => {}};
}
