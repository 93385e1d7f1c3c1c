import type {S3Client} from '@aws-sdk/client-s3';
import {GetObjectCommand} from '@aws-sdk/client-s3';
import type {StoredObject} from '../model/storage.ts';

/** How often the reading of a body is begun; each request is also sent again by the SDK. */
const attempts = 5;

/** An object of a bucket, or one version of it; `undefined` where there is none. A body that breaks off is no answer:
 *  the SDK retries requests, not the reading of what they give. */
export async function readS3Object(
  client: S3Client,
  object: {readonly Bucket: string; readonly Key: string; readonly VersionId?: string},
): Promise<StoredObject | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      const {Body, ETag = ''} = await client.send(new GetObjectCommand(object));
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
      return {bytes, etag: ETag.replaceAll('"', '')};
    } catch (error) {
      if (error instanceof Error && /^(NoSuchKey|NoSuchVersion)$/.test(error.name)) return undefined;
      const {$metadata} = error as {$metadata?: {httpStatusCode?: number}};
      if ($metadata?.httpStatusCode !== undefined || attempt === attempts) throw error;
    }
  }
}
