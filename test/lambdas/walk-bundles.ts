import {readFileSync} from 'node:fs';
import type {Stage} from '../../cdk/bundle-stage.ts';
import type {ParseItem} from '../../lambdas/payloads.ts';
import {s3Storage} from '../../pipeline/storage/s3-storage.ts';
import type {Bundles, Invocation} from './open-bundles.ts';
import type {CloudBuckets} from './open-cloud-buckets.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a function gives is checked by the one that takes it
type Payload = any;

export interface Walk {
  readonly edition: string;
  readonly calls: Readonly<Record<Stage, Invocation>>;
}

/** Leads uploaded sources through all bundles to a published edition, one process a call, as the machine would: what it
 *  does between them is done here by hand, with one batch. Throws with the function's own error where one fails. */
export async function walkBundles(
  bundles: Bundles,
  {names: {work}, environment}: CloudBuckets,
  edge: Readonly<Record<string, string>>,
): Promise<Walk> {
  const calls: Partial<Record<Stage, Invocation>> = {};
  const call = async (stage: Stage, event: unknown): Promise<Payload> => {
    const invocation = await bundles.invoke(stage, event, {...environment, ...edge});
    if (invocation.error) throw new Error(`${stage}: ${invocation.error.name}: ${invocation.error.message}`);
    calls[stage] = invocation;
    return invocation.result;
  };
  const execution = 'arn:aws:states:eu-central-1:123456789012:execution:dateline-test:one';
  const {state} = await call('settle', {execution});
  const {status} = await call('settle', {execution, seen: state});
  if (status !== 'quiet') throw new Error(`the sources are not quiet but ${status}`);
  const run = await call('plan', {});
  const storage = s3Storage(`s3://${work}`, {endpoint: environment.AWS_ENDPOINT_URL_S3 ?? ''});
  const lines = new TextDecoder()
    .decode((await storage.read(run.manifest.key))?.bytes)
    .trimEnd()
    .split('\n');
  const Items = lines.map((line): ParseItem => JSON.parse(line));
  const parsed = await call('parse', {BatchInput: {hints: run.hints}, Items});
  const Key = 'parsed/one/manifest.json';
  const headers = {mediaType: 'application/json', cacheControl: 'no-store'};
  const results = 'parsed/one/SUCCEEDED_0.jsonl';
  const write = (key: string, text: string) => storage.create(key, new TextEncoder().encode(text), headers);
  await write(results, parsed.map((each: unknown) => `${JSON.stringify(each)}\n`).join(''));
  await write(Key, JSON.stringify({ResultFiles: {SUCCEEDED: [{Key: results}], FAILED: [], PENDING: []}}));
  const counted = await call('tally', {plan: run.plan, parsed: {Bucket: work, Key}});
  const rendered = await call('render', {plan: counted.plan, tallied: counted.tallied});
  const published = await call('publish', {
    plan: counted.plan,
    edition: rendered.edition,
    failed: counted.failed,
    failedFiles: counted.failedFiles,
  });
  await call('reconcile', JSON.parse(readFileSync('test/fixtures/events/pointer-moved.json', 'utf8')));
  return {edition: published.edition, calls: calls as Walk['calls']};
}
