import {describe, expect, it} from 'vitest';
import type {Fault} from './faults.ts';
import {makeMinutes, makeStory} from './make-story.ts';
import type {Newsroom} from './open-newsroom.ts';
import {
  cannotRun,
  identifyStory,
  listEnds,
  onS3,
  openTestNewsroom,
  readPointer,
} from './open-test-newsroom.ts';

const minutes = 's/00001.txt';

describe.skipIf(cannotRun)(`runs that overtake each other ${onS3}`, () => {
  it('an upload while an older plan is slow is what readers get in the end', async () => {
    const {room, files, change} = await openPublished();
    const slow = pauseOnce(room, 'plan', 200);
    await change('second');
    await room.clock.sleep(100_000);
    expect(slow.isPaused()).toBe(true);
    await change('third');
    await room.rest();
    expect((await readPointer(room))?.edition).toBe(identifyStory(files));
  });

  it('a change that is taken back while its run is publishing is not published', async () => {
    const {room, files, change} = await openPublished();
    const slow = pauseOnce(room, 'publish', 400);
    await change('second');
    await room.clock.sleep(100_000);
    expect(slow.isPaused()).toBe(true);
    await change('first');
    await room.rest();
    expect((await readPointer(room))?.edition).toBe(identifyStory(files));
    expect(room.edge.entries.get('current')).toBe(identifyStory(files));
  });

  it('a run that is taken for lost and goes on beside its retry changes nothing', async () => {
    const {room, files, change} = await openPublished();
    const stages = ['settle', 'plan', 'tally', 'render', 'publish', 'reconcile'];
    for (const stage of stages) {
      let isDone = false;
      room.setFaults((name): Fault | undefined => {
        if (isDone || name !== stage) return undefined;
        isDone = true;
        return {type: 'lingering', at: 1, seconds: 40};
      });
      await change(`${stage} lingering`);
      await room.rest();
      await room.clock.sleep(1_000_000);
      expect((await readPointer(room))?.edition).toBe(identifyStory(files));
    }
    const ends = listEnds(room).filter((end) => end !== 'SUCCEEDED LeftToAnother');
    expect(ends).toEqual(Array(stages.length + 1).fill('SUCCEEDED Done'));
  });
});

async function openPublished() {
  const room = await openTestNewsroom();
  const files = makeStory(3);
  await room.upload(files);
  await room.rest();
  expect((await readPointer(room))?.edition).toBe(identifyStory(files));
  const change = async (edition: string) => {
    files.set(minutes, makeMinutes(0, edition));
    await room.upload(new Map([[minutes, makeMinutes(0, edition)]]));
  };
  return {room, files, change};
}

/** The next run of a stage stops for so long before its last call that decides something. */
function pauseOnce(room: Newsroom, stage: string, seconds: number) {
  let isPaused = false;
  room.setFaults((name) => {
    if (isPaused || name !== stage) return undefined;
    isPaused = true;
    // Plan lists and reads before it claims its number; publish uploads before it moves the pointer.
    const at = stage === 'plan' ? 5 : 20;
    return {type: 'pause', at, seconds};
  });
  return {isPaused: () => isPaused};
}
