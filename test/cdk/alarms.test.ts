import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {findAll, findOne, synthesizeStack} from './synthesize-stack.ts';

const {template} = synthesizeStack({
  alertAddress: 'desk@example.org',
  runbook: 'https://example.org/runbook',
});
const alarms = findAll(template, 'AWS::CloudWatch::Alarm').map(([, {Properties}]) => Properties);
const headings = [...readFileSync('cdk/README.md', 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s+/g, '-'),
);

describe('the alarms', () => {
  it('are these', () => {
    expect(alarms.map(({AlarmName}) => AlarmName).sort()).toEqual(
      [
        'EdgeBehind',
        'EventsUndelivered',
        'FunctionsThrottled',
        'NothingRebuilt',
        'RebuildFailed',
        'RebuildTimedOut',
      ].map((name) => `dateline-test-${name}`),
    );
  });

  it.each(alarms)('$AlarmName tells people, and where its remedy stands in the runbook', (alarm) => {
    const [topic] = findOne(template, 'AWS::SNS::Topic');
    expect(alarm.AlarmActions).toEqual([{Ref: topic}]);
    const [, anchor] = /https:\/\/example\.org\/runbook#([\w-]+)$/.exec(String(alarm.AlarmDescription)) ?? [];
    expect(headings).toContain(anchor);
  });

  it('misses a rebuild that never came, not only one that failed', () => {
    const missed = alarms.find(({AlarmName}) => String(AlarmName).endsWith('NothingRebuilt'));
    expect(missed).toMatchObject({
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
      Period: 86_400,
      Threshold: 1,
    });
  });

  it('may write to the topic, which has a policy of its own, and somebody reads it', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'desk@example.org',
    });
    const policy = findOne(template, 'AWS::SNS::TopicPolicy')[1].Properties.PolicyDocument;
    expect(policy).toMatchObject({
      Statement: expect.arrayContaining([
        expect.objectContaining({
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: {Service: 'cloudwatch.amazonaws.com'},
          Condition: {StringEquals: {'aws:SourceAccount': {Ref: 'AWS::AccountId'}}},
        }),
      ]),
    });
  });
});
