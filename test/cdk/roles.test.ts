import {describe, expect, it} from 'vitest';
import {resolveIntrinsics} from '../cloud/resolve-intrinsics.ts';
import {findAll, synthesizeStack} from './synthesize-stack.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

const {template} = synthesizeStack();

/** Every right of every role, as `action resource`; resources by the names that people know them by. */
const rights = new Map(
  findAll(template, 'AWS::IAM::Policy').map(([id, {Properties}]) => {
    const {Statement} = Properties.PolicyDocument as {Statement: readonly Statement[]};
    return [roleOf(id), Statement.flatMap(listRights).sort()] as const;
  }),
);

const logs = (stage: string) => [
  `logs:CreateLogStream ${stage}Logs`,
  `logs:PutLogEvents ${stage}Logs`,
  'xray:PutTelemetryRecords *',
  'xray:PutTraceSegments *',
];
const readAndWrite = (resource: string) => [`s3:GetObject ${resource}`, `s3:PutObject ${resource}`];

const expected: Readonly<Record<string, readonly string[]>> = {
  Settle: [
    ...logs('Settle'),
    's3:ListBucketVersions Sources',
    ...readAndWrite('Work/claim.json'),
    's3:ListBucket Sources',
    's3:ListBucket Work',
  ],
  Plan: [
    ...logs('Plan'),
    's3:ListBucketVersions Sources',
    's3:GetObjectVersion Sources/incoming/*',
    ...readAndWrite('Work/runs/*'),
    ...readAndWrite('Site/history/seq.json'),
    's3:GetObject Site/current.json',
    's3:ListBucket Sources',
    's3:ListBucket Work',
    's3:ListBucket Site',
  ],
  Parse: [
    ...logs('Parse'),
    's3:GetObjectVersion Sources/incoming/*',
    's3:GetObject Work/runs/*',
    ...readAndWrite('Work/event-sets/*'),
    's3:ListBucket Sources',
    's3:ListBucket Work',
  ],
  Tally: [
    ...logs('Tally'),
    's3:GetObjectVersion Sources/incoming/story.md',
    's3:GetObject Work/event-sets/*',
    's3:GetObject Work/parsed/*',
    ...readAndWrite('Work/runs/*'),
    's3:ListBucket Sources',
    's3:ListBucket Work',
  ],
  Render: [
    ...logs('Render'),
    's3:GetObjectVersion Sources/incoming/story.md',
    's3:GetObject Work/event-sets/*',
    ...readAndWrite('Work/runs/*'),
    's3:ListBucket Sources',
    's3:ListBucket Work',
  ],
  Publish: [
    ...logs('Publish'),
    's3:GetObject Work/runs/*',
    ...['editions/*', 'history/*', 'current.json', 'index.html'].flatMap((key) =>
      readAndWrite(`Site/${key}`),
    ),
    ...['editions/*', 'history/diff/*'].flatMap((key) => [
      `s3:DeleteObject Site/${key}`,
      `s3:DeleteObjectVersion Site/${key}`,
    ]),
    's3:ListBucketVersions Site',
    's3:ListBucket Work',
    's3:ListBucket Site',
  ],
  Reconcile: [
    ...logs('Reconcile'),
    's3:GetObject Site/current.json',
    'cloudfront-keyvaluestore:DescribeKeyValueStore Current',
    'cloudfront-keyvaluestore:GetKey Current',
    'cloudfront-keyvaluestore:UpdateKeys Current',
    's3:ListBucket Site',
    ...['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map((action) => `sqs:${action} Undelivered`),
  ],
  Machine: [
    ...['Settle', 'Plan', 'Parse', 'Tally', 'Render', 'Publish', 'Reconcile'].map(
      (stage) => `lambda:InvokeFunction ${stage}Function`,
    ),
    'sns:Publish Topic',
    's3:GetObject Work/runs/*',
    's3:GetObject Work/parsed/*',
    's3:PutObject Work/parsed/*',
    's3:ListMultipartUploadParts Work/parsed/*',
    's3:AbortMultipartUpload Work/parsed/*',
    'states:StartExecution stateMachine:dateline-test',
    ...['DescribeExecution', 'StopExecution'].flatMap((action) => [
      `states:${action} execution:dateline-test/*`,
      `states:${action} execution:dateline-test:*`,
    ]),
    ...[
      'CreateLogDelivery',
      'DeleteLogDelivery',
      'DescribeLogGroups',
      'DescribeResourcePolicies',
      'GetLogDelivery',
      'ListLogDeliveries',
      'PutResourcePolicy',
      'UpdateLogDelivery',
    ].map((action) => `logs:${action} *`),
    ...['GetSamplingRules', 'GetSamplingTargets', 'PutTelemetryRecords', 'PutTraceSegments'].map(
      (action) => `xray:${action} *`,
    ),
  ],
  Events: ['states:StartExecution Machine'],
};

describe('least privilege', () => {
  it.each(Object.entries(expected))('%s has exactly the rights that it needs', (role, actions) => {
    expect(rights.get(role)).toEqual([...actions].sort());
  });

  it('there is no other role', () => {
    expect([...rights.keys()].sort()).toEqual(Object.keys(expected).sort());
  });

  it('no role has a policy that others write', () => {
    const managed = findAll(template, 'AWS::IAM::Role').filter(
      ([, {Properties}]) => Properties.ManagedPolicyArns,
    );
    expect(managed.map(([id]) => id)).toEqual([]);
  });
});

function roleOf(policy: string): string {
  const [, stage] = /^Stages(.+?)RoleDefaultPolicy/.exec(policy) ?? [];
  if (stage !== undefined) return stage;
  return policy.startsWith('RebuildRole') ? 'Machine' : 'Events';
}

function listRights({Effect, Action, Resource}: Statement): string[] {
  expect(Effect).toBe('Allow');
  const resources = [Resource].flat().map(nameResource);
  return [Action].flat().flatMap((action) => resources.map((resource) => `${action} ${resource}`));
}

/** `Work/runs/*`, `PlanLogs`, `execution:dateline-test/*`. */
function nameResource(resource: unknown): string {
  const named = resolveIntrinsics(resource, (id) => id);
  return String(named)
    .replace(/^arn:.+:AWS::AccountId:/, '')
    .replace(/^(?:Buckets|Stages|Alerts|Rebuild|Site(?=Current))/, '')
    .replace(
      /^(Sources|Work|Site|Topic|Current|Machine|Undelivered|[A-Z][a-z]+(?:Logs|Function))[0-9A-F]{8}/,
      '$1',
    )
    .replace(/^(Topic|Current)[0-9A-F]*/, '$1');
}
