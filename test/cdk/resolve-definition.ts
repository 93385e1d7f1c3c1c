import type {Template} from 'aws-cdk-lib/assertions';
import {resourcesOf} from './synthesize-stack.ts';

/** The machine's definition as the service gets it: what CloudFormation would fill in stands as `${LogicalId}` or
 *  `${LogicalId.Attribute}`. */
export function resolveDefinition(template: Template): Record<string, unknown> {
  const machines = Object.values(resourcesOf(template)).filter(
    ({Type}) => Type === 'AWS::StepFunctions::StateMachine',
  );
  const [machine] = machines;
  if (!machine || machines.length > 1)
    throw new Error(`expected one state machine, found ${machines.length}`);
  return JSON.parse(resolve(machine.Properties.DefinitionString));
}

function resolve(value: unknown): string {
  if (typeof value === 'string') return value;
  const [name, argument] = Object.entries(value as Record<string, unknown>)[0] ?? [];
  if (name === 'Ref') return `\${${argument}}`;
  if (name === 'Fn::GetAtt') return `\${${(argument as string[]).join('.')}}`;
  if (name === 'Fn::Join') return (argument as [string, unknown[]])[1].map(resolve).join('');
  throw new Error(`can't resolve ${JSON.stringify(value)}`);
}
