import type {Cloud} from '../../lambdas/cloud.ts';
import {keyValueStore} from '../../lambdas/key-value-store.ts';
import type {Storage} from '../../pipeline/model/storage.ts';
import {s3Storage} from '../../pipeline/storage/s3-storage.ts';
import {sourceBucket} from '../../pipeline/storage/source-bucket.ts';
import {seededRandom} from '../soak/share.ts';
import type {Json} from '../state-machine/definition.ts';
import {forEachLimited} from '../state-machine/for-each-limited.ts';
import type {Services} from '../state-machine/run.ts';
import {type ExecutionResult, runExecution} from '../state-machine/run-execution.ts';
import {StateError} from '../state-machine/state-error.ts';
import {startVirtualClock, type VirtualClock} from '../state-machine/virtual-clock.ts';
import {type FakeKeyValueStore, fakeKeyValueStore} from './fake-key-value-store.ts';
import {type DrawFault, type FakeLambda, fakeLambda} from './fake-lambda.ts';
import {type FakeTopic, fakeTopic} from './fake-topic.ts';
import {invokeAsync} from './invoke-async.ts';
import {deleteObject, openBuckets, putObject, readText} from './open-buckets.ts';
import {type BusTarget, type Delivery, openBus} from './open-bus.ts';
import {placeStages} from './place-stages.ts';
import {readTemplate, region, type Stack, type Template} from './read-template.ts';
import {tellEvents} from './tell-events.ts';

/** A stack in this process: the machine that was synthesized, the real handlers, a real S3; what can't be had here is stood in
 *  for. Time is made up, and events travel as unreliably as asked for. */
export interface Newsroom {
  readonly clock: VirtualClock;
  readonly stack: Stack;
  readonly site: Storage;
  readonly lambda: FakeLambda;
  readonly topic: FakeTopic;
  readonly edge: FakeKeyValueStore;
  /** Those that have ended, in that order. */
  readonly executions: ExecutionResult[];
  /** How often functions asked for each action of S3 and of the edge. */
  readonly requests: Map<string, number>;
  /** Invocations by an event that failed to the last. */
  readonly undelivered: string[];
  /** Puts files under `incoming/`, as an editor does, with up to so many seconds after each. */
  readonly upload: (files: ReadonlyMap<string, Uint8Array>, seconds?: number) => Promise<void>;
  /** Puts files there before anybody listens. */
  readonly stock: (files: ReadonlyMap<string, Uint8Array>) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  /** Starts what runs on a schedule. */
  readonly strikeSchedules: () => void;
  /** Resolves when all events are delivered and all executions have ended. */
  readonly rest: () => Promise<void>;
  /** Which of the machine's own requests to S3 fail from now on: for a map's items, or its results. */
  readonly setMapFailing: (isFailing: () => boolean) => void;
  /** What goes wrong with functions from now on. */
  readonly setFaults: (draw: DrawFault) => void;
}

export interface NewsroomOptions {
  readonly template: Template;
  /** Digest of the code. */
  readonly code: string;
  readonly seed?: number;
  readonly delivery?: Delivery;
  /** How many functions the account runs at once. */
  readonly concurrency?: number;
  /** Bytes of one file of results of a map; small, so that there are several. */
  readonly resultFileBytes?: number;
}

export async function openNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const {template, code, seed = 1, delivery = {twice: 0, late: 1}, resultFileBytes = 2000} = options;
  const random = seededRandom(seed);
  const clock = startVirtualClock(Date.UTC(2026, 10, 23, 12));
  const buckets = await openBuckets();
  const {names} = buckets;
  const stack = readTemplate(template, (id) => nameBucket(id, names));
  const {machine} = stack;
  const edge = fakeKeyValueStore(stack.edgeArn);
  const topic = fakeTopic(stack.topicArn);
  const executions: ExecutionResult[] = [];
  const undelivered: string[] = [];
  const going = new Set<Promise<unknown>>();
  const track = (work: Promise<unknown>) => {
    going.add(work);
    void work.finally(() => going.delete(work));
  };

  const deliver = ({arn, input}: BusTarget, event: unknown) => {
    const payload = (input === undefined ? event : JSON.parse(input)) as Json;
    if (arn === machine.arn) {
      const running = runExecution(machine.definition, payload, {services, machine: machine.name});
      track(running.then((result) => executions.push(result)));
    } else if (functions.has(arn)) {
      track(invokeAsync(clock, lambda, arn, payload).then((done) => done || undelivered.push(arn)));
    } else throw new Error(`the target ${arn} is not known here`);
  };
  const bus = openBus({clock, random, rules: stack.rules, delivery, deliver});
  const site = tellEvents(s3Storage(`s3://${names.site}`), names.site, bus.send);
  const cloud: Cloud = {
    code,
    site,
    sources: sourceBucket(names.sources),
    work: tellEvents(s3Storage(`s3://${names.work}`), names.work, bus.send),
    edge: keyValueStore(edge.arn, {
      requestHandler: edge.requestHandler as never,
      region,
      credentials: {accessKeyId: 'AKIATEST', secretAccessKey: 'secrettest'},
    }),
  };
  const requests = new Map<string, number>();
  const functions = placeStages(stack, cloud, buckets, (action) => {
    requests.set(action, (requests.get(action) ?? 0) + 1);
  });
  let draw: DrawFault = () => undefined;
  const {concurrency = 1000} = options;
  const drawFault: DrawFault = (...args) => draw(...args);
  const lambda = fakeLambda({clock, random, functions, concurrency, drawFault});
  let isMapFailing = () => false;
  const reachStorage = (action: string, bucket: string, key: string) => {
    allow(action, `arn:aws:s3:::${bucket}/${key}`);
    if (isMapFailing()) throw new Error('503 SlowDown');
  };
  const allow = (action: string, resource: string) => {
    if (!machine.mayDo(action, resource))
      throw new StateError('States.Permissions', `the machine's role lacks ${action} on ${resource}`);
  };
  const services: Services = {
    clock,
    random,
    resultFileBytes,
    integrate: async (resource, input) => {
      const {FunctionName, TopicArn} = input as {FunctionName: string; TopicArn: string};
      if (resource === 'arn:aws:states:::lambda:invoke') {
        allow('lambda:InvokeFunction', FunctionName);
        return lambda.invoke(input);
      }
      if (resource !== 'arn:aws:states:::sns:publish')
        throw new Error(`the integration ${resource} is not known here`);
      allow('sns:Publish', TopicArn);
      return topic.publish(input);
    },
    readObject: async (location) => {
      const {Bucket, Key} = location as {Bucket: string; Key: string};
      reachStorage('s3:GetObject', Bucket, Key);
      return readText(buckets, {...location, Bucket, Key});
    },
    writeObject: async (bucket, key, text) => {
      reachStorage('s3:PutObject', bucket, key);
      bus.send(await putObject(buckets, bucket, key, text));
    },
  };

  return {
    clock,
    stack,
    site,
    lambda,
    topic,
    edge,
    executions,
    requests,
    undelivered,
    async upload(files, seconds = 0) {
      for (const [file, bytes] of files) {
        const key = `incoming/${file}`;
        bus.send(await clock.work(() => putObject(buckets, names.sources, key, bytes)));
        if (seconds > 0) await clock.sleep(random() * seconds * 1000);
      }
    },
    async stock(files) {
      await forEachLimited([...files], 16, async ([file, bytes]) => {
        await putObject(buckets, names.sources, `incoming/${file}`, bytes);
      });
    },
    async remove(file) {
      const key = `incoming/${file}`;
      bus.send(await clock.work(() => deleteObject(buckets, names.sources, key)));
    },
    strikeSchedules() {
      for (const {schedule, targets} of stack.rules) {
        if (schedule !== undefined) for (const target of targets) deliver(target, {schedule});
      }
    },
    async rest() {
      do {
        await bus.delivered();
        await Promise.all(going);
      } while (going.size > 0 || bus.isBusy());
    },
    setMapFailing(isFailing) {
      isMapFailing = isFailing;
    },
    setFaults(drawn) {
      draw = drawn;
    },
  };
}

function nameBucket(id: string, names: {readonly [kind: string]: string}): string {
  const [, kind = ''] = /^Buckets(Sources|Work|Site|Logs)[0-9A-F]{8}$/.exec(id) ?? [];
  return names[kind.toLowerCase()] ?? `other-${id.toLowerCase()}`;
}
