import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {publishEdition} from '../../pipeline/edition/publish-edition.ts';
import {readPointer} from '../../pipeline/edition/read-pointer.ts';
import type {Storage} from '../../pipeline/model/storage.ts';
import {connectS3} from '../../pipeline/storage/connect-s3.ts';
import {s3Storage} from '../../pipeline/storage/s3-storage.ts';
import {makeTestEdition} from '../edition/make-test-edition.ts';
import {findFault} from '../edition/watch-editions.ts';
import {type Fault, type FaultyProxy, startFaultyProxy} from './faulty-proxy.ts';
import {isSkipped, storageKinds, titleOf} from './open-test-storages.ts';

const [, s3] = storageKinds;
if (!s3) throw new Error('no S3 among the storages');
const text = {mediaType: 'text/plain', cacheControl: 'no-cache'};

describe.skipIf(isSkipped(s3))(`publishing to an ${titleOf(s3)} in which everything goes wrong`, () => {
  let proxy: FaultyProxy;
  let direct: Storage;
  let faulty: Storage;
  beforeAll(async () => {
    proxy = await startFaultyProxy(process.env.S3_ENDPOINT ?? '');
  });
  afterAll(() => proxy?.close());
  beforeEach(async () => {
    proxy.fault = () => undefined;
    const place = await s3.open();
    direct = place.storage;
    faulty = s3Storage(place.target, {endpoint: proxy.endpoint, timeout: 1000, maxAttempts: 2});
  });

  const before = makeTestEdition({source: 'It was the same 7 cases.'});
  const after = makeTestEdition({source: 'It was the same 7 cases.\nMore was told.', ballast: 3000});
  const publish = (storage: Storage, edition: typeof before, seq: number) =>
    publishEdition(storage, edition, {seq, hold: true});
  const current = async () => new TextDecoder().decode((await direct.read('current.json'))?.bytes);

  const failures: readonly [name: string, fault: Fault, methods: string, message: RegExp][] = [
    [
      'errors of the storage',
      'error',
      'PUT',
      /the storage answers with an error of its own \(500 InternalError\): run the command again later/,
    ],
    ['no answer in time', 'hang', 'PUT', /no answer in time: check the network and run the command again/],
    ['connections that break', 'reset', 'PUT', /can't be reached|no answer in time/],
    [
      'access denied to writers',
      'denied',
      'PUT',
      /access denied: these credentials need s3:GetObject, s3:PutObject/,
    ],
    ['access denied to readers', 'denied', 'GET', /access denied/],
    ['bodies that break off', 'truncated', 'GET', /can't be reached|broke off|no answer/],
  ];

  it.each(failures)(
    'ends with a clear message after %s, and the current edition stays',
    async (_, fault, methods, message) => {
      await publish(direct, before, 1);
      const pointer = await current();
      proxy.fault = (method, path) => (method === methods && !path.includes('list-type') ? fault : undefined);
      await expect(publish(faulty, after, 2)).rejects.toThrow(message);
      expect(await current()).toBe(pointer);
      proxy.fault = () => undefined;
      expect((await publish(faulty, after, 2)).status).toBe('published');
      expect(await findFault(direct, after.manifest.edition)).toBeUndefined();
    },
    60_000,
  );

  it('goes on where it stopped when the storage fails in the middle, again and again', async () => {
    await publish(direct, before, 1);
    let runs = 0;
    // A run that moved the pointer and failed after that leaves the rest to the next, which finds it published.
    for (let status = ''; status !== 'published' && status !== 'unchanged'; runs++) {
      let writes = 0;
      proxy.fault = (method) => (method === 'PUT' && writes++ >= 5 * (runs + 1) ? 'error' : undefined);
      status = await publish(faulty, after, 2).then(
        (result) => result.status,
        () => 'failed',
      );
      expect(runs).toBeLessThan(20);
    }
    expect(runs).toBeGreaterThan(1);
    expect((await readPointer(direct))?.edition).toBe(after.manifest.edition);
    expect(await findFault(direct, after.manifest.edition)).toBeUndefined();
  }, 120_000);

  it('publishes over a slow network, and over ones that lose answers, fail requests and cut bodies short', async () => {
    for (const [seq, fault] of (['slow', 'lost-answer', 'error', 'truncated'] as const).entries()) {
      const edition = makeTestEdition({source: `It was the same 7 cases.\nOver a ${fault} network.`});
      // A request fails once, so that it never fails as often as it is tried: that has tests of its own.
      const failed = new Set<string>();
      proxy.fault = (method, path, count) => {
        if (fault === 'slow') return fault;
        if (count % 5 !== 4 || failed.has(`${method} ${path}`)) return undefined;
        failed.add(`${method} ${path}`);
        return fault;
      };
      expect((await publish(faulty, edition, seq + 1)).status).toBe('published');
      expect(await findFault(direct, edition.manifest.edition)).toBeUndefined();
    }
  }, 60_000);

  it('knows its own swap again when the answer to it is lost', async () => {
    let first = -1;
    proxy.fault = (method, _, count) => {
      if (method === 'PUT' && first === -1) first = count;
      return count === first ? 'lost-answer' : undefined;
    };
    const swapped = await faulty.swap('pointer.json', new TextEncoder().encode('1'), null, text);
    expect(swapped).toEqual({ok: true, etag: (await direct.read('pointer.json'))?.etag});
    first = -1;
    const again = await faulty.swap(
      'pointer.json',
      new TextEncoder().encode('2'),
      swapped.ok ? swapped.etag : '',
      text,
    );
    expect(again.ok).toBe(true);
  });

  it.each([
    ['s3://', /expected s3:\/\/bucket/],
    ['s3://UPPER/x', /expected s3:\/\/bucket/],
  ])('refuses the target %s', (target, message) => {
    expect(() => s3Storage(target)).toThrow(message);
  });

  it('removes all versions of an object, and no other', async () => {
    const {bucket} = /s3:\/\/(?<bucket>[^/]+)/.exec(direct.place)?.groups ?? {};
    const {ListObjectVersionsCommand, PutBucketVersioningCommand} = await import('@aws-sdk/client-s3');
    const client = connectS3({});
    await client.send(
      new PutBucketVersioningCommand({Bucket: bucket, VersioningConfiguration: {Status: 'Enabled'}}),
    );
    for (const key of ['a.txt', 'a.txt.more']) {
      await direct.create(key, new TextEncoder().encode('1'), text);
      await direct.remove(key === 'a.txt' ? key : 'none.txt');
    }
    await direct.create('a.txt', new TextEncoder().encode('2'), text);
    await direct.remove('a.txt');
    const {Versions = [], DeleteMarkers = []} = await client.send(
      new ListObjectVersionsCommand({Bucket: bucket}),
    );
    expect([...Versions, ...DeleteMarkers].map(({Key}) => Key?.split('/').at(-1))).toEqual(['a.txt.more']);
  });

  it('says which bucket is not there', async () => {
    await expect(publish(s3Storage('s3://no-such-bucket-here/x'), before, 1)).rejects.toThrow(
      /s3:\/\/no-such-bucket-here.*no such bucket/,
    );
  });

  it('sets type and cache for each object', async () => {
    await publish(direct, before, 1);
    const {bucket, prefix} = /s3:\/\/(?<bucket>[^/]+)\/(?<prefix>.*)/.exec(direct.place)?.groups ?? {};
    const {HeadObjectCommand} = await import('@aws-sdk/client-s3');
    const head = async (key: string) => {
      const {ContentType, CacheControl} = await connectS3({}).send(
        new HeadObjectCommand({Bucket: bucket, Key: `${prefix}/${key}`}),
      );
      return [ContentType, CacheControl];
    };
    expect(await head(`editions/${before.manifest.edition}/index.html`)).toEqual([
      'text/html; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    expect(await head('current.json')).toEqual(['application/json', 'public, max-age=5, must-revalidate']);
    expect(await head('index.html')).toEqual([
      'text/html; charset=utf-8',
      'public, max-age=5, must-revalidate',
    ]);
    expect(await head('history/history.css')).toEqual([
      'text/css; charset=utf-8',
      'public, max-age=5, must-revalidate',
    ]);
  });
});
