import type {Cloud} from '../../lambdas/cloud.ts';
import {DatelineError} from '../../pipeline/messages.ts';
import type {Storage} from '../../pipeline/model/storage.ts';
import type {Buckets} from './open-buckets.ts';
import type {Invocation} from './open-invocation.ts';
import type {MayDo} from './read-roles.ts';

/** What one call does, as its role has to allow it. */
type Rights = readonly (readonly [action: string, resource: string])[];

/** The outside of one invocation: the real thing, reached as far as the function's role allows and through what may fail. */
export function openCloudPorts(
  cloud: Cloud,
  {names}: Buckets,
  edgeArn: string,
  {call}: Invocation,
  mayDo: MayDo,
  count: (action: string) => void,
): Cloud {
  const {sources, edge} = cloud;
  const reach = <T>(place: string, rights: Rights, work: () => Promise<T>) => {
    count(rights[0]?.[0] ?? '');
    const missing = rights.find(([action, resource]) => !mayDo(action, resource));
    return call(place, () => (missing ? Promise.reject(denied(place, missing)) : work()));
  };
  const bucket = arnOf(names.sources);
  const atEdge = (action: string): Rights => [[`cloudfront-keyvaluestore:${action}`, edgeArn]];
  return {
    code: cloud.code,
    sources: {
      list: () => reach('the sources', [['s3:ListBucketVersions', bucket]], () => sources.list()),
      read: (version) =>
        reach(version.key, [['s3:GetObjectVersion', `${bucket}/${version.key}`]], () =>
          sources.read(version),
        ),
    },
    work: openStorage(cloud.work, arnOf(names.work), reach),
    site: openStorage(cloud.site, arnOf(names.site), reach),
    edge: {
      tag: () => reach('the edge', atEdge('DescribeKeyValueStore'), () => edge.tag()),
      read: (key) => reach('the edge', atEdge('GetKey'), () => edge.read(key)),
      write: (key, value, tag) => reach('the edge', atEdge('UpdateKeys'), () => edge.write(key, value, tag)),
    },
  };
}

/** Without the right to list, a bucket answers 403 for what isn't there; a write that is refused is followed by a read. */
function openStorage(
  storage: Storage,
  bucket: string,
  reach: <T>(place: string, rights: Rights, work: () => Promise<T>) => Promise<T>,
): Storage {
  const list: Rights = [['s3:ListBucket', bucket]];
  const read = (key: string): Rights => [['s3:GetObject', `${bucket}/${key}`], ...list];
  const write = (key: string): Rights => [['s3:PutObject', `${bucket}/${key}`], ...read(key)];
  const remove = (key: string): Rights => [
    ['s3:DeleteObject', `${bucket}/${key}`],
    ['s3:DeleteObjectVersion', `${bucket}/${key}`],
    ['s3:ListBucketVersions', bucket],
  ];
  return {
    place: storage.place,
    read: (key) => reach(key, read(key), () => storage.read(key)),
    create: (key, bytes, headers) => reach(key, write(key), () => storage.create(key, bytes, headers)),
    swap: (key, bytes, expected, headers) =>
      reach(key, write(key), () => storage.swap(key, bytes, expected, headers)),
    list: (prefix) => reach(prefix, list, () => storage.list(prefix)),
    remove: (key) => reach(key, remove(key), () => storage.remove(key)),
  };
}

function arnOf(bucket: string): string {
  return `arn:aws:s3:::${bucket}`;
}

function denied(path: string, [action, resource]: Rights[number]): DatelineError {
  const reason = `access denied: the role lacks ${action} on ${resource}`;
  return new DatelineError([{path, line: 1, column: 1, rule: 'storage-denied', reason, severity: 'error'}]);
}
