import type {Json} from '../state-machine/definition.ts';
import type {Services} from '../state-machine/run.ts';
import {StateError} from '../state-machine/state-error.ts';
import type {VirtualClock} from '../state-machine/virtual-clock.ts';
import type {FakeLambda} from './fake-lambda.ts';
import type {FakeTopic} from './fake-topic.ts';
import {type Buckets, putObject, readText} from './open-buckets.ts';
import type {Stack} from './read-template.ts';

export interface ServicesOptions {
  readonly clock: VirtualClock;
  readonly random: () => number;
  readonly machine: Stack['machine'];
  readonly lambda: FakeLambda;
  readonly topic: FakeTopic;
  readonly buckets: Buckets;
  readonly send: (event: unknown) => void;
  readonly resultFileBytes: number;
  /** Whether S3 refuses a request of the machine's own. */
  readonly isMapFailing: () => boolean;
}

/** What a machine reaches by itself, within the rights of its role: functions, the topic, and S3 for a map's items and results. */
export function openServices(options: ServicesOptions): Services {
  const {clock, random, machine, lambda, topic, buckets, send, resultFileBytes, isMapFailing} = options;
  const requireRight = (action: string, resource: string) => {
    if (!machine.mayDo(action, resource))
      throw new StateError('States.Permissions', `the machine's role lacks ${action} on ${resource}`);
  };
  const requireObject = (action: string, bucket: string, key: string) => {
    requireRight(action, `arn:aws:s3:::${bucket}/${key}`);
    if (isMapFailing()) throw new Error('503 SlowDown');
  };
  return {
    clock,
    random,
    resultFileBytes,
    async integrate(resource, input) {
      const {FunctionName = '', TopicArn = ''} = input as {FunctionName?: string; TopicArn?: string};
      const [action, target, call] = integrations(lambda, topic, FunctionName, TopicArn)[resource] ?? [];
      if (!action || !call) throw new Error(`the integration ${resource} is not known here`);
      requireRight(action, target ?? '');
      return call(input);
    },
    async readObject(location) {
      const {Bucket, Key} = location as {Bucket: string; Key: string};
      requireObject('s3:GetObject', Bucket, Key);
      return readText(buckets, {...location, Bucket, Key});
    },
    async writeObject(bucket, key, text) {
      requireObject('s3:PutObject', bucket, key);
      send(await putObject(buckets, bucket, key, text));
    },
  };
}

type Integration = readonly [action: string, target: string, call: (input: Json) => Promise<Json>];

function integrations(
  lambda: FakeLambda,
  topic: FakeTopic,
  functionName: string,
  topicArn: string,
): Readonly<Record<string, Integration>> {
  return {
    'arn:aws:states:::lambda:invoke': ['lambda:InvokeFunction', functionName, lambda.invoke],
    'arn:aws:states:::sns:publish': ['sns:Publish', topicArn, topic.publish],
  };
}
