import {DatelineError} from '../messages.ts';
import {storageProblem} from './storage-problem.ts';

const byName: Readonly<Record<string, readonly [rule: string, reason: string]>> = {
  NoSuchBucket: ['s3-bucket', 'there is no such bucket: make it, or check its name'],
  AccessDenied: [
    'storage-denied',
    'access denied: these credentials need s3:GetObject, s3:PutObject, s3:ListBucket (and for takedowns s3:DeleteObject, s3:ListBucketVersions, s3:DeleteObjectVersion) here',
  ],
  InvalidAccessKeyId: [
    'storage-denied',
    "the access key isn't known there: check AWS_PROFILE or AWS_ACCESS_KEY_ID",
  ],
  SignatureDoesNotMatch: [
    'storage-denied',
    'the secret key is wrong: check AWS_PROFILE or AWS_SECRET_ACCESS_KEY',
  ],
  ExpiredToken: ['storage-denied', 'the credentials have expired: sign in again'],
  CredentialsProviderError: [
    'storage-denied',
    'no credentials found: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  ],
  RequestTimeTooSkewed: [
    'storage-failed',
    "this machine's clock is wrong: set it, S3 refuses signatures of another time",
  ],
  QuotaExceeded: ['storage-full', 'the quota is used up: make room and run the command again'],
  TimeoutError: [
    'storage-unreachable',
    'no answer in time: check the network and run the command again, it goes on where it stopped',
  ],
};

/** Names of the errors that a bucket in another region answers with. */
const elsewhere = [
  'PermanentRedirect',
  'AuthorizationHeaderMalformed',
  'IllegalLocationConstraintException',
  'TemporaryRedirect',
];

/** What an error of S3 means for the person who publishes, and what to do. */
export function explainS3Error(place: string, error: unknown): DatelineError {
  if (error instanceof DatelineError) return error;
  const {name, message, code} = error as Error & {code?: string};
  const status = (error as {$metadata?: {httpStatusCode?: number}}).$metadata?.httpStatusCode;
  if (elsewhere.includes(name)) {
    const region = (error as {Region?: string}).Region;
    const reason = `the bucket is in another region${region ? `, ${region}` : ''}: set AWS_REGION to the bucket's own`;
    return storageProblem(place, 's3-region', reason, error);
  }
  if (code === 'ERR_INVALID_URL' || name === 'EndpointError') {
    const reason = `the endpoint is no address (${message}): write AWS_ENDPOINT_URL_S3 as http://host:port or https://host`;
    return storageProblem(place, 's3-endpoint', reason, error);
  }
  const profile = process.env.AWS_PROFILE;
  if (name === 'CredentialsProviderError' && profile) {
    const reason = `no credentials found for the profile "${profile}": check AWS_PROFILE and ~/.aws/credentials`;
    return storageProblem(place, 'storage-denied', reason, error);
  }
  const known = byName[name];
  if (known) return storageProblem(place, ...known, error);
  if (message === 'Region is missing') {
    return storageProblem(place, 's3-region', 'no region is set: set AWS_REGION', error);
  }
  if (status === 403) return storageProblem(place, 'storage-denied', `access denied (${name})`, error);
  if (status !== undefined && status >= 500) {
    const reason = `the storage answers with an error of its own (${status} ${name}): run the command again later`;
    return storageProblem(place, 'storage-failed', reason, error);
  }
  if (status === undefined || status === 200) {
    const reason = `the storage can't be reached (${code ?? name}: ${message}): check network and endpoint, and run the command again`;
    return storageProblem(place, 'storage-unreachable', reason, error);
  }
  return storageProblem(
    place,
    'storage-failed',
    `the storage refuses it (${status} ${name}: ${message})`,
    error,
  );
}
