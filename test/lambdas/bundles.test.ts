import {createHash} from 'node:crypto';
import {readdirSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {stages} from '../../cdk/bundle-stage.ts';
import {readInputs} from '../../pipeline/cli/read-inputs.ts';
import {digestCode} from '../../pipeline/edition/digest-code.ts';
import {makeEdition} from '../../pipeline/flow/make-edition.ts';
import {readCode} from '../../pipeline/storage/read-code.ts';
import {s3Storage} from '../../pipeline/storage/s3-storage.ts';
import {serveKeyValueStore} from '../cloud/serve-key-value-store.ts';
import {isSkipped, storageKinds, titleOf} from '../storage/open-test-storages.ts';
import {type Bundles, openBundles} from './open-bundles.ts';
import {openCloudBuckets, uploadStory} from './open-cloud-buckets.ts';
import {type Walk, walkBundles} from './walk-bundles.ts';
import {zipFolder} from './zip-folder.ts';

const story = 'data/soviet-yugoslav-relations';
const arn = 'arn:aws:cloudfront::123456789012:key-value-store/0123';
const s3 = storageKinds.find(({name}) => name === 'S3') ?? {
  name: 'S3',
  missing: '',
  open: async () => expect.fail(),
};
let bundles: Bundles;

beforeAll(async () => {
  bundles = openBundles(stages, digestCode(await readCode()));
});
afterAll(() => bundles.remove());

describe('a bundle', () => {
  it.each(stages)('of %s is one module with its map, and what it reads', (stage) => {
    const files = readdirSync(bundles.folder(stage)).sort();
    const own = ['index.mjs', 'index.mjs.map'];
    expect(files).toEqual(stage === 'render' ? ['assets', ...own, 'xhr-sync-worker.js'] : own);
  });

  it('of parse has at most 1.5 MB zipped, with its source map', () => {
    expect(zipFolder(bundles.folder('parse')).length).toBeLessThanOrEqual(1.5e6);
  });

  it('holds jsdom and Plot for rendering alone', () => {
    const holders = stages.filter((stage) =>
      bundles.inputs(stage).some((path) => /node_modules\/(?:jsdom|@observablehq\/plot)\//.test(path)),
    );
    expect(holders).toEqual(['render']);
  });

  it('of no stage but reconcile can write to the edge', () => {
    const holders = stages.filter((stage) =>
      bundles.inputs(stage).some((path) => path.includes('client-cloudfront-keyvaluestore')),
    );
    expect(holders).toEqual(['reconcile']);
  });

  it.each(stages)(
    'of %s refuses a payload that is none, by name and with what it expected',
    async (stage) => {
      const environment = {POWERTOOLS_LOG_LEVEL: 'SILENT', KEY_VALUE_STORE_ARN: arn};
      const {error} = await bundles.invoke(stage, 'nonsense', environment);
      if (stage === 'reconcile') expect(error?.message).toBe('the environment lacks SITE_BUCKET');
      else
        expect(error).toMatchObject({
          name: 'UnusableInput',
          message: expect.stringMatching(`^${stage}: .*expected object`),
        });
    },
  );
});

describe.skipIf(isSkipped(s3))(`the bundles, each in an empty folder, on a real ${titleOf(s3)}`, () => {
  let walk: Walk;
  let site: ReturnType<typeof s3Storage>;
  let edge: Awaited<ReturnType<typeof serveKeyValueStore>>;
  beforeAll(async () => {
    const endpoint = process.env.S3_ENDPOINT ?? expect.fail('S3_ENDPOINT is not set');
    const buckets = await openCloudBuckets(endpoint);
    await uploadStory(buckets, story);
    edge = await serveKeyValueStore(arn);
    walk = await walkBundles(bundles, buckets, {
      AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE: edge.endpoint,
      KEY_VALUE_STORE_ARN: arn,
    });
    site = s3Storage(`s3://${buckets.names.site}`, {endpoint});
  }, 120_000);
  afterAll(() => edge?.close());

  it('publish the edition that the command builds, byte for byte', async () => {
    const {edition} = await makeEdition(await readInputs(story));
    expect(walk.edition).toBe(edition.manifest.edition);
    const keys = await site.list(`editions/${walk.edition}/`);
    const published = await Promise.all(
      keys.map(async (key) => [
        key.slice(`editions/${walk.edition}/`.length),
        sha256((await site.read(key))?.bytes),
      ]),
    );
    const built = edition.files.map(({path, bytes}) => [path, sha256(bytes)]);
    expect(published.sort()).toEqual(built.sort());
  });

  it('let the edge follow, by a request that is signed for all regions', () => {
    expect(edge.store.entries.get('current')).toBe(walk.edition);
    expect(edge.store.operations).toEqual(['DescribeKeyValueStore', 'GetKey', 'UpdateKeys']);
  });
});

function sha256(bytes: Uint8Array | undefined): string {
  return createHash('sha256')
    .update(bytes ?? expect.fail('the object is gone'))
    .digest('hex');
}
