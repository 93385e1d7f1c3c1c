import type {Json} from './definition.ts';
import type {Scope} from './scope.ts';
import type {VirtualClock} from './virtual-clock.ts';

/** The services around a machine, as the tests stand in for them. */
export interface Services {
  readonly clock: VirtualClock;
  /** From 0 up to 1: jitter, names of executions, the order of results. */
  readonly random: () => number;
  /** What a Task's resource does with its arguments; fails with a `StateError`. */
  readonly integrate: (resource: string, input: Json) => Promise<Json>;
  /** The text of an object in S3; `location` has Bucket, Key and perhaps VersionId. */
  readonly readObject: (location: Readonly<Record<string, Json>>) => Promise<string>;
  readonly writeObject: (bucket: string, key: string, text: string) => Promise<void>;
  /** Bytes of one file of a ResultWriter; the service's own 5 GB where absent. */
  readonly resultFileBytes?: number;
}

/** What an execution did, in numbers that are paid for or limited. */
export interface Log {
  /** The names of the states as they were entered, iterations of inline Maps included, children not. */
  readonly entered: string[];
  /** Attempts after the first; each is a transition of its own. */
  retries: number;
  /** Events in the history. */
  events: number;
  /** Bytes of the largest input, result or output. */
  largestPayload: number;
  /** The executions that its Distributed Maps started. */
  readonly children: Log[];
}

/** One execution: of a whole machine, or of one child of a Distributed Map. */
export interface Run {
  readonly services: Services;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly arn: string;
  /** `$states.context` but for `State` and `Map`. */
  readonly context: {readonly [name: string]: Json};
  readonly log: Log;
  /** Aborted when it has ended otherwise: no state goes on. */
  readonly stop: AbortSignal;
}

/** Where a state stands: in which run, with which variables, in which iteration. */
export interface Frame {
  readonly run: Run;
  readonly scope: Scope;
  readonly map?: {readonly [name: string]: Json};
}

export function startLog(): Log {
  return {entered: [], retries: 0, events: 1, largestPayload: 0, children: []};
}

/** State transitions that a Standard execution is charged: one for each step and each retry of one, and one for each child
 *  that is started. https://aws.amazon.com/step-functions/pricing/ */
export function countTransitions({entered, retries, children}: Log): number {
  return entered.length + retries + children.length;
}
