import {describe, expect, it} from 'vitest';
import {makeMinutes, makeStory} from '../cloud/make-story.ts';
import {
  cannotRun,
  identifyStory,
  listEnds,
  onS3,
  openTestNewsroom,
  readPointer,
} from '../cloud/open-test-newsroom.ts';
import {patience, report, shareOf} from './share.ts';

const count = shareOf(300);

describe.skipIf(cannotRun)(`${count} uploads in a burst to a new account ${onS3}`, () => {
  it(
    'end in the newest of every file, after a few rebuilds at most',
    async () => {
      // Ten functions at once is all that a new account has, and each call of theirs takes a while.
      const room = await openTestNewsroom({seed: 5, concurrency: 10, delivery: {twice: 0.2, late: 2}});
      room.setFaults(() => ({type: 'slow', seconds: 0.5}));
      const began = room.clock.now();
      const files = makeStory(count, 'older');
      await room.upload(files);
      await room.clock.sleep(15_000);
      for (const [index, file] of [...files.keys()].slice(1).entries())
        if (index % 3 === 0) files.set(file, makeMinutes(index, 'newer'));
      await room.upload(new Map([...files].filter((_, index) => index % 3 === 1)));
      await room.rest();
      expect((await readPointer(room))?.edition).toBe(identifyStory(files));
      expect(room.executions.length).toBeGreaterThan(count * 1.3);
      const rebuilds = listEnds(room).filter((end) => end === 'SUCCEEDED Done');
      expect(rebuilds.length).toBeLessThanOrEqual(3);
      expect(listEnds(room).filter((end) => end !== 'SUCCEEDED LeftToAnother')).toEqual(rebuilds);
      expect(room.topic.notifications).toEqual([]);
      report(
        `cloud: ${count} uploads, a third of them again: ${room.executions.length} executions, ${rebuilds.length} rebuilds, ` +
          `at most ${Math.max(...room.executions.map(({log}) => log.retries))} retries of one, ` +
          `${Math.round((room.clock.now() - began) / 1000)} seconds on the newsroom's clock`,
      );
    },
    patience(1000, count),
  );
});
