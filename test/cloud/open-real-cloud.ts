import type {Cloud} from '../../lambdas/cloud.ts';
import {keyValueStore} from '../../lambdas/key-value-store.ts';
import {s3Storage} from '../../pipeline/storage/s3-storage.ts';
import {sourceBucket} from '../../pipeline/storage/source-bucket.ts';
import type {FakeKeyValueStore} from './fake-key-value-store.ts';
import type {Buckets} from './open-buckets.ts';
import {region} from './read-template.ts';
import {tellEvents} from './tell-events.ts';

/** What handlers reach, as they open it in the cloud: buckets, and by the SDK the KeyValueStore. Writes are told. */
export function openRealCloud(
  {names}: Buckets,
  {arn, requestHandler}: FakeKeyValueStore,
  code: string,
  send: (event: unknown) => void,
): Cloud {
  const credentials = {accessKeyId: 'AKIATEST', secretAccessKey: 'secrettest'};
  return {
    code,
    sources: sourceBucket(names.sources),
    work: tellEvents(s3Storage(`s3://${names.work}`), names.work, send),
    site: tellEvents(s3Storage(`s3://${names.site}`), names.site, send),
    edge: keyValueStore(arn, {requestHandler: requestHandler as never, region, credentials}),
  };
}
