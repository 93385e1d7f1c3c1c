import validate from 'asl-validator';
import {describe, expect, it} from 'vitest';
import {resolveDefinition} from './resolve-definition.ts';
import {findOne, synthesizeStack} from './synthesize-stack.ts';

interface Rule {
  readonly ErrorEquals: readonly string[];
  readonly MaxAttempts?: number;
  readonly Next?: string;
}
interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly Arguments?: {
    readonly FunctionName?: string;
    readonly Payload?: unknown;
    readonly TopicArn?: string;
  };
  readonly Next?: string;
  readonly Retry?: readonly Rule[];
  readonly Catch?: readonly Rule[];
  readonly TimeoutSeconds?: number;
  readonly Seconds?: number;
  readonly ItemProcessor?: Machine & {readonly ProcessorConfig: unknown};
  readonly [field: string]: unknown;
}
interface Machine {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

const {template} = synthesizeStack({settleSeconds: 42, parseConcurrency: 7});
const machine = resolveDefinition(template) as unknown as Machine;
const parse = stateOf(machine, 'Parse');
const child = processorOf(parse);
const everyTask = [machine, child, processorOf(stateOf(child, 'ParseEach'))].flatMap(({States}) =>
  Object.entries(States).filter(([, {Type}]) => Type === 'Task'),
);

describe('the state machine', () => {
  it('is valid in the Amazon States Language', () => {
    const {isValid, errors} = validate(machine, {checkArn: false});
    expect(errors).toEqual([]);
    expect(isValid).toBe(true);
    expect(validate({...machine, StartAt: 'Nowhere'}, {checkArn: false}).isValid).toBe(false);
  });

  it('goes from what is uploaded to what readers get, one stage after the other', () => {
    const order = ['Look', 'Settle', 'LookAgain', 'IsQuiet'];
    expect(order.map((name) => stateOf(machine, name).Next)).toEqual([
      'Settle',
      'LookAgain',
      'IsQuiet',
      undefined,
    ]);
    const stages = ['Plan', 'Parse', 'Tally', 'Render', 'Publish', 'Reconcile'];
    expect(stages.map((name) => stateOf(machine, name).Next)).toEqual([
      'WhatIsNew',
      'Tally',
      'Render',
      'Publish',
      'IsToBeTold',
      'Done',
    ]);
    expect(stateOf(machine, 'IsToBeTold').Default).toBe('Reconcile');
    expect(stateOf(machine, 'Tell').Next).toBe('Reconcile');
    expect(stateOf(machine, 'Settle').Seconds).toBe(42);
  });

  it('parses in Express children, in batches, from a pinned manifest, a bounded number at once', () => {
    expect(parse).toMatchObject({
      Type: 'Map',
      MaxConcurrency: 7,
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        ReaderConfig: {InputType: 'JSONL'},
        Arguments: {Key: '{% $run.manifest.key %}'},
      },
      ItemBatcher: {MaxItemsPerBatch: 25, BatchInput: {hints: '{% $run.hints %}'}},
      ItemProcessor: {ProcessorConfig: {Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS'}},
    });
  });

  it('writes what became of the documents to the work bucket', () => {
    const [work] = findOne(template, 'AWS::S3::Bucket', 'BucketsWork');
    expect(parse.ResultWriter).toEqual({
      Resource: 'arn:aws:states:::s3:putObject',
      Arguments: {Bucket: work, Prefix: 'parsed'},
      WriterConfig: {Transformation: 'FLATTEN', OutputType: 'JSONL'},
    });
    expect(parse).not.toHaveProperty('ToleratedFailurePercentage');
    expect(parse).not.toHaveProperty('ToleratedFailureCount');
  });

  it('makes a document that breaks its function a result, and nothing that the service does', () => {
    const one = stateOf(processorOf(stateOf(child, 'ParseEach')), 'ParseOne');
    for (const [state, everythingElse] of [
      [stateOf(child, 'ParseBatch'), 'ParseEach'],
      [one, 'LeaveOut'],
    ] as const) {
      const [unserved, rest] = state.Catch ?? [];
      expect(unserved?.ErrorEquals).toContain('Lambda.TooManyRequestsException');
      expect(unserved?.ErrorEquals).toContain('StorageProblem');
      expect(unserved?.Next).toMatch(/^Unserved/);
      expect(rest).toMatchObject({ErrorEquals: ['States.ALL'], Next: everythingElse});
    }
  });

  it.each(everyTask)('asks again in %s where Lambda has no room, and gives up in the end', (name, state) => {
    const retried = (state.Retry ?? []).flatMap(({ErrorEquals, MaxAttempts = 3}) =>
      MaxAttempts > 0 ? ErrorEquals : [],
    );
    const errors = state.Resource?.endsWith('sns:publish')
      ? ['States.ALL']
      : ['Lambda.TooManyRequestsException', 'Lambda.ServiceException', 'Lambda.SdkClientException'];
    expect(retried, name).toEqual(expect.arrayContaining(errors));
    expect((state.Retry ?? []).every(({MaxAttempts}) => (MaxAttempts ?? 3) <= 10)).toBe(true);
  });

  it('does not ask again where the input is unusable', () => {
    const stages = ['Look', 'LookAgain', 'Plan', 'Tally', 'Render', 'Publish', 'Reconcile'];
    for (const name of stages) {
      expect(stateOf(machine, name).Retry?.[0]).toEqual({ErrorEquals: ['UnusableInput'], MaxAttempts: 0});
    }
  });

  it('tells of every failure, and fails then', () => {
    const working = Object.entries(machine.States).filter(([, {Type}]) => Type === 'Task' || Type === 'Map');
    for (const [name, {Catch}] of working) {
      const last = Catch?.at(-1);
      expect(last?.ErrorEquals, name).toEqual(['States.ALL']);
      expect(last?.Next, name).toBe(name === 'TellFailure' ? 'Failed' : 'TellFailure');
    }
    expect(stateOf(machine, 'TellFailure')).toMatchObject({
      Resource: 'arn:aws:states:::sns:publish',
      Next: 'Failed',
    });
    expect(stateOf(machine, 'Failed').Type).toBe('Fail');
  });

  it('waits a little longer for each function than the function may take', () => {
    for (const [name, {Arguments, TimeoutSeconds}] of everyTask) {
      const id = Arguments?.FunctionName?.replace(/\.Arn$/, '');
      if (id === undefined) continue;
      const [, {Properties}] = findOne(template, 'AWS::Lambda::Function', id);
      expect(TimeoutSeconds, name).toBe(Number(Properties.Timeout) + 10);
    }
  });

  it('hands on references alone', () => {
    const text = JSON.stringify(machine);
    expect(text).not.toContain('$states.input.detail.object.size');
    for (const [, {Arguments}] of everyTask) expect(JSON.stringify(Arguments ?? {}).length).toBeLessThan(700);
  });

  it('traces, and logs every event without the data', () => {
    const [, {Properties}] = findOne(template, 'AWS::StepFunctions::StateMachine');
    expect(Properties).toMatchObject({
      LoggingConfiguration: {Level: 'ALL', IncludeExecutionData: false},
      TracingConfiguration: {Enabled: true},
    });
  });
});

function stateOf({States}: Machine, name: string): State {
  const state = States[name];
  if (!state) throw new Error(`there is no state ${name}`);
  return state;
}

function processorOf({ItemProcessor}: State): Machine {
  if (!ItemProcessor) throw new Error('not a map');
  return ItemProcessor;
}
