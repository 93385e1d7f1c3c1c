import {describe, expect, it} from 'vitest';
import {manifestSchema} from '../../pipeline/model/edition.ts';
import {makeStory} from '../cloud/make-story.ts';
import type {Newsroom} from '../cloud/open-newsroom.ts';
import {cannotRun, identifyStory, onS3, openTestNewsroom, readPointer} from '../cloud/open-test-newsroom.ts';
import {payloadLimit} from '../state-machine/limits.ts';
import {countTransitions} from '../state-machine/run.ts';
import {patience, report, shareOf} from './share.ts';

/** Documents in one invocation of parse. */
const batch = 25;
/** The second is the size up to which the runbook reckons. */
const volumes = [...new Set([shareOf(2000), process.env.SOAK === '1' ? 10_000 : shareOf(2000)])];

describe.skipIf(cannotRun)(`a newsroom with many documents ${onS3}`, () => {
  it.each(volumes)(
    'publishes all of %d documents, for the transitions that the runbook reckons, in payloads that do not grow with them',
    async (count) => {
      const small = await rebuild(2 * batch);
      const large = await rebuild(count);
      const {log} = large.execution;
      // The nightly run has neither of the looks at the sources, nor the wait between them.
      expect(countTransitions(log)).toBe(14 - 4 + Math.ceil(count / batch));
      const children = log.children.map(({largestPayload}) => largestPayload);
      const batched = Math.max(...children);
      report(
        `cloud: ${count} documents, ${countTransitions(log)} transitions, ${log.events} events, largest payload ` +
          `${log.largestPayload} bytes (of a batch ${batched}, limit ${payloadLimit}), requests and answers of functions ` +
          `${large.room.lambda.largest.request} and ${large.room.lambda.largest.response} bytes`,
      );
      // Counts have more digits, nothing else.
      expect(log.largestPayload).toBeLessThan(small.execution.log.largestPayload + 20);
      expect(batched).toBeLessThan(payloadLimit / 10);
      expect(log.events).toBeLessThan(100);
    },
    patience(
      200,
      volumes.reduce((sum, count) => sum + count, 0),
    ),
  );
});

async function rebuild(count: number) {
  const room = await openTestNewsroom({resultFileBytes: 50_000});
  const files = makeStory(count);
  await room.stock(files);
  room.strikeSchedules();
  await room.rest();
  const [execution] = room.executions;
  if (execution?.status !== 'SUCCEEDED') throw new Error(JSON.stringify(execution));
  const pointer = await readPointer(room);
  expect(pointer?.edition).toBe(identifyStory(files));
  expect(await countSources(room, pointer?.edition ?? '')).toBe(count);
  expect(room.topic.notifications).toEqual([]);
  return {room, execution};
}

async function countSources({site}: Newsroom, edition: string): Promise<number> {
  const found = await site.read(`editions/${edition}/manifest.json`);
  return manifestSchema.parse(JSON.parse(new TextDecoder().decode(found?.bytes))).sources.length;
}
