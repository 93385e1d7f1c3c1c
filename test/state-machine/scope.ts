import type {Json} from './definition.ts';
import {variablesLimit} from './limits.ts';
import {StateError} from './state-error.ts';

/** The variables that a state sees: its own machine's, and those of the states around an inline Map, which it can read
 *  and not assign. https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html#variable-scope */
export interface Scope {
  readonly all: () => Readonly<Record<string, Json>>;
  readonly assign: (variables: Readonly<Record<string, Json>>) => void;
}

export function openScope(outer?: Scope): Scope {
  const own: Record<string, Json> = {};
  const all = () => ({...outer?.all(), ...own});
  return {
    all,
    assign(variables) {
      const hidden = Object.keys(variables).find((name) => outer && name in outer.all());
      if (hidden !== undefined)
        throw new StateError('States.Runtime', `$${hidden} is assigned in an outer scope`);
      Object.assign(own, variables);
      if (Buffer.byteLength(JSON.stringify(all())) > variablesLimit)
        throw new StateError('States.DataLimitExceeded', 'the variables of the execution are too large');
    },
  };
}
