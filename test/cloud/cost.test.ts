import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {countTransitions} from '../state-machine/run.ts';
import {makeStory} from './make-story.ts';
import type {Newsroom} from './open-newsroom.ts';
import {cannotRun, onS3, openTestNewsroom} from './open-test-newsroom.ts';

/** The rows of the runbook's table: `| 100 | 18 → … |`. */
const runbook = readFileSync('cdk/README.md', 'utf8');
const rows = [...runbook.matchAll(/^\| ([\d,]+) \| ([\d,]+) → /gm)].map(
  ([, documents = '', transitions = '']) => ({
    documents: Number(documents.replaceAll(',', '')),
    transitions: Number(transitions.replaceAll(',', '')),
  }),
);

describe('what a rebuild costs by the runbook', () => {
  it('is reckoned for three sizes, by one formula', () => {
    expect(rows.map(({documents}) => documents)).toEqual([1, 100, 10_000]);
    for (const {documents, transitions} of rows) expect(transitions).toBe(14 + Math.ceil(documents / 25));
    expect(runbook).toContain('`14 + b`');
    expect(runbook).toContain('`4n + 100`');
    expect(runbook).toContain('`n + files + 20`');
  });

  it.skipIf(cannotRun).each(rows.filter(({documents}) => documents <= 100))(
    `is what it takes ${onS3}: $documents documents, $transitions transitions`,
    async ({documents, transitions}) => {
      const room = await openTestNewsroom();
      const files = makeStory(documents);
      const [story] = files;
      if (!story) throw new Error('no story');
      await room.stock(files);
      await room.upload(new Map([story]));
      await room.rest();
      expect(room.executions.map(({log}) => countTransitions(log))).toEqual([transitions]);

      const reads = sum(room, 's3:GetObject', 's3:GetObjectVersion');
      expect(reads).toBeGreaterThan(4 * documents);
      expect(reads).toBeLessThan(4 * documents + 100);
      const published = (await room.site.list('editions/')).length;
      const writes = sum(room, 's3:PutObject', 's3:ListBucket', 's3:ListBucketVersions');
      expect(Math.abs(writes - (documents + published + 20))).toBeLessThan(10);
    },
    120_000,
  );
});

function sum({requests}: Newsroom, ...actions: string[]): number {
  return actions.reduce((total, action) => total + (requests.get(action) ?? 0), 0);
}
