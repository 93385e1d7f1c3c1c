import type {ChoiceState, Json} from './definition.ts';
import type {Frame} from './run.ts';
import {type Settled, settleState, type View} from './settle-state.ts';
import {StateError} from './state-error.ts';

/** Takes the first rule whose condition is true, else `Default`; without one the execution fails with `States.Runtime`.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html */
export async function chooseNext(
  name: string,
  {Choices, Default, Output, Assign}: ChoiceState,
  view: View,
  frame: Frame,
  input: Json,
): Promise<Settled> {
  for (const {Condition, Next, Assign, Output} of Choices) {
    const holds = await view.evaluate(Condition);
    if (typeof holds !== 'boolean')
      throw new StateError('States.QueryEvaluationError', `${name}: ${Condition} is neither true nor false`);
    if (holds) return settleState({Assign, Output}, view, frame, input, Next);
  }
  if (Default === undefined) throw new StateError('States.Runtime', `${name}: no choice matched`);
  return settleState({Assign, Output}, view, frame, input, Default);
}
