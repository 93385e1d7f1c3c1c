import {describe, expect, it} from 'vitest';
import type {DrawFault} from '../cloud/fake-lambda.ts';
import {drawFault} from '../cloud/faults.ts';
import {makeMinutes, makeStory} from '../cloud/make-story.ts';
import type {Newsroom} from '../cloud/open-newsroom.ts';
import {cannotRun, identifyStory, onS3, openTestNewsroom, readPointer} from '../cloud/open-test-newsroom.ts';
import {findFault, watchEditions} from '../edition/watch-editions.ts';
import type {ExecutionResult} from '../state-machine/run-execution.ts';
import {patience, report, seededRandom, shareOf} from './share.ts';

const documents = 6;
const rounds = 10;
const newsrooms = shareOf(200) / rounds;

describe.skipIf(cannotRun)(`a newsroom in which everything goes wrong ${onS3}`, () => {
  it(
    'ends every change with its edition, or with the old one live and word of it; a night later all is well',
    async () => {
      const ends: Record<string, number> = {};
      const faults: Record<string, number> = {};
      let reads = 0;
      for (let seed = 0; seed < newsrooms; seed++) {
        const room = await openTestNewsroom({seed, delivery: {twice: 0.3, late: 90}});
        const reader = watchEditions(room.site, 500);
        for (const end of await runRounds(room, seed)) ends[end] = (ends[end] ?? 0) + 1;
        const seen = await reader.stop();
        expect(seen.torn, `seed ${seed}`).toEqual([]);
        reads += seen.reads;
        for (const {fault} of room.lambda.invocations)
          if (fault) faults[fault.type] = (faults[fault.type] ?? 0) + 1;
      }
      report(
        `cloud: ${rounds * newsrooms} changes under ${show(faults)}: ${show(ends)}; ${reads} reads, none torn`,
      );
    },
    patience(30_000, rounds * newsrooms),
  );
});

/** Changes documents, round after round, each under faults of its own → how each ended. */
async function runRounds(room: Newsroom, seed: number): Promise<string[]> {
  const random = seededRandom(1000 + seed);
  const files = makeStory(documents);
  const names = [...files.keys()].slice(1);
  await room.upload(files);
  await room.rest();
  expect((await readPointer(room))?.edition).toBe(identifyStory(files));

  const ends: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = await readPointer(room);
    const [alerts, executions] = [room.topic.notifications.length, room.executions.length];
    const index = Math.floor(random() * documents);
    const changed = makeMinutes(index, `round ${letters(seed)} ${letters(round)}`);
    files.set(names[index] ?? '', changed);
    room.setFaults(drawWeather(room, random, names[index] ?? ''));
    room.topic.setFailing(() => random() < 0.2);
    room.setMapFailing(() => random() < 0.1);
    await room.upload(new Map([[names[index] ?? '', changed]]));
    await room.rest();

    const pointer = await readPointer(room);
    const isNew = pointer?.edition === identifyStory(files);
    const told = room.topic.notifications.length > alerts;
    const end = describeEnd(isNew, told, room.executions.slice(executions));
    const where = `seed ${seed}, round ${round}: ${end}`;
    expect(await findFault(room.site, pointer?.edition ?? ''), where).toBeUndefined();
    if (!isNew) expect(pointer?.edition, where).toBe(before?.edition);
    expect(end, where).not.toMatch(/silently/);
    ends.push(end);
  }

  room.setFaults(() => undefined);
  room.topic.setFailing(() => false);
  room.setMapFailing(() => false);
  room.strikeSchedules();
  await room.rest();
  expect((await readPointer(room))?.edition, `seed ${seed}, the night after`).toBe(identifyStory(files));
  expect(room.edge.entries.get('current')).toBe(identifyStory(files));
  return ends;
}

/** From a light breeze to a storm; at times one stage is out altogether, or the document breaks whatever parses it. */
function drawWeather({lambda}: Newsroom, random: () => number, file: string): DrawFault {
  const rate = random() * 0.7;
  const stages = ['settle', 'plan', 'parse', 'tally', 'render', 'publish', 'reconcile'];
  const out = random() < 0.3 ? stages[Math.floor(random() * stages.length)] : undefined;
  const isPoisoned = random() < 0.1;
  return (name, payload) => {
    if (isPoisoned && name === 'parse' && JSON.stringify(payload).includes(file))
      return {type: 'crash', at: 1, when: 'before'};
    if (name === out) return {type: 'crash', at: 0, when: 'before'};
    return random() < rate ? drawFault(random, lambda.calls.get(name) ?? 5) : undefined;
  };
}

/** A hold for the same reasons as the one before is told once. */
function describeEnd(isNew: boolean, told: boolean, executions: readonly ExecutionResult[]): string {
  if (isNew) return told ? 'new, with word of a failure' : 'new';
  const isHeld = executions.some(
    (end) => end.status === 'SUCCEEDED' && /"held"/.test(JSON.stringify(end.output)),
  );
  if (told) return isHeld ? 'old, held and told' : 'old, failed and told';
  return isHeld ? 'old, held as told before' : 'old, silently';
}

function letters(count: number): string {
  return [...String(count)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

function show(counts: Record<string, number>): string {
  return Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
