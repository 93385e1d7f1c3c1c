import type {Json} from '../state-machine/definition.ts';
import {StateError} from '../state-machine/state-error.ts';
import type {VirtualClock} from '../state-machine/virtual-clock.ts';
import type {Fault} from './faults.ts';
import {type Invocation, openInvocation} from './open-invocation.ts';

/** Bytes of the request and of the response of a synchronous invocation.
 *  https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const payloadLimit = 6 * 1024 * 1024;

/** A function as the template describes it, and its code. */
export interface FakeFunction {
  readonly name: string;
  /** In seconds. */
  readonly timeout: number;
  /** How many may run at once; any number where absent. */
  readonly reserved?: number;
  readonly run: (payload: Json, invocation: Invocation) => Promise<unknown>;
}

export interface FakeLambda {
  /** What Step Functions gets for `arn:aws:states:::lambda:invoke`; fails with a `StateError`. */
  readonly invoke: (input: Json) => Promise<Json>;
  readonly invocations: {readonly name: string; readonly payload: Json; readonly fault?: Fault}[];
  /** How many calls to the outside a function made when it last ended well. */
  readonly calls: Map<string, number>;
  /** Bytes of the largest request and response. */
  readonly largest: {request: number; response: number};
}

/** What goes wrong with an invocation of the function of that name. */
export type DrawFault = (name: string, payload: Json) => Fault | undefined;

export interface LambdaOptions {
  readonly clock: VirtualClock;
  readonly random: () => number;
  /** By ARN. */
  readonly functions: ReadonlyMap<string, FakeFunction>;
  readonly drawFault: DrawFault;
  /** How many functions the account runs at once. */
  readonly concurrency?: number;
}

/** Runs functions in this process as Lambda would: payloads as JSON, time-outs, reserved concurrency, errors by name.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html */
export function fakeLambda(options: LambdaOptions): FakeLambda {
  const {clock, random, functions, drawFault, concurrency = Infinity} = options;
  const running = new Map<string, number>();
  const invocations: FakeLambda['invocations'] = [];
  const calls = new Map<string, number>();
  const largest = {request: 0, response: 0};

  const invoke = async (input: Json): Promise<Json> => {
    const {FunctionName, Payload = {}, ...others} = input as {FunctionName: string; Payload?: Json};
    const found = functions.get(FunctionName);
    if (!found || Object.keys(others).length > 0)
      throw new Error(`no such invocation: ${JSON.stringify(input)}`);
    largest.request = Math.max(largest.request, measure(Payload, 'Lambda.RequestTooLargeException'));
    const fault = drawFault(found.name, Payload);
    invocations.push({name: found.name, payload: Payload, ...(fault && {fault})});
    const isFull =
      (running.get(found.name) ?? 0) >= (found.reserved ?? Infinity) ||
      [...running.values()].reduce((sum, count) => sum + count, 0) >= concurrency;
    if (fault?.type === 'throttled' || isFull)
      throw new StateError('Lambda.TooManyRequestsException', 'Rate Exceeded.');
    if (fault?.type === 'refused') throw new StateError('Lambda.ServiceException', 'try again later');
    const runs = fault?.type === 'twice' ? 2 : 1;
    const answers = Array.from({length: runs}, () => runOnce(found, Payload, fault));
    const answer = await Promise.any(answers).catch(({errors: [first]}: AggregateError) => {
      throw first;
    });
    if (fault?.type === 'lost-answer')
      throw new StateError('Lambda.SdkClientException', 'the answer was lost');
    return {ExecutedVersion: '$LATEST', Payload: answer, StatusCode: 200};
  };

  const runOnce = async (found: FakeFunction, payload: Json, fault: Fault | undefined): Promise<Json> => {
    const invocation = openInvocation(clock, random, fault);
    const timer = clock.timer(found.timeout * 1000);
    running.set(found.name, (running.get(found.name) ?? 0) + 1);
    const late = timer.done.then((): never => {
      throw new StateError('Sandbox.Timedout', `Task timed out after ${found.timeout}.00 seconds`);
    });
    const answer = found.run(structuredClone(payload), invocation).then(toJson, nameError);
    // What is only taken for lost goes on until it is done or its time is up, and is in the way as long.
    const isOver = fault?.type === 'lingering' ? [answer, late] : [answer, late, invocation.lost];
    const over = Promise.race(isOver).finally(() => {
      timer.cancel();
      invocation.end();
      running.set(found.name, (running.get(found.name) ?? 1) - 1);
    });
    const result = await Promise.race([over, invocation.lost]);
    calls.set(found.name, invocation.countCalls());
    largest.response = Math.max(largest.response, measure(result, 'Function.ResponseSizeTooLarge'));
    return result;
  };

  return {invoke, invocations, calls, largest};
}

function measure(payload: Json, error: string): number {
  const size = Buffer.byteLength(JSON.stringify(payload));
  if (size > payloadLimit) throw new StateError(error, `${size} bytes, above the maximum of ${payloadLimit}`);
  return size;
}

function toJson(result: unknown): Json {
  return result === undefined ? null : JSON.parse(JSON.stringify(result));
}

/** Characters of a cause, beyond which it is cut.
 *  https://docs.aws.amazon.com/step-functions/latest/apireference/API_TaskFailedEventDetails.html */
const causeLimit = 32_768;

/** An error that code throws travels by its name. */
function nameError(error: unknown): never {
  const {name, message, stack = ''} = error as Error;
  const trace = stack.split('\n');
  const cause = JSON.stringify({errorType: name, errorMessage: message, trace});
  throw new StateError(name, cause.slice(0, causeLimit));
}
