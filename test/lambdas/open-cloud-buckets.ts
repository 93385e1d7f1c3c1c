import {readdir, readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {type Buckets, openBuckets, putObject} from '../cloud/open-buckets.ts';
// Gives this process the credentials of the tests' S3.
import '../storage/open-test-storages.ts';

/** The buckets of one newsroom, and what functions in other processes find them by. */
export interface CloudBuckets extends Buckets {
  readonly environment: Readonly<Record<string, string>>;
}

export async function openCloudBuckets(endpoint: string): Promise<CloudBuckets> {
  const buckets = await openBuckets();
  const {sources, work, site} = buckets.names;
  const environment = {
    SOURCES_BUCKET: sources,
    WORK_BUCKET: work,
    SITE_BUCKET: site,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ACCESS_KEY_ID: process.env.AWS_ACCESS_KEY_ID ?? '',
    AWS_SECRET_ACCESS_KEY: process.env.AWS_SECRET_ACCESS_KEY ?? '',
    AWS_REGION: 'us-east-1',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  };
  return {...buckets, environment};
}

/** Uploads a story's folder under `incoming/`, as `aws s3 sync` does. */
export async function uploadStory(buckets: CloudBuckets, folder: string): Promise<void> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const key = `incoming/${relative(folder, file).replaceAll('\\', '/')}`;
    await putObject(buckets, buckets.names.sources, key, await readFile(file));
  }
}
