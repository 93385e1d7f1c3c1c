import type {Stage} from './bundle-stage.ts';

/** What the machine's definition names. */
export interface MachineParts {
  /** ARN of each stage's function. */
  readonly functions: Readonly<Record<Stage, string>>;
  /** Seconds that each function may take. */
  readonly timeouts: Readonly<Record<Stage, number>>;
  readonly workBucket: string;
  readonly topicArn: string;
  readonly settleSeconds: number;
  readonly parseConcurrency: number;
  /** Where an operator reads on. */
  readonly runbook: string;
}

type State = Readonly<Record<string, unknown>>;

/** How many documents one invocation parses. */
const batchSize = 25;

/** What Lambda itself says when it has no room or stumbles: never the document's fault, always worth another try. */
const serviceErrors = [
  'Lambda.TooManyRequestsException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
];

/** The rebuild, in the Amazon States Language (JSONata): settle → plan → parse → tally → render → publish → reconcile.
 *  Payloads are references. Whatever fails ends in an alert, and in a failed execution; a redrive would fail again, since
 *  what failed was caught, and a new execution takes up what this one has done. */
export function describeMachine(parts: MachineParts): State {
  return {
    Comment: 'Sources → one published edition. See cdk/README.md.',
    QueryLanguage: 'JSONata',
    StartAt: 'Begin',
    TimeoutSeconds: 2 * 60 * 60,
    States: {...settling(parts), ...building(parts), ...telling(parts)},
  };
}

/** An upload waits until nothing moves any more; the schedule and people begin at once. */
function settling(parts: MachineParts): Record<string, State> {
  const execution = '{% $states.context.Execution.Id %}';
  return {
    Begin: {
      Type: 'Choice',
      Choices: [{Condition: '{% $exists($states.input.detail.object.key) %}', Next: 'Look'}],
      Default: 'Plan',
    },
    Look: {
      ...stage(parts, 'Look', 'settle', {execution}),
      Assign: {seen: '{% $states.result.Payload.state %}'},
      Next: 'Settle',
    },
    Settle: {Type: 'Wait', Seconds: parts.settleSeconds, Next: 'LookAgain'},
    LookAgain: {
      ...stage(parts, 'LookAgain', 'settle', {execution, seen: '{% $seen %}'}),
      Assign: {settled: '{% $states.result.Payload.status %}'},
      Next: 'IsQuiet',
    },
    IsQuiet: {
      Type: 'Choice',
      Choices: [{Condition: '{% $settled = "quiet" %}', Next: 'Plan'}],
      Default: 'LeftToAnother',
    },
    LeftToAnother: {Type: 'Succeed', Output: {status: '{% $settled %}'}},
  };
}

function building(parts: MachineParts): Record<string, State> {
  return {
    Plan: {
      ...stage(parts, 'Plan', 'plan', {}),
      Assign: {run: '{% $states.result.Payload %}'},
      Next: 'WhatIsNew',
    },
    WhatIsNew: {
      Type: 'Choice',
      Choices: [
        {
          Condition: '{% $run.status = "unchanged" %}',
          Assign: {published: {status: 'unchanged', edition: '{% $run.edition %}', alert: null}},
          Next: 'Reconcile',
        },
        {Condition: '{% $run.toParse = 0 %}', Assign: {parsed: null}, Next: 'Tally'},
      ],
      Default: 'Parse',
    },
    Parse: parseMap(parts),
    Tally: {
      ...stage(parts, 'Tally', 'tally', {plan: '{% $run.plan %}', parsed: '{% $parsed %}'}),
      Assign: {counted: '{% $states.result.Payload %}'},
      Next: 'Render',
    },
    Render: {
      ...stage(parts, 'Render', 'render', {plan: '{% $counted.plan %}', tallied: '{% $counted.tallied %}'}),
      Assign: {rendered: '{% $states.result.Payload %}'},
      Next: 'Publish',
    },
    Publish: {
      ...stage(parts, 'Publish', 'publish', {
        plan: '{% $counted.plan %}',
        edition: '{% $rendered.edition %}',
        failed: '{% $counted.failed %}',
        failedFiles: '{% $counted.failedFiles %}',
      }),
      Assign: {published: '{% $states.result.Payload %}'},
      Next: 'IsToBeTold',
    },
    Reconcile: {...stage(parts, 'Reconcile', 'reconcile', {}), Next: 'Done'},
  };
}

/** One Express execution a batch. Where a batch breaks its function, its documents are parsed one by one, and the one
 *  that breaks it again becomes a result; what the service or a bucket does is no document's fault and fails the run. */
function parseMap(parts: MachineParts): State {
  const unserved = {ErrorEquals: [...serviceErrors, 'StorageProblem'], Next: 'Unserved'};
  const fail = {Type: 'Fail', Error: 'Unserved', Cause: 'Lambda or S3 refused the work, again and again'};
  const one = {
    ...invoke(parts, 'parse', {
      BatchInput: '{% $states.input.BatchInput %}',
      Items: ['{% $states.input.item %}'],
    }),
    Retry: [retryService(10, 20)],
  };
  return {
    Type: 'Map',
    Label: 'Parse',
    MaxConcurrency: parts.parseConcurrency,
    ItemReader: {
      Resource: 'arn:aws:states:::s3:getObject',
      ReaderConfig: {InputType: 'JSONL'},
      Arguments: {Bucket: parts.workBucket, Key: '{% $run.manifest.key %}'},
    },
    ItemBatcher: {MaxItemsPerBatch: batchSize, BatchInput: {hints: '{% $run.hints %}'}},
    ItemProcessor: {
      ProcessorConfig: {Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS'},
      StartAt: 'ParseBatch',
      States: {
        ParseBatch: {
          ...invoke(parts, 'parse', '{% $states.input %}'),
          Output: '{% $states.result.Payload %}',
          Retry: [retryService(10, 20), retryStorage],
          Catch: [unserved, {ErrorEquals: ['States.ALL'], Output: '{% $states.input %}', Next: 'ParseEach'}],
          End: true,
        },
        ParseEach: {
          Type: 'Map',
          MaxConcurrency: 10,
          Items: '{% $states.input.Items %}',
          ItemSelector: {
            BatchInput: '{% $states.input.BatchInput %}',
            item: '{% $states.context.Map.Item.Value %}',
          },
          ItemProcessor: {
            ProcessorConfig: {Mode: 'INLINE'},
            StartAt: 'ParseOne',
            States: {
              ParseOne: {
                ...one,
                Output: '{% $states.result.Payload[0] %}',
                Catch: [
                  {...unserved, Next: 'UnservedOne'},
                  {
                    ErrorEquals: ['States.ALL'],
                    Output: {
                      file: '{% $states.input.item.file %}',
                      status: 'failed',
                      reason: '{% "parsing it ended in " & $states.errorOutput.Error %}',
                    },
                    Next: 'LeaveOut',
                  },
                ],
                End: true,
              },
              LeaveOut: {Type: 'Pass', End: true},
              UnservedOne: fail,
            },
          },
          End: true,
        },
        Unserved: fail,
      },
    },
    ResultWriter: {
      Resource: 'arn:aws:states:::s3:putObject',
      Arguments: {Bucket: parts.workBucket, Prefix: 'parsed'},
      WriterConfig: {Transformation: 'FLATTEN', OutputType: 'JSONL'},
    },
    Assign: {parsed: '{% $states.result.ResultWriterDetails %}'},
    // Event sets are written once, so that all of it can be run again.
    Retry: [retryMapStorage],
    Catch: [tellFailure('Parse')],
    Next: 'Tally',
  };
}

/** What people have to know, and how a run ends. A hold is told once and by this run alone: before anything else can fail. */
function telling({topicArn, runbook}: MachineParts): Record<string, State> {
  return {
    IsToBeTold: {
      Type: 'Choice',
      Choices: [{Condition: '{% $exists($published.alert.subject) %}', Next: 'Tell'}],
      Default: 'Reconcile',
    },
    Tell: {
      ...notify(topicArn, '{% $published.alert.subject %}', '{% $published.alert.message %}'),
      Catch: [tellFailure('Tell')],
      Next: 'Reconcile',
    },
    Done: {
      Type: 'Succeed',
      Output: {status: '{% $published.status %}', edition: '{% $published.edition %}'},
    },
    TellFailure: {
      ...notify(
        topicArn,
        'Dateline: a rebuild failed',
        `{% "The rebuild failed at " & $failure.state & "; readers still get the edition before.\\n\\n" & $failure.error & ": " & $failure.cause & "\\n\\nExecution: " & $states.context.Execution.Id & "\\nWhat to do: ${runbook}#a-rebuild-failed" %}`,
      ),
      Catch: [{ErrorEquals: ['States.ALL'], Next: 'Failed'}],
      Next: 'Failed',
    },
    Failed: {Type: 'Fail', Error: '{% $failure.error %}', Cause: '{% $failure.cause %}'},
  };
}

/** A stage's function, asked until it answers; what can't be mended by asking again is told. */
function stage(parts: MachineParts, state: string, name: Stage, payload: unknown): State {
  return {
    ...invoke(parts, name, payload),
    Retry: [{ErrorEquals: ['UnusableInput'], MaxAttempts: 0}, retryService(8, 60), retryAnything],
    Catch: [tellFailure(state)],
  };
}

function invoke({functions, timeouts}: MachineParts, name: Stage, Payload: unknown): State {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: {FunctionName: functions[name], Payload},
    TimeoutSeconds: timeouts[name] + 10,
  };
}

function retryService(MaxAttempts: number, MaxDelaySeconds: number): State {
  const pace = {IntervalSeconds: 1, BackoffRate: 2, JitterStrategy: 'FULL'};
  return {ErrorEquals: serviceErrors, MaxAttempts, MaxDelaySeconds, ...pace};
}

const retryStorage = {ErrorEquals: ['StorageProblem'], IntervalSeconds: 5, MaxAttempts: 2, BackoffRate: 3};
const retryMapStorage = {
  ErrorEquals: ['States.ItemReaderFailed', 'States.ResultWriterFailed'],
  IntervalSeconds: 5,
  MaxAttempts: 2,
  BackoffRate: 3,
};
const retryAnything = {ErrorEquals: ['States.ALL'], IntervalSeconds: 5, MaxAttempts: 2, BackoffRate: 3};

function notify(TopicArn: string, Subject: string, Message: string): State {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::sns:publish',
    Arguments: {TopicArn, Subject, Message},
    Retry: [{ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 5, BackoffRate: 2}],
  };
}

/** Keeps what failed, short: causes can be as long as a payload. What an input lacks is told in its own words, not in the
 *  service's wrapping. */
function tellFailure(state: string): State {
  return {
    ErrorEquals: ['States.ALL'],
    Assign: {
      failure: {
        state,
        error: '{% $states.errorOutput.Error %}',
        cause:
          '{% $substring($states.errorOutput.Error in ["UnusableInput", "StorageProblem"] ? $parse($states.errorOutput.Cause).errorMessage : $exists($states.errorOutput.Cause) ? $states.errorOutput.Cause : "no cause was given", 0, 4000) %}',
      },
    },
    Next: 'TellFailure',
  };
}
