import type {Json, TaskState} from './definition.ts';
import {measurePayload} from './limits.ts';
import type {Frame} from './run.ts';
import type {View} from './settle-state.ts';
import {StateError} from './state-error.ts';

/** Calls a Task's resource with its arguments (without any, its input) → what it answers. Fails with `States.Timeout` after
 *  `TimeoutSeconds`; what was called may go on all the same.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html */
export async function runTask(
  {Resource, Arguments, TimeoutSeconds}: TaskState,
  view: View,
  {run}: Frame,
): Promise<Json> {
  const {clock, integrate} = run.services;
  const input = Arguments === undefined ? view.input : await view.evaluate(Arguments);
  const seconds = TimeoutSeconds === undefined ? undefined : await view.evaluate(TimeoutSeconds);
  const sent = measurePayload(input, 'the arguments');
  run.log.events += 3;
  const answer = integrate(Resource, input);
  const result = await (typeof seconds === 'number' ? within(clock, seconds, answer) : answer);
  const got = measurePayload(result, 'the result');
  run.log.largestPayload = Math.max(run.log.largestPayload, sent, got);
  return result;
}

async function within<T>(clock: Frame['run']['services']['clock'], seconds: number, answer: Promise<T>) {
  const timer = clock.timer(seconds * 1000);
  const late = timer.done.then((): never => {
    throw new StateError('States.Timeout', `no answer within ${seconds} seconds`);
  });
  return Promise.race([answer, late]).finally(timer.cancel);
}
