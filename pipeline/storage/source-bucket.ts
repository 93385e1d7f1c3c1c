import {
  type ListObjectVersionsCommandOutput as Listing,
  ListObjectVersionsCommand,
  type ObjectVersion,
} from '@aws-sdk/client-s3';
import {connectS3, type S3Options} from './connect-s3.ts';
import {explainS3Error} from './explain-s3-error.ts';
import {readS3Object} from './read-s3-object.ts';

/** What a story is made of, as a versioned bucket has it now. */
export interface SourceVersion {
  /** The key without the prefix: `story.md`, `sources/minutes.txt`. */
  readonly file: string;
  readonly key: string;
  readonly versionId: string;
  /** In bytes. */
  readonly size: number;
}

export interface SourceBucket {
  /** The current version of every object under the prefix, by key; those that were deleted aren't there. */
  list(): Promise<SourceVersion[]>;
  /** The bytes of one version; `undefined` where it is gone. */
  read(version: {readonly key: string; readonly versionId: string}): Promise<Uint8Array | undefined>;
}

/** Only what lies here is a source, and nothing that the pipeline writes does: no rebuild can start another. */
export const incoming = 'incoming/';

/** The sources in a versioned S3 bucket. Throws `DatelineError`s as the S3 storage does. */
export function sourceBucket(bucket: string, options: S3Options = {}): SourceBucket {
  const client = connectS3(options);
  const explain = (key: string) => (error: unknown) =>
    Promise.reject(explainS3Error(`s3://${bucket}/${key}`, error));
  const list = async () => {
    const found: SourceVersion[] = [];
    let page: {KeyMarker?: string; VersionIdMarker?: string} | undefined = {};
    while (page) {
      const answer: Listing = await client.send(
        new ListObjectVersionsCommand({Bucket: bucket, Prefix: incoming, ...page}),
      );
      found.push(...(answer.Versions ?? []).filter(isCurrentFile).map(describe));
      page = answer.IsTruncated ? nextPage(answer) : undefined;
    }
    return found.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  };
  return {
    list: () => list().catch(explain(incoming)),
    read: async ({key, versionId}) => {
      const object = {Bucket: bucket, Key: key, VersionId: versionId};
      return (await readS3Object(client, object).catch(explain(key)))?.bytes;
    },
  };
}

function nextPage({NextKeyMarker, NextVersionIdMarker}: Listing) {
  return {
    ...(NextKeyMarker === undefined ? {} : {KeyMarker: NextKeyMarker}),
    ...(NextVersionIdMarker === undefined ? {} : {VersionIdMarker: NextVersionIdMarker}),
  };
}

/** Consoles leave empty objects behind whose keys end like a folder's. */
function isCurrentFile({IsLatest, Key = ''}: ObjectVersion): boolean {
  return IsLatest === true && !Key.endsWith('/');
}

function describe({Key = '', VersionId = 'null', Size = 0}: ObjectVersion): SourceVersion {
  return {file: Key.slice(incoming.length), key: Key, versionId: VersionId, size: Size};
}
