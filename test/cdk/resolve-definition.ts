import type {Template} from 'aws-cdk-lib/assertions';
import {resolveIntrinsics} from '../cloud/resolve-intrinsics.ts';
import {findOne} from './synthesize-stack.ts';

/** The machine's definition as the service gets it; what CloudFormation would fill in stands as its logical id. */
export function resolveDefinition(template: Template): Record<string, unknown> {
  const [, machine] = findOne(template, 'AWS::StepFunctions::StateMachine');
  const text = resolveIntrinsics(machine.Properties.DefinitionString, (id, attribute) =>
    attribute === undefined ? id : `${id}.${attribute}`,
  );
  return JSON.parse(String(text));
}
