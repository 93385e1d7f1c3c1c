import {S3Client} from '@aws-sdk/client-s3';

export interface S3Options {
  /** In milliseconds: how long an answer may take. */
  readonly timeout?: number;
  /** How often a request is sent before it counts as failed. */
  readonly maxAttempts?: number;
  /** In place of the environment's. */
  readonly endpoint?: string;
}

/** A client for the endpoint, region and credentials that the environment names, as the AWS SDK reads them
 *  (`AWS_ENDPOINT_URL_S3`, `AWS_REGION`, `AWS_PROFILE`, …). Another endpoint than Amazon's is addressed by path. */
export function connectS3({timeout = 30_000, maxAttempts = 3, endpoint}: S3Options): S3Client {
  const elsewhere = Boolean(endpoint ?? process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL);
  const region = process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
  return new S3Client({
    maxAttempts,
    ...(endpoint === undefined ? {} : {endpoint}),
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: Math.min(5_000, timeout),
      requestTimeout: timeout,
      throwOnRequestTimeout: true,
    },
    ...(elsewhere ? {forcePathStyle: true, region: region ?? 'us-east-1'} : {}),
  });
}
