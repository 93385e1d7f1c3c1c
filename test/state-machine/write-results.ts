import type {Json, MapState} from './definition.ts';
import {toUuid} from './evaluate.ts';
import type {Frame} from './run.ts';
import type {Child} from './run-distributed-map.ts';
import type {View} from './settle-state.ts';
import {StateError} from './state-error.ts';

type Transformation = 'NONE' | 'COMPACT' | 'FLATTEN';

/** The result of a Map Run: the children's outputs; or, with a ResultWriter that names a bucket, a manifest and files of results
 *  there. No order of the results in a file is promised, so it is any.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html */
export async function writeResults(
  {ResultWriter}: MapState,
  view: View,
  {run}: Frame,
  mapRunArn: string,
  children: readonly Child[],
): Promise<Json> {
  const {Arguments, WriterConfig} = ResultWriter ?? {};
  const succeeded = children.filter(({result}) => result.status === 'SUCCEEDED');
  if (!Arguments) {
    return succeeded.flatMap((child) => describe(child, WriterConfig?.Transformation ?? 'COMPACT'));
  }
  const {Transformation = 'NONE', OutputType = 'JSON'} = WriterConfig ?? {};
  const {Bucket, Prefix} = (await view.evaluate(Arguments)) as {Bucket: string; Prefix: string};
  const folder = `${Prefix.replace(/\/$/, '')}/${toUuid(run.services.random)}`;
  const write = async (key: string, text: string) => {
    await run.services.clock.work(() => run.services.writeObject(Bucket, `${folder}/${key}`, text));
    return {Key: `${folder}/${key}`, Size: Buffer.byteLength(text)};
  };
  const extension = OutputType === 'JSONL' ? 'jsonl' : 'json';
  const writeAll = async (status: string, records: readonly Json[]) => {
    const files = splitRecords(shuffle(records, run.services.random), run.services.resultFileBytes);
    return Promise.all(
      files.map((file, index) => write(`${status}_${index}.${extension}`, toText(file, OutputType))),
    );
  };
  try {
    const failed = children.filter(({result}) => result.status !== 'SUCCEEDED');
    const ResultFiles = {
      FAILED: await writeAll(
        'FAILED',
        failed.map((child) => describeWhole(child)),
      ),
      PENDING: [],
      SUCCEEDED: await writeAll(
        'SUCCEEDED',
        succeeded.flatMap((child) => describe(child, Transformation)),
      ),
    };
    const manifest = {DestinationBucket: Bucket, MapRunArn: mapRunArn, ResultFiles};
    const {Key} = await write('manifest.json', JSON.stringify(manifest));
    return {MapRunArn: mapRunArn, ResultWriterDetails: {Bucket, Key}};
  } catch (error) {
    throw new StateError('States.ResultWriterFailed', (error as Error).message);
  }
}

function describe(child: Child, transformation: Transformation): Json[] {
  if (transformation === 'NONE') return [describeWhole(child)];
  const output = child.result.status === 'SUCCEEDED' ? child.result.output : null;
  return transformation === 'FLATTEN' && Array.isArray(output) ? output : [output];
}

/** A child with its metadata; input and output are text. */
function describeWhole({input, start, stop, result}: Child): Json {
  const outcome =
    result.status === 'SUCCEEDED'
      ? {Output: JSON.stringify(result.output), OutputDetails: {Included: true}}
      : {Error: result.error, Cause: result.cause};
  return {
    ExecutionArn: result.arn,
    Input: JSON.stringify(input),
    InputDetails: {Included: true},
    Name: result.arn.split(':').at(-1) ?? '',
    ...outcome,
    RedriveCount: 0,
    RedriveStatus: 'NOT_REDRIVABLE',
    StartDate: new Date(start).toISOString(),
    StateMachineArn: result.arn.replace(':execution:', ':stateMachine:').replace(/:[^:]*$/, ''),
    Status: result.status,
    StopDate: new Date(stop).toISOString(),
  };
}

/** A file holds no more than its limit, but at least one record. */
function splitRecords(records: readonly Json[], limit = 5 * 1024 ** 3): Json[][] {
  const files: Json[][] = [];
  let size = Infinity;
  for (const record of records) {
    const own = Buffer.byteLength(JSON.stringify(record)) + 1;
    if (size + own > limit) {
      files.push([]);
      size = 0;
    }
    files.at(-1)?.push(record);
    size += own;
  }
  return files;
}

function toText(records: readonly Json[], type: 'JSON' | 'JSONL'): string {
  return type === 'JSON'
    ? JSON.stringify(records)
    : records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

function shuffle<T>(records: readonly T[], random: () => number): T[] {
  return records
    .map((record) => [random(), record] as const)
    .sort(([a], [b]) => a - b)
    .map(([, record]) => record);
}
