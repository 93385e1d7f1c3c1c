import {randomUUID} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {CreateBucketCommand, PutBucketVersioningCommand, PutObjectCommand} from '@aws-sdk/client-s3';
import {connectS3} from '../../pipeline/storage/connect-s3.ts';
// Gives this process the credentials of the tests' S3.
import '../storage/open-test-storages.ts';

export interface CloudBuckets {
  readonly sources: string;
  readonly work: string;
  readonly site: string;
  /** What functions find their buckets by. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Three buckets of a real S3 as the stack makes them, but for the site's versions: radosgw ignores conditions on writes
 *  to a versioned bucket. `endpoint` is the S3's. */
export async function openCloudBuckets(endpoint: string): Promise<CloudBuckets> {
  const run = randomUUID().slice(0, 8);
  const names = {sources: `sources-${run}`, work: `work-${run}`, site: `site-${run}`};
  const client = connectS3({endpoint});
  for (const Bucket of Object.values(names)) await client.send(new CreateBucketCommand({Bucket}));
  const VersioningConfiguration = {Status: 'Enabled'} as const;
  await client.send(new PutBucketVersioningCommand({Bucket: names.sources, VersioningConfiguration}));
  const environment = {
    SOURCES_BUCKET: names.sources,
    WORK_BUCKET: names.work,
    SITE_BUCKET: names.site,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ACCESS_KEY_ID: process.env.AWS_ACCESS_KEY_ID ?? 'AKIATEST',
    AWS_SECRET_ACCESS_KEY: process.env.AWS_SECRET_ACCESS_KEY ?? 'secrettest',
    AWS_REGION: 'us-east-1',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  };
  return {...names, environment};
}

/** Uploads a story's folder under `incoming/`, as `aws s3 sync` does. */
export async function uploadStory({sources}: CloudBuckets, endpoint: string, folder: string): Promise<void> {
  const client = connectS3({endpoint});
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const Key = `incoming/${relative(folder, file).replaceAll('\\', '/')}`;
    await client.send(new PutObjectCommand({Bucket: sources, Key, Body: await readFile(file)}));
  }
}
