import {Logger} from '@aws-lambda-powertools/logger';
import {Metrics, MetricUnit} from '@aws-lambda-powertools/metrics';
import {Tracer} from '@aws-lambda-powertools/tracer';
import type {Context} from 'aws-lambda';
import {prettifyError, type ZodType} from 'zod';
import {DatelineError, formatMessage} from '../pipeline/messages.ts';
import {type Cloud, openCloud} from './cloud.ts';

/** One state of the machine: what it takes, what it gives, and the work between. Running it again with the same payload
 *  gives the same result and changes nothing. */
export interface Stage<Input, Output> {
  readonly name: string;
  readonly input: ZodType<Input>;
  readonly output: ZodType<Output>;
  readonly run: (input: Input, cloud: Cloud, told: Telling) => Promise<Output>;
}

/** What a stage tells the operator. */
export interface Telling {
  readonly info: (text: string, more?: Record<string, unknown>) => void;
  readonly warn: (text: string, more?: Record<string, unknown>) => void;
  readonly count: (metric: string, value: number) => void;
}

export type Handler = (event: unknown, context?: Context) => Promise<unknown>;

/** The input is unusable: asking again won't help, so the machine doesn't. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}

/** The Lambda handler of a stage: checks the payload, opens the cloud once, logs, counts and traces. */
export function serve<Input, Output>(stage: Stage<Input, Output>, open: () => Cloud = openCloud): Handler {
  // Two deployments in one account are told apart by this name.
  const serviceName = process.env.POWERTOOLS_SERVICE_NAME ?? 'dateline';
  const logger = new Logger({serviceName});
  const metrics = new Metrics({namespace: 'Dateline', serviceName, defaultDimensions: {stage: stage.name}});
  const tracer = new Tracer({serviceName});
  let cloud: Cloud | undefined;
  const work = async (event: unknown) => {
    const input = stage.input.safeParse(event);
    if (!input.success) throw new UnusableInput(`${stage.name}: ${prettifyError(input.error)}`);
    cloud ??= open();
    const count = (metric: string, value: number) => metrics.addMetric(metric, MetricUnit.Count, value);
    const info = (text: string, more = {}) => logger.info(text, more);
    const warn = (text: string, more = {}) => logger.warn(text, more);
    return stage.output.parse(await stage.run(input.data, cloud, {info, warn, count}));
  };
  return async (event, context) => {
    if (context) logger.addContext(context);
    try {
      return await trace(tracer, stage.name, () => work(event));
    } catch (error) {
      logger.error(`${stage.name} failed`, error as Error);
      throw explain(error);
    } finally {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    }
  };
}

/** Within Lambda, as a subsegment of the invocation; elsewhere nothing is traced. */
async function trace<T>(tracer: Tracer, name: string, work: () => Promise<T>): Promise<T> {
  if (!tracer.isTracingEnabled()) return work();
  const parent = tracer.getSegment();
  const segment = parent?.addNewSubsegment(`## ${name}`);
  if (segment) tracer.setSegment(segment);
  tracer.annotateColdStart();
  tracer.addServiceNameAnnotation();
  try {
    return await work();
  } catch (error) {
    tracer.addErrorAsMetadata(error as Error);
    throw error;
  } finally {
    segment?.close();
    if (parent) tracer.setSegment(parent);
  }
}

/** So many problems are told; the machine's history and an alert have no room for thousands. */
const mostTold = 20;

function summarize({problems}: DatelineError): string {
  const told = problems.slice(0, mostTold).map((problem) => formatMessage(problem).slice(0, 400));
  const more = problems.length - told.length;
  return [...told, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

/** The machine knows errors by name: what is wrong with an input is told apart from what a storage does. */
function explain(error: unknown): unknown {
  if (!(error instanceof DatelineError)) return error;
  const isStorage = error.problems.every(({rule}) => /^(?:storage|s3)-/.test(rule));
  if (!isStorage) return new UnusableInput(summarize(error), {cause: error});
  return Object.assign(new Error(error.message, {cause: error}), {name: 'StorageProblem'});
}
