import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {readStory} from '../../pipeline/flow/plan.ts';
import {readStoryFolder, readStorySource} from '../../pipeline/storage/read-story-folder.ts';
import {readTree} from '../cli/read-tree.ts';
import {runDateline} from '../cli/run-dateline.ts';
import {countTransitions} from '../state-machine/run.ts';
import {cannotRun, listEnds, onS3, openTestNewsroom, readPointer} from './open-test-newsroom.ts';

it.skipIf(cannotRun)(
  `the story's sources, uploaded ${onS3}, give the edition that the command builds, byte for byte`,
  async () => {
    const out = mkdtempSync(join(tmpdir(), 'dateline-'));
    const room = await openTestNewsroom();
    await room.upload(await readFiles());
    const [{code: exit}] = await Promise.all([runDateline(['build', '--out', out]), room.rest()]);
    expect(exit).toBe(0);

    const built = JSON.parse(readFileSync(join(out, 'current.json'), 'utf8'));
    const pointer = await readPointer(room);
    expect(pointer?.edition).toBe(built.edition);
    expect(room.edge.entries.get('current')).toBe(built.edition);
    const here = readTree(join(out, 'editions', built.edition));
    const prefix = `editions/${built.edition}/`;
    const keys = await room.site.list(prefix);
    expect(keys).toEqual(Object.keys(here).map((path) => prefix + path));
    for (const [path, bytes] of Object.entries(here)) {
      const found = await room.site.read(prefix + path);
      expect(Buffer.from(found?.bytes ?? []).toString('base64') === bytes, path).toBe(true);
    }

    expect(room.topic.notifications).toEqual([]);
    expect(listEnds(room).sort()).toEqual([
      'SUCCEEDED Done',
      'SUCCEEDED LeftToAnother',
      'SUCCEEDED LeftToAnother',
    ]);
    const [rebuild] = room.executions.filter(({log}) => log.entered.at(-1) === 'Done');
    expect(rebuild && countTransitions(rebuild.log)).toBe(15);
  },
  120_000,
);

/** The folder of the first story, as it is uploaded. */
async function readFiles(): Promise<Map<string, Uint8Array>> {
  const {folder, storyPath, storyBytes} = await readStoryFolder();
  const files = new Map([['story.md', storyBytes]]);
  for (const {file} of readStory(storyPath, storyBytes).story.front.sources) {
    const bytes = await readStorySource(folder, file, 1 << 26);
    if (!(bytes instanceof Uint8Array)) throw new Error(bytes.reason);
    files.set(file, bytes);
  }
  return files;
}
