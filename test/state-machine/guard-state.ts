import type {Catcher, Json, MapState, Retrier, TaskState} from './definition.ts';
import {matchesError} from './match-error.ts';
import type {Frame} from './run.ts';
import {type Settled, seeState, settleState, type View} from './settle-state.ts';
import {StateError, Stopped} from './state-error.ts';

/** Runs a state that may fail: it is tried again as the first matching retrier says, each with a count of its own; then the
 *  first matching catcher takes over; else the state's error is the execution's. What `Output` and `Assign` fail with
 *  is treated alike. https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html */
export async function guardState(
  name: string,
  state: TaskState | MapState,
  input: Json,
  frame: Frame,
  attempt: (view: View) => Promise<Json>,
): Promise<Settled> {
  const see = seeState(name, input, frame);
  const tries = new Map<Retrier, number>();
  for (let count = 0; ; count++) {
    const view = see(count);
    try {
      const result = await attempt(view);
      return await settleState(state, view, frame, result, state.Next, {result});
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      if (frame.run.stop.aborted) throw new Stopped();
      if (await waitToRetry(state.Retry ?? [], tries, error, frame)) continue;
      const catcher = state.Catch?.find(({ErrorEquals}) => matchesError(ErrorEquals, error.error));
      if (!catcher) throw error;
      return settleCaught(catcher, view, frame, error);
    }
  }
}

/** Waits before the next attempt; false where there is none. The wait grows by the backoff rate up to the maximum; full jitter
 *  takes any part of it. https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html#error-handling-retrying-after-an-error */
async function waitToRetry(
  retriers: readonly Retrier[],
  tries: Map<Retrier, number>,
  {error}: StateError,
  {run}: Frame,
): Promise<boolean> {
  const retrier = retriers.find(({ErrorEquals}) => matchesError(ErrorEquals, error));
  if (!retrier) return false;
  const tried = tries.get(retrier) ?? 0;
  const {IntervalSeconds, MaxAttempts, BackoffRate, MaxDelaySeconds = Infinity, JitterStrategy} = retrier;
  if (tried >= MaxAttempts) return false;
  tries.set(retrier, tried + 1);
  const delay = Math.min(IntervalSeconds * BackoffRate ** tried, MaxDelaySeconds);
  await run.services.clock.sleep(delay * 1000 * (JitterStrategy === 'FULL' ? run.services.random() : 1));
  if (run.stop.aborted) throw new Stopped();
  run.log.retries++;
  return true;
}

function settleCaught(catcher: Catcher, view: View, frame: Frame, {error, message}: StateError) {
  const errorOutput = {Error: error, Cause: message};
  return settleState(catcher, view, frame, errorOutput, catcher.Next, {errorOutput});
}
