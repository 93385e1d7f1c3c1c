import {DatelineError} from '../../pipeline/messages.ts';
import {StateError} from '../state-machine/state-error.ts';
import type {VirtualClock} from '../state-machine/virtual-clock.ts';
import type {Fault} from './faults.ts';

/** One run of a function's code: everything that it does outside goes through `call`, which is where it fails. */
export interface Invocation {
  readonly call: <T>(place: string, work: () => Promise<T>) => Promise<T>;
  /** Rejects with what the caller gets when the run dies, or is taken for dead. */
  readonly lost: Promise<never>;
  /** Ends it from outside: it does nothing more. */
  readonly end: () => void;
  /** How many calls it has made. */
  readonly countCalls: () => number;
}

/** The clock stands still while an invocation works, and goes on while all that it does is wait for slow calls. */
export function openInvocation(
  clock: VirtualClock,
  random: () => number,
  fault: Fault | undefined,
): Invocation {
  const {promise: lost, reject} = Promise.withResolvers<never>();
  lost.catch(() => {});
  let calls = 0;
  let isDead = false;
  let asleep = 0;
  let release = clock.hold();
  const end = () => {
    isDead = true;
    release();
  };
  const die = (error: string, cause: string) => {
    end();
    reject(new StateError(error, cause));
  };
  const sleep = async (seconds: number) => {
    if (asleep++ === 0) release();
    await clock.sleep(seconds * 1000);
    if (--asleep === 0 && !isDead) release = clock.hold();
  };

  const call = async <T>(place: string, work: () => Promise<T>): Promise<T> => {
    const count = calls++;
    const isDue = fault !== undefined && 'at' in fault && fault.at === count;
    if (isDue && fault.type === 'crash' && fault.when === 'before') die('Runtime.ExitError', `at ${place}`);
    if (isDue && fault.type === 'stuck') await sleep(3600);
    if (isDue && fault.type === 'lingering') {
      reject(new StateError('Lambda.SdkClientException', `the connection broke at ${place}`));
      await sleep(fault.seconds);
    }
    if (isDue && fault.type === 'pause') await sleep(fault.seconds);
    if (fault?.type === 'slow') await sleep(fault.seconds * random());
    if (isDead) return never();
    if (isDue && fault.type === 'storage') throw unreachable(place);
    const result = await clock.work(work);
    if (isDue && fault.type === 'crash' && fault.when === 'after') die('Lambda.Unknown', `at ${place}`);
    return isDead ? never() : result;
  };
  return {call, lost, end, countCalls: () => calls};
}

/** A process that is gone gets no answer. */
function never<T>(): Promise<T> {
  return new Promise<T>(() => {});
}

/** As the storage explains an answer with status 503. */
function unreachable(path: string): DatelineError {
  const reason = 'the storage answers with an error of its own (503 SlowDown): run the command again later';
  return new DatelineError([{path, line: 1, column: 1, rule: 'storage-failed', reason, severity: 'error'}]);
}
