import {setTimeout as really} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {seededRandom} from '../soak/share.ts';
import {noon} from '../state-machine/run-definition.ts';
import {startVirtualClock} from '../state-machine/virtual-clock.ts';
import {type FakeFunction, fakeLambda} from './fake-lambda.ts';
import {fakeTopic} from './fake-topic.ts';
import type {Fault} from './faults.ts';

function openLambda(run: FakeFunction['run'], faults: (Fault | undefined)[] = [], more: object = {}) {
  const clock = startVirtualClock(noon);
  const functions = new Map([['arn', {name: 'f', timeout: 60, run, ...more}]]);
  const lambda = fakeLambda({clock, random: seededRandom(1), functions, drawFault: () => faults.shift()});
  return {clock, ...lambda, call: (Payload = {}) => lambda.invoke({FunctionName: 'arn', Payload})};
}

describe('the stand-in for Lambda', () => {
  it('answers as the integration does, in JSON', async () => {
    const {call} = openLambda(async (payload) => ({payload, dropped: undefined}));
    expect(await call({a: 1})).toEqual({
      ExecutedVersion: '$LATEST',
      Payload: {payload: {a: 1}},
      StatusCode: 200,
    });
  });

  it('names an error as the code does', async () => {
    const {call} = openLambda(async () => {
      throw Object.assign(new Error('no such story'), {name: 'UnusableInput'});
    });
    await expect(call()).rejects.toMatchObject({
      error: 'UnusableInput',
      message: expect.stringContaining('"errorMessage":"no such story"'),
    });
  });

  it('refuses what is above six megabytes, both ways', async () => {
    const {call} = openLambda(async (payload) => `${payload}`.repeat(2));
    const half = 'x'.repeat(4 * 1024 * 1024);
    await expect(call(half as never)).rejects.toMatchObject({error: 'Function.ResponseSizeTooLarge'});
    await expect(call((half + half) as never)).rejects.toMatchObject({
      error: 'Lambda.RequestTooLargeException',
    });
  });

  it('throttles above its reserved concurrency', async () => {
    const {call} = openLambda(() => really(10), [], {reserved: 1});
    const [first, second] = await Promise.allSettled([call(), call()]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({reason: {error: 'Lambda.TooManyRequestsException'}});
    expect(await call()).toMatchObject({StatusCode: 200});
  });

  const wrote: [fault: Fault, error: string | undefined, writes: number, later: number][] = [
    [{type: 'throttled'}, 'Lambda.TooManyRequestsException', 0, 0],
    [{type: 'refused'}, 'Lambda.ServiceException', 0, 0],
    [{type: 'lost-answer'}, 'Lambda.SdkClientException', 3, 3],
    [{type: 'crash', at: 1, when: 'before'}, 'Runtime.ExitError', 1, 1],
    [{type: 'crash', at: 1, when: 'after'}, 'Lambda.Unknown', 2, 2],
    [{type: 'crash', at: 3, when: 'before'}, undefined, 3, 3],
    [{type: 'stuck', at: 2}, 'Sandbox.Timedout', 2, 2],
    [{type: 'lingering', at: 1, seconds: 30}, 'Lambda.SdkClientException', 1, 3],
    [{type: 'lingering', at: 1, seconds: 61}, 'Lambda.SdkClientException', 1, 1],
    [{type: 'pause', at: 1, seconds: 50}, undefined, 3, 3],
    [{type: 'slow', seconds: 5}, undefined, 3, 3],
    [{type: 'slow', seconds: 500}, 'Sandbox.Timedout', 0, 0],
    [{type: 'storage', at: 1}, 'DatelineError', 1, 1],
    [{type: 'twice'}, undefined, 6, 6],
  ];
  it.each(wrote)(
    'after the fault %j fails with %s, with %d writes done, and %d in the end',
    async (fault, error, now, later) => {
      let writes = 0;
      const run: FakeFunction['run'] = async (_, {call}) => {
        for (let step = 0; step < 3; step++) await call('place', async () => writes++);
      };
      const {call, clock} = openLambda(run, [fault]);
      const result = await call().catch((problem) => problem.error);
      expect(typeof result === 'string' ? result : undefined).toBe(error);
      expect(writes).toBe(now);
      await clock.sleep(1_000_000);
      expect(writes).toBe(later);
    },
  );
});

describe('the stand-in for SNS', () => {
  it.each([
    ['a subject with a line break', {Subject: 'a\nb', Message: 'm'}],
    ['a subject above 100 characters', {Subject: 'a'.repeat(101), Message: 'm'}],
    ['a subject beyond ASCII', {Subject: 'Editión', Message: 'm'}],
    ['no message', {Subject: 'a', Message: ''}],
    ['another topic', {TopicArn: 'other', Message: 'm'}],
    ['a field it does not know', {Message: 'm', Text: 't'}],
  ])('refuses %s', async (_, input) => {
    const topic = fakeTopic('topic');
    await expect(topic.publish({TopicArn: 'topic', ...input})).rejects.toMatchObject({error: /^SNS\./});
    expect(topic.notifications).toEqual([]);
  });

  it('keeps what it takes', async () => {
    const topic = fakeTopic('topic');
    await topic.publish({TopicArn: 'topic', Subject: 'Held', Message: 'An edition is held.'});
    expect(topic.notifications).toEqual([{subject: 'Held', message: 'An edition is held.'}]);
  });
});
