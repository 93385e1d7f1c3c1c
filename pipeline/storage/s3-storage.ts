import type {S3Client} from '@aws-sdk/client-s3';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import type {ObjectHeaders, Storage, StoredObject, SwapResult} from '../model/storage.ts';
import {checkKey} from './check-key.ts';
import type {S3Options} from './connect-s3.ts';
import {connectS3} from './connect-s3.ts';
import {explainS3Error} from './explain-s3-error.ts';
import {storageProblem} from './storage-problem.ts';

/** Where objects go: `key` turns a storage's key into the bucket's. */
interface Place {
  readonly client: S3Client;
  readonly bucket: string;
  readonly prefix: string;
}

type Condition = {readonly IfNoneMatch: '*'} | {readonly IfMatch: string};

const attempts = 4;

/** A storage in an S3 bucket, by its conditional writes: `If-None-Match: *` creates, `If-Match` swaps. The bucket has to
 *  enforce them (Amazon S3 and Ceph do; most emulators answer 200 and overwrite). */
export function s3Storage(target: string, options: S3Options = {}): Storage {
  const place: Place = {client: connectS3(options), ...parseTarget(target)};
  const explained = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    checkKey(target, key);
    return work().catch((error) =>
      Promise.reject(explainS3Error(`s3://${place.bucket}/${place.prefix}${key}`, error)),
    );
  };
  return {
    place: target,
    read: (key) => explained(key, () => readObject(place, key)),
    create: (key, bytes, headers) => explained(key, () => createObject(place, key, bytes, headers)),
    swap: (key, bytes, expected, headers) =>
      explained(key, () => swapObject(place, key, bytes, expected, headers)),
    list: (prefix) =>
      listObjects(place, prefix).catch((error) => Promise.reject(explainS3Error(target, error))),
    remove: (key) => explained(key, () => removeObject(place, key)),
  };
}

function parseTarget(target: string): {bucket: string; prefix: string} {
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(target) ?? [];
  if (bucket === undefined) {
    throw storageProblem(
      target,
      's3-target',
      'expected s3://bucket or s3://bucket/prefix, the bucket in small letters',
    );
  }
  const segments = path.split('/').filter((segment) => segment !== '');
  return {bucket, prefix: segments.map((segment) => `${segment}/`).join('')};
}

/** A body that breaks off is no answer: the SDK retries requests, not the reading of what they give. */
async function readObject({client, bucket, prefix}: Place, key: string): Promise<StoredObject | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      const {Body, ETag} = await client.send(new GetObjectCommand({Bucket: bucket, Key: prefix + key}));
      return {bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(), etag: unquote(ETag)};
    } catch (error) {
      if (nameOf(error) === 'NoSuchKey') return undefined;
      if (statusOf(error) !== undefined || attempt === attempts) throw error;
    }
  }
}

async function createObject(
  place: Place,
  key: string,
  bytes: Uint8Array,
  headers: ObjectHeaders,
): Promise<'created' | 'exists-same'> {
  const written = await writeIf(place, key, bytes, {IfNoneMatch: '*'}, headers);
  if (written !== undefined) return 'created';
  const found = await readObject(place, key);
  if (found && Buffer.compare(found.bytes, bytes) === 0) return 'exists-same';
  const name = `s3://${place.bucket}/${place.prefix}${key}`;
  throw storageProblem(
    name,
    'storage-conflict',
    'the object is there with other content, and published files never change',
  );
}

async function swapObject(
  place: Place,
  key: string,
  bytes: Uint8Array,
  expected: string | null,
  headers: ObjectHeaders,
): Promise<SwapResult> {
  const conditions: Condition[] =
    expected === null ? [{IfNoneMatch: '*'}] : [{IfMatch: expected}, {IfMatch: `"${expected}"`}];
  for (const condition of conditions) {
    const etag = await writeIf(place, key, bytes, condition, headers);
    if (etag !== undefined) return {ok: true, etag};
    const found = await readObject(place, key);
    // A retried request finds what its first attempt wrote: that swap was ours.
    if (found && Buffer.compare(found.bytes, bytes) === 0) return {ok: true, etag: found.etag};
    if ((found?.etag ?? null) !== expected) return {ok: false};
  }
  return {ok: false};
}

/** The new ETag, or `undefined` where the condition doesn't hold (412). A conflict with a write under way (409) is tried again. */
async function writeIf(
  place: Place,
  key: string,
  bytes: Uint8Array,
  condition: Condition,
  headers: ObjectHeaders,
): Promise<string | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      const {ETag} = await place.client.send(
        new PutObjectCommand({
          Bucket: place.bucket,
          Key: place.prefix + key,
          Body: bytes,
          ContentType: headers.mediaType,
          CacheControl: headers.cacheControl,
          ...condition,
        }),
      );
      return unquote(ETag);
    } catch (error) {
      if (statusOf(error) === 412 || nameOf(error) === 'NoSuchKey') return undefined;
      if (statusOf(error) !== 409 || attempt === attempts) throw error;
    }
  }
}

async function listObjects({client, bucket, prefix}: Place, start: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const {Contents = []} of paginateListObjectsV2(
    {client},
    {Bucket: bucket, Prefix: prefix + start},
  )) {
    for (const {Key = ''} of Contents) keys.push(Key.slice(prefix.length));
  }
  return keys.sort();
}

async function removeObject({client, bucket, prefix}: Place, key: string): Promise<void> {
  const Key = prefix + key;
  await client.send(new DeleteObjectCommand({Bucket: bucket, Key}));
  const {Versions = [], DeleteMarkers = []} = await client.send(
    new ListObjectVersionsCommand({Bucket: bucket, Prefix: Key}),
  );
  for (const version of [...Versions, ...DeleteMarkers].filter((version) => version.Key === Key)) {
    await client.send(new DeleteObjectCommand({Bucket: bucket, Key, VersionId: version.VersionId}));
  }
}

function unquote(etag = ''): string {
  return etag.replaceAll('"', '');
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function statusOf(error: unknown): number | undefined {
  return (error as {$metadata?: {httpStatusCode?: number}}).$metadata?.httpStatusCode;
}
