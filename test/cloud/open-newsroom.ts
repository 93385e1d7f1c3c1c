import type {Storage} from '../../pipeline/model/storage.ts';
import {seededRandom} from '../soak/share.ts';
import type {Json} from '../state-machine/definition.ts';
import {forEachLimited} from '../state-machine/for-each-limited.ts';
import {type ExecutionResult, runExecution} from '../state-machine/run-execution.ts';
import {startVirtualClock, type VirtualClock} from '../state-machine/virtual-clock.ts';
import {type FakeKeyValueStore, fakeKeyValueStore} from './fake-key-value-store.ts';
import {type DrawFault, type FakeLambda, fakeLambda} from './fake-lambda.ts';
import {type FakeTopic, fakeTopic} from './fake-topic.ts';
import {invokeAsync} from './invoke-async.ts';
import {deleteObject, openBuckets, putObject} from './open-buckets.ts';
import {type BusTarget, type Delivery, openBus} from './open-bus.ts';
import {openRealCloud} from './open-real-cloud.ts';
import {openServices} from './open-services.ts';
import {placeStages} from './place-stages.ts';
import {readTemplate, type Stack, type Template} from './read-template.ts';

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
  /** Puts files under `incoming/`, as an editor does. */
  readonly upload: (files: ReadonlyMap<string, Uint8Array>) => Promise<void>;
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
  const {template, code, seed = 1, delivery = {twice: 0, late: 1}} = options;
  const {concurrency = 1000, resultFileBytes = 2000} = options;
  const random = seededRandom(seed);
  const clock = startVirtualClock(Date.UTC(2026, 10, 23, 12));
  const buckets = await openBuckets();
  const {names} = buckets;
  const stack = readTemplate(template, (id) => nameBucket(id, names));
  const {machine, rules} = stack;
  const edge = fakeKeyValueStore(stack.edgeArn);
  const topic = fakeTopic(stack.topicArn);

  // What happens, and what is still going on.
  const executions: ExecutionResult[] = [];
  const undelivered: string[] = [];
  const requests = new Map<string, number>();
  const going = new Set<Promise<unknown>>();
  const track = (work: Promise<unknown>) => {
    going.add(work);
    void work.finally(() => going.delete(work));
  };

  // Events start executions, or functions by themselves.
  const deliver = ({arn, input}: BusTarget, event: unknown) => {
    const payload = (input === undefined ? event : JSON.parse(input)) as Json;
    if (arn === machine.arn) {
      const running = runExecution(machine.definition, payload, {services, machine: machine.name});
      track(running.then((result) => executions.push(result)));
    } else if (functions.has(arn)) {
      track(invokeAsync(clock, lambda, arn, payload).then((done) => done || undelivered.push(arn)));
    } else throw new Error(`the target ${arn} is not known here`);
  };
  const bus = openBus({clock, random, rules, delivery, deliver});

  // What can go wrong is set from outside while all of it runs.
  let draw: DrawFault = () => undefined;
  let isMapFailing = () => false;
  const cloud = openRealCloud(buckets, edge, code, bus.send);
  const functions = placeStages(stack, cloud, buckets, (action) => {
    requests.set(action, (requests.get(action) ?? 0) + 1);
  });
  const drawFault: DrawFault = (...args) => draw(...args);
  const lambda = fakeLambda({clock, random, functions, concurrency, drawFault});
  const services = openServices({
    ...{clock, random, machine, lambda, topic, buckets, resultFileBytes},
    send: bus.send,
    isMapFailing: () => isMapFailing(),
  });

  const put = (file: string, bytes: Uint8Array) =>
    putObject(buckets, names.sources, `incoming/${file}`, bytes);
  return {
    ...{clock, stack, lambda, topic, edge, executions, requests, undelivered},
    site: cloud.site,
    async upload(files) {
      for (const [file, bytes] of files) bus.send(await clock.work(() => put(file, bytes)));
    },
    async stock(files) {
      await forEachLimited([...files], 16, async ([file, bytes]) => void (await put(file, bytes)));
    },
    async remove(file) {
      bus.send(await clock.work(() => deleteObject(buckets, names.sources, `incoming/${file}`)));
    },
    strikeSchedules() {
      for (const {schedule, targets} of rules)
        if (schedule !== undefined) for (const target of targets) deliver(target, {schedule});
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
