import type {Definition} from '../state-machine/definition.ts';
import {readDefinition} from '../state-machine/read-definition.ts';
import type {BusRule} from './open-bus.ts';
import {type MayDo, readRoles} from './read-roles.ts';
import {resolveIntrinsics} from './resolve-intrinsics.ts';

export interface Template {
  readonly Resources: Readonly<Record<string, {readonly Type: string; readonly Properties?: unknown}>>;
}

/** What the tests need to know of a synthesized stack, its references resolved. */
export interface Stack {
  readonly machine: {
    readonly name: string;
    readonly arn: string;
    readonly definition: Definition;
    readonly mayDo: MayDo;
  };
  readonly functions: readonly StackFunction[];
  readonly rules: readonly BusRule[];
  readonly topicArn: string;
  readonly edgeArn: string;
}

export interface StackFunction {
  readonly id: string;
  readonly arn: string;
  /** In seconds. */
  readonly timeout: number;
  readonly reserved?: number;
  readonly mayDo: MayDo;
}

type Properties = Readonly<Record<string, unknown>>;

export const region = 'eu-west-1';
export const account = '111122223333';

/** Reads machine, functions, rules and rights. `nameBucket` gives the name of a bucket by its logical id. */
export function readTemplate({Resources}: Template, nameBucket: (id: string) => string): Stack {
  const lookUp = (id: string, attribute?: string) =>
    pseudoParameters[id] ?? identify(Resources[id]?.Type, id, attribute, nameBucket);
  const ofType = (type: string) =>
    Object.entries(Resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, {Properties}]) => ({id, properties: resolveIntrinsics(Properties, lookUp) as Properties}));
  const only = (type: string) => {
    const [first, ...others] = ofType(type);
    if (!first || others.length > 0) throw new Error(`one ${type} expected`);
    return first;
  };
  const roles = readRoles(ofType('AWS::IAM::Policy').map(({properties}) => properties));
  const mayDo = (arn: unknown) => roles(String(arn).split('/').at(-1) ?? '');
  const machine = only('AWS::StepFunctions::StateMachine');
  return {
    machine: {
      name: String(machine.properties.StateMachineName),
      arn: lookUp(machine.id),
      definition: readDefinition(String(machine.properties.DefinitionString)),
      mayDo: mayDo(machine.properties.RoleArn),
    },
    functions: ofType('AWS::Lambda::Function').map(({id, properties}) => ({
      ...readFunction(id, properties),
      arn: lookUp(id, 'Arn'),
      mayDo: mayDo(properties.Role),
    })),
    rules: ofType('AWS::Events::Rule').map(({id, properties}) => readRule(id, properties)),
    topicArn: lookUp(only('AWS::SNS::Topic').id),
    edgeArn: lookUp(only('AWS::CloudFront::KeyValueStore').id, 'Arn'),
  };
}

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::URLSuffix': 'amazonaws.com',
};

/** As CloudFormation would name it. */
function identify(
  type: string | undefined,
  id: string,
  attribute: string | undefined,
  nameBucket: (id: string) => string,
): string {
  const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;
  if (type === 'AWS::S3::Bucket')
    return attribute === 'Arn' ? `arn:aws:s3:::${nameBucket(id)}` : nameBucket(id);
  if (type === 'AWS::StepFunctions::StateMachine') return arn('states', `stateMachine:${id}`);
  if (type === 'AWS::SNS::Topic') return arn('sns', id);
  if (type === 'AWS::IAM::Role') return attribute === 'Arn' ? `arn:aws:iam::${account}:role/${id}` : id;
  if (type === 'AWS::CloudFront::KeyValueStore')
    return `arn:aws:cloudfront::${account}:key-value-store/${id}`;
  if (type === undefined || attribute !== 'Arn') return id;
  const [, service = '', kind = ''] = type.split('::');
  return arn(service.toLowerCase(), `${kind.toLowerCase()}:${id}`);
}

function readFunction(
  id: string,
  properties: Properties,
): Pick<StackFunction, 'id' | 'timeout' | 'reserved'> {
  const {Timeout = 3, ReservedConcurrentExecutions: reserved} = properties;
  return {id, timeout: Number(Timeout), ...(reserved === undefined ? {} : {reserved: Number(reserved)})};
}

function readRule(name: string, {EventPattern, ScheduleExpression, Targets = []}: Properties): BusRule {
  const targets = (Targets as Properties[]).map(({Arn, Input, ...others}) => {
    const unknown = Object.keys(others).filter((field) => !harmless.includes(field));
    if (unknown.length > 0) throw new Error(`${name}: targets with ${unknown} are not known here`);
    return {arn: String(Arn), ...(Input === undefined ? {} : {input: String(Input)})};
  });
  return {
    name,
    targets,
    ...(EventPattern === undefined ? {} : {pattern: EventPattern}),
    ...(ScheduleExpression === undefined ? {} : {schedule: String(ScheduleExpression)}),
  };
}

/** Fields of a target that change nothing of what it gets. */
const harmless = ['Id', 'RoleArn', 'DeadLetterConfig', 'RetryPolicy'];
