import {describe, expect, it} from 'vitest';
import {matchesPattern} from '../cloud/matches-pattern.ts';
import {findAll, findOne, synthesizeStack} from './synthesize-stack.ts';

const {template} = synthesizeStack();
const [sources] = findOne(template, 'AWS::S3::Bucket', 'BucketsSources');
const [site] = findOne(template, 'AWS::S3::Bucket', 'BucketsSite');
const rule = (name: string) => findOne(template, 'AWS::Events::Rule', `Rebuild${name}`)[1].Properties;

/** As S3 sends it, with a bucket of the template by its logical id. */
const event = (bucket: string, key: string, type = 'Object Created') => ({
  source: 'aws.s3',
  'detail-type': type,
  detail: {bucket: {name: {Ref: bucket}}, object: {key}},
});
const matches = (name: string, about: ReturnType<typeof event>) =>
  matchesPattern(plain(rule(name).EventPattern), plain(about));

describe('what starts a rebuild', () => {
  it('a source that is uploaded or deleted', () => {
    expect(matches('SourceChanged', event(sources, 'incoming/story.md'))).toBe(true);
    expect(matches('SourceChanged', event(sources, 'incoming/sources/a.txt', 'Object Deleted'))).toBe(true);
  });

  it('nothing that a rebuild writes', () => {
    expect(matches('SourceChanged', event(sources, 'runs/1/plan.json'))).toBe(false);
    expect(matches('SourceChanged', event(site, 'editions/0123456789abcdef/index.html'))).toBe(false);
    expect(matches('SourceChanged', event(site, 'current.json'))).toBe(false);
    expect(matches('SourceChanged', event(sources, 'incoming/story.md', 'Object Tags Added'))).toBe(false);
  });

  it('the schedule, whether or not something came', () => {
    expect(rule('Nightly')).toMatchObject({ScheduleExpression: 'cron(17 3 * * ? *)', State: 'ENABLED'});
  });
});

describe('the functions', () => {
  it('that hold a whole edition have as much memory as is configured, the others what they need', () => {
    const memory = (settings: Record<string, unknown>) =>
      findAll(synthesizeStack(settings).template, 'AWS::Lambda::Function').map(
        ([, {Properties}]) => `${String(Properties.Description).split(' ')[2]} ${Properties.MemorySize}`,
      );
    expect(memory({}).sort()).toEqual([
      'parse 1769',
      'plan 1769',
      'publish 3008',
      'reconcile 256',
      'render 3008',
      'settle 256',
      'tally 3008',
    ]);
    expect(memory({editionMemoryMiB: 10_240})).toEqual(
      expect.arrayContaining(['parse 1769', 'publish 10240', 'render 10240', 'tally 10240']),
    );
  });
});

describe('what lets the edge follow', () => {
  it('every move of the pointer, and nothing else', () => {
    expect(matches('PointerMoved', event(site, 'current.json'))).toBe(true);
    expect(matches('PointerMoved', event(site, 'editions/0123456789abcdef/current.json'))).toBe(false);
    expect(matches('PointerMoved', event(sources, 'incoming/current.json'))).toBe(false);
  });
});

describe('an event that can not be delivered', () => {
  it('nor worked on by the function that lets the edge follow, after three tries, is kept too', () => {
    const [queue] = findOne(template, 'AWS::SQS::Queue');
    const [, {Properties}] = findOne(template, 'AWS::Lambda::EventInvokeConfig');
    expect(Properties).toMatchObject({
      MaximumRetryAttempts: 2,
      DestinationConfig: {OnFailure: {Destination: {'Fn::GetAtt': [queue, 'Arn']}}},
    });
  });

  it.each(['SourceChanged', 'Nightly', 'PointerMoved'])('of %s is tried for a day and then kept', (name) => {
    const [queue] = findOne(template, 'AWS::SQS::Queue');
    const [target] = rule(name).Targets as [Record<string, unknown>];
    expect(target).toMatchObject({
      DeadLetterConfig: {Arn: {'Fn::GetAtt': [queue, 'Arn']}},
      RetryPolicy: {MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185},
    });
  });
});

function plain(value: unknown) {
  return JSON.parse(JSON.stringify(value).replaceAll(/\{"Ref":"(\w+)"\}/g, '"$1"'));
}
