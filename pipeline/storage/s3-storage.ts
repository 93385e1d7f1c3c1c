import {randomInt} from 'node:crypto';
import {setTimeout as wait} from 'node:timers/promises';
import type {S3Client} from '@aws-sdk/client-s3';
import {
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import type {ObjectHeaders, Storage, StoredObject, SwapResult} from '../model/storage.ts';
import {checkKey} from './check-key.ts';
import type {S3Options} from './connect-s3.ts';
import {connectS3} from './connect-s3.ts';
import {explainS3Error} from './explain-s3-error.ts';
import {readS3Object} from './read-s3-object.ts';
import {storageProblem} from './storage-problem.ts';

/** Where objects go: `key` turns a storage's key into the bucket's. */
interface Place {
  readonly client: S3Client;
  readonly bucket: string;
  readonly prefix: string;
}

type Condition = {readonly IfNoneMatch: string} | {readonly IfMatch: string};

/** How often a write is begun; each request is also sent again by the SDK. */
const attempts = 5;

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

function readObject({client, bucket, prefix}: Place, key: string): Promise<StoredObject | undefined> {
  return readS3Object(client, {Bucket: bucket, Key: prefix + key});
}

async function createObject(
  place: Place,
  key: string,
  bytes: Uint8Array,
  headers: ObjectHeaders,
): Promise<'created' | 'exists-same'> {
  const {status} = await writeIf(place, key, bytes, headers, null);
  if (status !== 'refused') return status === 'written' ? 'created' : 'exists-same';
  const name = `s3://${place.bucket}/${place.prefix}${key}`;
  const reason = 'the object is there with other content, and published files never change';
  throw storageProblem(name, 'storage-conflict', reason);
}

async function swapObject(
  place: Place,
  key: string,
  bytes: Uint8Array,
  expected: string | null,
  headers: ObjectHeaders,
): Promise<SwapResult> {
  const {status, etag} = await writeIf(place, key, bytes, headers, expected);
  return status === 'refused' ? {ok: false} : {ok: true, etag};
}

/** One conditional write, sent again while storage and object are as if it had never been sent: after a conflict with a
 *  write under way (409), and after an error of the storage (5xx), which leaves open whether it wrote. */
async function writeIf(
  place: Place,
  key: string,
  bytes: Uint8Array,
  headers: ObjectHeaders,
  expected: string | null,
): Promise<{readonly status: 'written' | 'there' | 'refused'; readonly etag: string}> {
  let quote = '';
  for (let attempt = 1; ; attempt++) {
    try {
      const condition = expected === null ? {IfNoneMatch: '*'} : {IfMatch: quote + expected + quote};
      return {status: 'written', etag: await putObject(place, key, bytes, headers, condition)};
    } catch (error) {
      const status = nameOf(error) === 'NoSuchKey' ? 412 : (statusOf(error) ?? 0);
      if (status !== 409 && status !== 412 && status < 500) throw error;
      const found = await readObject(place, key);
      if (found && Buffer.compare(found.bytes, bytes) === 0) return {status: 'there', etag: found.etag};
      if ((found?.etag ?? null) !== expected) return {status: 'refused', etag: found?.etag ?? ''};
      if (attempt === attempts) throw error;
      // Refused although the ETag is right: Amazon takes it with or without quotes, others only one way.
      if (status === 412) quote = quote === '' ? '"' : '';
      else await wait(randomInt(50, 100) * 2 ** attempt);
    }
  }
}

async function putObject(
  {client, bucket, prefix}: Place,
  key: string,
  bytes: Uint8Array,
  headers: ObjectHeaders,
  condition: Condition,
): Promise<string> {
  const {mediaType: ContentType, cacheControl: CacheControl} = headers;
  const object = {Bucket: bucket, Key: prefix + key, Body: bytes, ContentType, CacheControl};
  const {ETag} = await client.send(new PutObjectCommand({...object, ...condition}));
  return unquote(ETag);
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
