import type {Json} from './definition.ts';
import {evaluate} from './evaluate.ts';
import {measurePayload} from './limits.ts';
import type {Frame} from './run.ts';

export interface Settled {
  readonly output: Json;
  readonly next: string | undefined;
}

/** What the expressions of one state see while it runs. */
export interface View {
  readonly input: Json;
  readonly evaluate: (field: Json, more?: More) => Promise<Json>;
}

type More = {readonly states?: Readonly<Record<string, Json>>; readonly map?: Json};

/** Opens the view of a state: `$states.input` and `$states.context` everywhere, `result` or `errorOutput` where a field comes
 *  after those. Variables are those at the state's entry.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html#reserved-variable-states */
export function seeState(name: string, input: Json, {run, scope, map}: Frame): (retryCount?: number) => View {
  const {clock, random} = run.services;
  const variables = scope.all();
  const EnteredTime = new Date(clock.now()).toISOString();
  return (retryCount = 0) => ({
    input,
    evaluate: (field, more = {}) => {
      const State = {EnteredTime, Name: name, RetryCount: retryCount};
      const item = more.map ?? map;
      const context = {...run.context, State, ...(item === undefined ? {} : {Map: item})};
      const states = {input, context, ...more.states};
      return evaluate(field, {states, variables, now: clock.now(), random});
    },
  });
}

interface Ending {
  readonly Output?: Json | undefined;
  readonly Assign?: Readonly<Record<string, Json>> | undefined;
}

/** The end of a state: `Output` (in its place `otherwise`) and `Assign` see the same variables; then those are assigned.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html#assigning-variables */
export async function settleState(
  {Output, Assign}: Ending,
  view: View,
  {run, scope}: Frame,
  otherwise: Json,
  next: string | undefined,
  states: Readonly<Record<string, Json>> = {},
): Promise<Settled> {
  const output = Output === undefined ? otherwise : await view.evaluate(Output, {states});
  const assigned = Assign === undefined ? undefined : await view.evaluate(Assign, {states});
  run.log.largestPayload = Math.max(run.log.largestPayload, measurePayload(output, 'the output'));
  if (assigned !== undefined) {
    measurePayload(assigned, 'what is assigned');
    scope.assign(assigned as Record<string, Json>);
  }
  return {output, next};
}
