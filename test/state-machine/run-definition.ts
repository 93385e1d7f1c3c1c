import {seededRandom} from '../soak/share.ts';
import type {Json} from './definition.ts';
import {readDefinition} from './read-definition.ts';
import type {Services} from './run.ts';
import {type ExecutionResult, runExecution} from './run-execution.ts';
import {startVirtualClock, type VirtualClock} from './virtual-clock.ts';

/** A definition run on made-up services: tasks by the name of their resource, objects in memory. */
export interface Bench {
  readonly clock: VirtualClock;
  readonly objects: Map<string, string>;
  readonly calls: {readonly resource: string; readonly input: Json; readonly at: number}[];
  readonly run: (states: Record<string, unknown>, input?: Json, more?: object) => Promise<ExecutionResult>;
}

type Task = (input: Json, bench: Bench) => Json | Promise<Json>;

/** Where a test's clock begins. */
export const noon = Date.UTC(2026, 10, 23, 12);

export function openBench(tasks: Record<string, Task> = {}, more: Partial<Services> = {}): Bench {
  const clock = startVirtualClock(noon);
  const objects = new Map<string, string>();
  const calls: Bench['calls'] = [];
  const services: Services = {
    clock,
    random: seededRandom(1),
    integrate: async (resource, input) => {
      calls.push({resource, input, at: (clock.now() - noon) / 1000});
      const task = tasks[resource];
      if (!task) throw new Error(`no task ${resource}`);
      return task(input, bench);
    },
    readObject: async ({Bucket, Key, VersionId}) => {
      const text = objects.get([Bucket, Key, VersionId].filter(Boolean).join('/'));
      if (text === undefined) throw new Error('NoSuchKey');
      return text;
    },
    writeObject: async (bucket, key, text) => void objects.set(`${bucket}/${key}`, text),
    ...more,
  };
  const bench: Bench = {
    clock,
    objects,
    calls,
    run: (States, input = {}, fields = {}) => {
      const [StartAt] = Object.keys(States);
      const text = JSON.stringify({QueryLanguage: 'JSONata', StartAt, States, ...fields});
      return runExecution(readDefinition(text), input, {services});
    },
  };
  return bench;
}
