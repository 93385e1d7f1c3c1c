import type {Definition, Json, States} from './definition.ts';
import {toUuid} from './evaluate.ts';
import {expressLimit, measurePayload} from './limits.ts';
import {type Frame, type Log, type Services, startLog} from './run.ts';
import {runStates} from './run-states.ts';
import {openScope} from './scope.ts';
import {StateError, Stopped} from './state-error.ts';

export type ExecutionResult = {readonly arn: string; readonly log: Log} & (
  | {readonly status: 'SUCCEEDED'; readonly output: Json}
  | {readonly status: 'FAILED' | 'TIMED_OUT' | 'ABORTED'; readonly error: string; readonly cause: string}
);

export interface ExecutionOptions {
  readonly services: Services;
  /** The machine's name. */
  readonly machine?: string;
  readonly type?: 'STANDARD' | 'EXPRESS';
  readonly name?: string;
  /** Ends the execution from outside. */
  readonly stop?: AbortSignal;
}

/** Runs a machine on an input until it ends. Never rejects for what a state does; rejects an input above the payload limit,
 *  as StartExecution does. An Express execution ends after five minutes, a Standard one at its `TimeoutSeconds`. */
export async function runExecution(
  definition: States & Pick<Partial<Definition>, 'TimeoutSeconds'>,
  input: Json,
  options: ExecutionOptions,
): Promise<ExecutionResult> {
  const {services, type = 'STANDARD'} = options;
  const log = startLog();
  const ended = new AbortController();
  const stop = options.stop ? AbortSignal.any([options.stop, ended.signal]) : ended.signal;
  const frame = openFrame(input, options, log, stop);
  const {arn} = frame.run;
  log.largestPayload = measurePayload(input, 'the input');
  const seconds = type === 'EXPRESS' ? expressLimit : definition.TimeoutSeconds;
  const limit = seconds === undefined ? undefined : services.clock.timer(seconds * 1000);
  const expired = limit?.done.then((): never => {
    throw new Expired(`the execution took longer than ${seconds} seconds`);
  });
  try {
    const running = runStates(definition, input, frame);
    const output = await (expired ? Promise.race([running, expired]) : running);
    return {arn, log, status: 'SUCCEEDED', output};
  } catch (error) {
    if (error instanceof Stopped) return {arn, log, status: 'ABORTED', error: '', cause: ''};
    if (!(error instanceof StateError)) throw error;
    const status = error instanceof Expired ? 'TIMED_OUT' : 'FAILED';
    return {arn, log, status, error: error.error, cause: error.message};
  } finally {
    limit?.cancel();
    log.events++;
    ended.abort();
  }
}

/** The execution itself ran out of time. */
class Expired extends StateError {
  constructor(cause: string) {
    super('States.Timeout', cause);
  }
}

function openFrame(input: Json, options: ExecutionOptions, log: Log, stop: AbortSignal): Frame {
  const {services, machine = 'machine', type = 'STANDARD', name = toUuid(services.random)} = options;
  const prefix = 'arn:aws:states:eu-west-1:111122223333';
  const arn = `${prefix}:execution:${machine}:${name}`;
  const context = {
    Execution: {
      Id: arn,
      Input: input,
      Name: name,
      RedriveCount: 0,
      RoleArn: 'arn:aws:iam::111122223333:role/machine',
      StartTime: new Date(services.clock.now()).toISOString(),
    },
    StateMachine: {Id: `${prefix}:stateMachine:${machine}`, Name: machine},
  };
  return {run: {services, type, arn, context, log, stop}, scope: openScope()};
}
