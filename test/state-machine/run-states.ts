import {chooseNext} from './choose-next.ts';
import type {Json, State, States} from './definition.ts';
import {guardState} from './guard-state.ts';
import {historyLimit} from './limits.ts';
import type {Frame} from './run.ts';
import {runMap} from './run-map.ts';
import {runTask} from './run-task.ts';
import {type Settled, seeState, settleState} from './settle-state.ts';
import {StateError, Stopped} from './state-error.ts';

/** Runs states from the first to an end: the input of each is the output of the one before.
 *  https://states-language.net/spec.html#state-machine */
export async function runStates({StartAt, States}: States, input: Json, frame: Frame): Promise<Json> {
  let name = StartAt;
  let value = input;
  for (;;) {
    if (frame.run.stop.aborted) throw new Stopped();
    const state = States[name];
    if (!state) throw new StateError('States.Runtime', `there is no state ${name}`);
    recordEntry(name, frame);
    const {output, next} = await runState(name, state, value, frame);
    if (next === undefined) return output;
    name = next;
    value = output;
  }
}

/** An execution whose history is full fails. */
function recordEntry(name: string, {run: {log, type}}: Frame): void {
  log.entered.push(name);
  log.events += 2;
  if (type === 'STANDARD' && log.events > historyLimit)
    throw new StateError('States.Runtime', `the history is above its maximum of ${historyLimit} events`);
}

/** One state → its output, and the name of the next state unless it was the last. */
async function runState(name: string, state: State, input: Json, frame: Frame): Promise<Settled> {
  const see = seeState(name, input, frame);
  switch (state.Type) {
    case 'Pass':
      return settleState(state, see(), frame, input, state.Next);
    case 'Succeed':
      return settleState(state, see(), frame, input, undefined);
    case 'Wait': {
      const seconds = await see().evaluate(state.Seconds);
      if (typeof seconds !== 'number' || seconds < 0)
        throw new StateError('States.QueryEvaluationError', `${name}: Seconds is ${seconds}`);
      await frame.run.services.clock.sleep(seconds * 1000);
      return settleState(state, see(), frame, input, state.Next);
    }
    case 'Choice':
      return chooseNext(name, state, see(), frame, input);
    case 'Fail': {
      const [error, cause] = [
        await see().evaluate(state.Error ?? ''),
        await see().evaluate(state.Cause ?? ''),
      ];
      throw new StateError(String(error), String(cause));
    }
    case 'Task':
      return guardState(name, state, input, frame, (view) => runTask(state, view, frame));
    case 'Map':
      return guardState(name, state, input, frame, (view) => runMap(state, view, frame));
  }
}
