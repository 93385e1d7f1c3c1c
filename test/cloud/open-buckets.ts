import {randomUUID} from 'node:crypto';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import {connectS3} from '../../pipeline/storage/connect-s3.ts';
import {account, region} from './read-template.ts';

/** Makes the buckets of one newsroom on the S3 of the tests → their names by kind. Sources are versioned, as in the stack; the
 *  others aren't, since Ceph's conditional writes don't hold on a versioned bucket. */
export async function openBuckets(): Promise<Buckets> {
  const client = connectS3({});
  const id = randomUUID().slice(0, 13);
  const names = {sources: `sources-${id}`, work: `work-${id}`, site: `site-${id}`};
  for (const Bucket of Object.values(names)) await client.send(new CreateBucketCommand({Bucket}));
  const VersioningConfiguration = {Status: 'Enabled' as const};
  await client.send(new PutBucketVersioningCommand({Bucket: names.sources, VersioningConfiguration}));
  return {client, names};
}

export interface Buckets {
  readonly client: S3Client;
  readonly names: {readonly sources: string; readonly work: string; readonly site: string};
}

export async function readText(
  {client}: Buckets,
  object: {readonly Bucket: string; readonly Key: string; readonly VersionId?: string},
): Promise<string> {
  const {Body} = await client.send(new GetObjectCommand(object));
  return (await Body?.transformToString()) ?? '';
}

/** Writes an object → the event that S3 tells EventBridge of it.
 *  https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
export async function putObject({client}: Buckets, Bucket: string, Key: string, Body: Uint8Array | string) {
  const {VersionId, ETag = ''} = await client.send(new PutObjectCommand({Bucket, Key, Body}));
  const object = {key: Key, size: Buffer.byteLength(Body), etag: ETag.replaceAll('"', '')};
  return describeEvent('Object Created', Bucket, {
    object: {...object, ...(VersionId === undefined ? {} : {'version-id': VersionId})},
    reason: 'PutObject',
  });
}

/** Deletes an object, or in a versioned bucket hides it → the event. */
export async function deleteObject({client}: Buckets, Bucket: string, Key: string) {
  const {VersionId} = await client.send(new DeleteObjectCommand({Bucket, Key}));
  return describeEvent('Object Deleted', Bucket, {
    object: {key: Key, ...(VersionId === undefined ? {} : {'version-id': VersionId})},
    reason: 'DeleteObject',
    'deletion-type': VersionId === undefined ? 'Permanently Deleted' : 'Delete Marker Created',
  });
}

export function describeEvent(type: string, bucket: string, detail: object): unknown {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': type,
    source: 'aws.s3',
    account,
    time: '2026-11-23T12:00:00Z',
    region,
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {version: '0', bucket: {name: bucket}, requester: account, ...detail},
  };
}
