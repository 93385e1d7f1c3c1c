import {describe, expect, it} from 'vitest';
import {rollbackEdition} from '../../pipeline/edition/rollback-edition.ts';
import {findFault} from '../edition/watch-editions.ts';
import type {Json} from '../state-machine/definition.ts';
import type {DrawFault} from './fake-lambda.ts';
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

describe.skipIf(cannotRun)(`a rebuild ${onS3}`, () => {
  it('of a hundred documents, one of which breaks the parser, goes without it and says so', async () => {
    const room = await openTestNewsroom();
    const poisoned = 's/00042.txt';
    room.setFaults(breakOn(poisoned));
    const files = makeStory(100);
    await room.stock(files);
    room.strikeSchedules();
    await room.rest();

    const edition = (await readPointer(room))?.edition ?? '';
    expect(await findFault(room.site, edition)).toBeUndefined();
    const manifest = await readJson<{sources: {path: string}[]}>(room, `editions/${edition}/manifest.json`);
    const expected = [...files.keys()].slice(1).filter((file) => file !== poisoned);
    expect(manifest.sources.map(({path}) => path)).toEqual(expected);
    const checks = await readJson<{messages: object[]}>(room, `editions/${edition}/data/checks.json`);
    expect(checks.messages).toMatchObject([
      {path: poisoned, rule: 'source-failed', severity: 'error'},
      {path: 'story.md', rule: 'source-absent', severity: 'warning'},
    ]);
    expect(await readText(room, `editions/${edition}/method.html`)).toContain(poisoned);
    expect(room.topic.notifications).toEqual([
      {
        subject: 'Dateline: an edition was published with documents missing',
        message: expect.stringContaining(`- ${poisoned}`),
      },
    ]);

    // Four batches, and the broken one's documents one by one.
    const sizes = room.lambda.invocations
      .filter(({name}) => name === 'parse')
      .map(({payload}) => countItems(payload));
    expect(sizes.sort((a, b) => b - a)).toEqual([25, 25, 25, 25, ...Array(25).fill(1)]);

    // What broke it is mended by itself: the night brings the whole edition, and no word of it.
    room.setFaults(() => undefined);
    room.strikeSchedules();
    await room.rest();
    expect((await readPointer(room))?.edition).toBe(identifyStory(files));
    expect(room.topic.notifications).toHaveLength(1);
  }, 120_000);

  it('whose batches are slow takes their documents one by one, and loses none', async () => {
    const room = await openTestNewsroom();
    room.setFaults((name) => (name === 'parse' ? {type: 'slow', seconds: 5} : undefined));
    const files = makeStory(30);
    await room.stock(files);
    room.strikeSchedules();
    await room.rest();
    expect((await readPointer(room))?.edition).toBe(identifyStory(files));
    expect(room.topic.notifications).toEqual([]);
    expect(room.lambda.invocations.filter(({name}) => name === 'parse').length).toBeGreaterThan(25);
  });

  it('ends within the five minutes of a child though every document of its batch hangs', async () => {
    const room = await openTestNewsroom();
    room.setFaults((name, payload) =>
      name === 'parse' && !JSON.stringify(payload).includes('s/00050') ? {type: 'stuck', at: 1} : undefined,
    );
    await room.stock(makeStory(50));
    room.strikeSchedules();
    await room.rest();
    expect(listEnds(room)).toEqual(['SUCCEEDED Done']);
    expect(room.topic.notifications).toMatchObject([
      {
        subject: 'Dateline: an edition was published with documents missing',
        message: expect.stringMatching(/^25 documents failed.*^… and 5 more$/ms),
      },
    ]);
  });

  it('gives the same edition whatever the order of events, and how often they come', async () => {
    const files = makeStory(8);
    for (const seed of [1, 2, 3]) {
      const room = await openTestNewsroom({seed, delivery: {twice: 0.7, late: 600}});
      const order = seed % 2 === 0 ? [...files] : [...files].reverse();
      for (const [file, bytes] of order) {
        await room.upload(new Map([[file, bytes]]));
        await room.clock.sleep(seed * 1000);
      }
      await room.rest();
      expect((await readPointer(room))?.edition).toBe(identifyStory(files));
      expect(room.executions.every(({status}) => status === 'SUCCEEDED')).toBe(true);
    }
  }, 120_000);

  it('that loses a source is held; the old edition stays, and the editor is told once', async () => {
    const room = await openTestNewsroom();
    const files = makeStory(5);
    await room.upload(files);
    await room.rest();
    await room.remove('s/00003.txt');
    await room.rest();
    expect((await readPointer(room))?.edition).toBe(identifyStory(files));
    expect(room.topic.notifications).toMatchObject([
      {subject: 'Dateline: an edition was held', message: expect.stringContaining('source-gone')},
    ]);
    room.strikeSchedules();
    await room.rest();
    expect(room.topic.notifications).toHaveLength(1);
  });

  it('that is held is told so, whatever fails after it', async () => {
    const room = await openTestNewsroom();
    await room.upload(makeStory(5));
    await room.rest();
    room.setFaults((name) => (name === 'reconcile' ? {type: 'crash', at: 0, when: 'before'} : undefined));
    await room.remove('s/00003.txt');
    await room.rest();
    expect(room.topic.notifications).toMatchObject([
      {subject: 'Dateline: an edition was held'},
      {subject: 'Dateline: a rebuild failed'},
    ]);
  });

  it('that failed is taken up by a new one, which parses nothing again', async () => {
    const room = await openTestNewsroom();
    const files = makeStory(5);
    room.setFaults((name) => (name === 'publish' ? {type: 'crash', at: 12, when: 'after'} : undefined));
    await room.upload(files);
    await room.rest();
    expect(room.topic.notifications).toMatchObject([{message: expect.stringContaining('failed at Publish')}]);
    room.setFaults(() => undefined);
    const before = room.lambda.invocations.length;
    room.strikeSchedules();
    await room.rest();
    expect((await readPointer(room))?.edition).toBe(identifyStory(files));
    const stages = room.lambda.invocations.slice(before).map(({name}) => name);
    expect(stages.filter((name) => name !== 'reconcile')).toEqual(['plan', 'tally', 'render', 'publish']);
  });

  it('of a story that is wrong fails with its errors, and is not tried again', async () => {
    const room = await openTestNewsroom();
    await room.upload(new Map([['story.md', new TextEncoder().encode('---\ntitle: \n---\n')]]));
    await room.rest();
    expect(listEnds(room)).toEqual(['FAILED Failed']);
    expect(room.topic.notifications).toMatchObject([
      {
        subject: 'Dateline: a rebuild failed',
        message: expect.stringMatching(/failed at Plan.*story\.md:2:/s),
      },
    ]);
    expect(room.lambda.invocations.filter(({name}) => name === 'plan')).toHaveLength(1);
  });

  it('of a story with thousands of errors fails with the first of them', async () => {
    const room = await openTestNewsroom();
    const broken = new TextDecoder()
      .decode(makeStory(3000).get('story.md'))
      .replaceAll('publisher:', 'editor:');
    await room.upload(new Map([['story.md', new TextEncoder().encode(broken)]]));
    await room.rest();
    expect(listEnds(room)).toEqual(['FAILED Failed']);
    expect(room.topic.notifications).toMatchObject([
      {
        subject: 'Dateline: a rebuild failed',
        message: expect.stringMatching(/failed at Plan.*story\.md:\d+:.*… and \d+ more/s),
      },
    ]);
  });

  it('goes on where S3 refuses the machine itself for a while, and fails where it does not stop', async () => {
    const room = await openTestNewsroom();
    const files = makeStory(3);
    let refusals = 2;
    room.setMapFailing(() => refusals-- > 0);
    await room.upload(files);
    await room.rest();
    expect((await readPointer(room))?.edition).toBe(identifyStory(files));
    room.setMapFailing(() => true);
    await room.upload(new Map([['s/00001.txt', makeMinutes(0, 'second')]]));
    await room.rest();
    expect((await readPointer(room))?.edition).toBe(identifyStory(files));
    expect(room.topic.notifications).toMatchObject([{message: expect.stringContaining('failed at Parse')}]);
  });

  it('that finds nothing new changes nothing and tells nobody', async () => {
    const room = await openTestNewsroom();
    await room.upload(makeStory(3));
    await room.rest();
    const pointer = await readPointer(room);
    const keys = await room.site.list('');
    room.strikeSchedules();
    await room.rest();
    expect(room.executions.at(-1)?.log.entered).toEqual(['Begin', 'Plan', 'WhatIsNew', 'Reconcile', 'Done']);
    expect(await readPointer(room)).toEqual(pointer);
    expect(await room.site.list('')).toEqual(keys);
    expect(room.topic.notifications).toEqual([]);
  });

  it('is started by each upload, and by nothing that it writes itself', async () => {
    const room = await openTestNewsroom();
    await room.upload(makeStory(3));
    await room.rest();
    expect(room.executions).toHaveLength(4);
  });

  it('leaves alone what an editor has rolled back to; the edge follows at once', async () => {
    const room = await openTestNewsroom();
    const files = makeStory(3);
    await room.upload(files);
    await room.rest();
    const first = identifyStory(files);
    files.set('s/00001.txt', makeMinutes(0, 'second'));
    await room.upload(files);
    await room.rest();
    expect(room.edge.entries.get('current')).toBe(identifyStory(files));

    await rollbackEdition(room.site, 'The second transcript is a forgery');
    await room.rest();
    expect(room.edge.entries.get('current')).toBe(first);
    for (let night = 0; night < 2; night++) {
      room.strikeSchedules();
      await room.rest();
    }
    expect((await readPointer(room))?.edition).toBe(first);
    expect(room.edge.entries.get('current')).toBe(first);
    expect(room.topic.notifications).toMatchObject([
      {subject: 'Dateline: an edition was held', message: expect.stringContaining('forgery')},
    ]);
  });

  it('brings the edge in line when it failed to, with the next move of the pointer or the night', async () => {
    const room = await openTestNewsroom();
    const files = makeStory(3);
    room.setFaults((name) => (name === 'reconcile' ? {type: 'crash', at: 0, when: 'before'} : undefined));
    await room.upload(files);
    await room.rest();
    expect((await readPointer(room))?.edition).toBe(identifyStory(files));
    expect(room.edge.entries.get('current')).toBeUndefined();
    // Once with the run, and once by the event of the pointer.
    expect(room.undelivered).toHaveLength(1);
    expect(room.topic.notifications).toMatchObject([{subject: 'Dateline: a rebuild failed'}]);
    room.setFaults(() => undefined);
    room.strikeSchedules();
    await room.rest();
    expect(room.edge.entries.get('current')).toBe(identifyStory(files));
  });
});

/** The process dies with any work on that file: in a batch after some of it is done, alone at once. */
function breakOn(file: string): DrawFault {
  return (name, payload) => {
    const items = name === 'parse' ? (payload as {Items: {file: string}[]}).Items : [];
    if (!items.some((item) => item.file === file)) return undefined;
    return {type: 'crash', at: items.length > 1 ? 20 : 1, when: 'before'};
  };
}

function countItems(payload: Json): number {
  return (payload as {Items: unknown[]}).Items.length;
}

async function readText({site}: Newsroom, key: string): Promise<string> {
  return new TextDecoder().decode((await site.read(key))?.bytes);
}

async function readJson<T>(room: Newsroom, key: string): Promise<T> {
  return JSON.parse(await readText(room, key));
}
