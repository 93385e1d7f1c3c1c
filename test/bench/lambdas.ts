import {type Stage, stages} from '../../cdk/bundle-stage.ts';
import {deploymentSchema} from '../../cdk/read-config.ts';
import {sizes} from '../../cdk/stage-functions.ts';
import {digestCode} from '../../pipeline/edition/digest-code.ts';
import {readCode} from '../../pipeline/storage/read-code.ts';
import {serveKeyValueStore} from '../cloud/serve-key-value-store.ts';
import {type Bundles, type Invocation, openBundles} from '../lambdas/open-bundles.ts';
import {openCloudBuckets, uploadStory} from '../lambdas/open-cloud-buckets.ts';
import {walkBundles} from '../lambdas/walk-bundles.ts';
import {zipFolder} from '../lambdas/zip-folder.ts';
import type {Bench} from './bench.ts';

/** How often the story is led through all bundles, each call in a new process. */
const walks = 5;
const arn = 'arn:aws:cloudfront::123456789012:key-value-store/0123';

/** The functions as they start cold: a bare handler is the floor. Of the story, on this machine's S3. */
export const bench: Bench = {
  title: 'Functions: each bundle alone in its folder, cold',
  prepare: async () => {
    const bundles = openBundles(stages, digestCode(await readCode()));
    const end = async () => bundles.remove();
    const start = (stage: Stage | 'bare') => () => bundles.invoke(stage, 'nonsense', quiet);
    const measures = (['bare', 'parse', 'render'] as const).map((stage) => ({
      name: stage === 'bare' ? 'a bare handler, started' : `${stage}, started`,
      clock: 'elapsed' as const,
      run: start(stage),
    }));
    return {measures, notes: await tabulate(bundles), end};
  },
  runs: 5,
};

const {editionMemoryMiB} = deploymentSchema.parse({});
const quiet = {POWERTOOLS_LOG_LEVEL: 'SILENT'};

async function tabulate(bundles: Bundles): Promise<string[]> {
  const endpoint = process.env.S3_ENDPOINT;
  if (endpoint === undefined)
    return ['  no table: it needs an S3, export S3_ENDPOINT=$(test/storage/start-radosgw.sh FOLDER)'];
  const calls = new Map<Stage | 'bare', Invocation[]>();
  for (let walk = 0; walk < walks; walk++) {
    const called = {bare: await bundles.invoke('bare', {}, quiet), ...(await walkOnce(bundles, endpoint))};
    for (const [stage, invocation] of Object.entries(called) as [Stage | 'bare', Invocation][])
      calls.set(stage, [...(calls.get(stage) ?? []), invocation]);
  }
  const rows = [...calls].map(([stage, invocations]) => {
    const zipped = stage === 'bare' ? 0 : zipFolder(bundles.folder(stage)).length / 1000;
    const given =
      stage === 'bare'
        ? ''
        : `${sizes[stage].memoryMiB ?? editionMemoryMiB} MiB, ${sizes[stage].timeoutSeconds} s`;
    const figures = [
      zipped,
      median(invocations.map(({importMs}) => importMs)),
      median(invocations.map(({callMs}) => callMs)),
      median(invocations.map(({peakMiB}) => peakMiB)),
    ];
    return `  ${stage.padEnd(12)}${figures.map((figure) => figure.toFixed(0).padStart(12)).join('')}   ${given}`;
  });
  const head = ['zipped kB', 'import ms', 'call ms', 'peak MiB'].map((name) => name.padStart(12)).join('');
  return [`  ${'function'.padEnd(12)}${head}   given`, ...rows];
}

async function walkOnce(bundles: Bundles, endpoint: string): Promise<Readonly<Record<Stage, Invocation>>> {
  const buckets = await openCloudBuckets(endpoint);
  await uploadStory(buckets, 'data/soviet-yugoslav-relations');
  const edge = await serveKeyValueStore(arn);
  try {
    const environment = {AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE: edge.endpoint, KEY_VALUE_STORE_ARN: arn};
    return (await walkBundles(bundles, buckets, environment)).calls;
  } finally {
    edge.close();
  }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
