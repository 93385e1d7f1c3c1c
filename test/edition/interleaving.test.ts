import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {promoteEdition} from '../../pipeline/edition/promote-edition.ts';
import {publishEdition} from '../../pipeline/edition/publish-edition.ts';
import {rollbackEdition} from '../../pipeline/edition/rollback-edition.ts';
import {takeDownEdition} from '../../pipeline/edition/take-down-edition.ts';
import {withdrawEdition} from '../../pipeline/edition/withdraw-edition.ts';
import type {History} from '../../pipeline/model/edition.ts';
import type {Storage} from '../../pipeline/model/storage.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';
import {makeTestEdition} from './make-test-edition.ts';

/** One publisher is stopped at a chosen step while another does its work: the orders that races seldom find. */
describe('while one publisher pauses, another', () => {
  let folder: string;
  let storage: Storage;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-'));
    storage = await openStorage(folder);
  });
  afterEach(() => rm(folder, {recursive: true, force: true}));

  const editions = ['One', 'Two', 'Three'].map((name) =>
    makeTestEdition({source: `It was the same 7 cases.\n${name} told it.`}),
  );
  const [one = '', two = '', three = ''] = editions.map(({manifest}) => manifest.edition);
  const publish = async (index: number, to: Storage = storage, seq = index + 1) => {
    const edition = editions[index];
    if (!edition) throw new Error(`no edition ${index}`);
    return publishEdition(to, edition, {seq, hold: true});
  };
  const text = async (key: string) => new TextDecoder().decode((await storage.read(key))?.bytes);
  const current = async () => JSON.parse(await text('current.json')).edition;
  const types = async () =>
    (JSON.parse(await text('history/history.json')) as History).entries.map(({type, edition}) => [
      type,
      edition,
    ]);

  /** Does `work` at each of these steps in turn: before the n-th swap of a key, or after the n-th read of one. */
  function interrupted(
    step: {swap?: string; read?: string; nth: number},
    work: () => Promise<unknown>,
  ): Storage {
    let count = 0;
    const isTime = (key: string, wanted: string | undefined) => key === wanted && ++count === step.nth;
    return {
      ...storage,
      async read(key) {
        const found = await storage.read(key);
        if (isTime(key, step.read)) await work();
        return found;
      },
      async swap(key, ...rest) {
        if (isTime(key, step.swap)) await work();
        return storage.swap(key, ...rest);
      },
    };
  }

  it('publishes: whenever that happens, both are in the history, and the pages show the newer one', async () => {
    for (const key of ['history/history.json', 'current.json', 'index.html', 'history/index.html']) {
      for (const nth of [1, 2, 3, 4, 5]) {
        await rm(folder, {recursive: true, force: true});
        let isDone = false;
        const slow = interrupted({read: key, nth}, async () => {
          isDone = true;
          await publish(1);
        });
        await publish(0, slow);
        if (!isDone) continue;
        expect(await current()).toBe(two);
        expect(await text('index.html')).toContain(two);
        expect(await text('history/index.html')).toMatch(new RegExp(`${two}.*?<td class="status">current`));
        expect([[two], [one, two]]).toContainEqual((await types()).map(([, edition]) => edition));
      }
    }
  });

  it('finds a move whose publisher died before writing it down, and writes it down', async () => {
    const dying = interrupted({swap: 'history/history.json', nth: 1}, () =>
      Promise.reject(new Error('killed')),
    );
    await expect(publish(0, dying)).rejects.toThrow('killed');
    expect(await current()).toBe(one);
    await publish(1);
    expect(await types()).toEqual([
      ['published', one],
      ['published', two],
    ]);
  });

  it('finds a promotion whose editor died before writing it down, with its reason', async () => {
    await publish(0);
    await publish(1);
    await rollbackEdition(storage, 'Too early.');
    const dying = interrupted({swap: 'history/history.json', nth: 1}, () =>
      Promise.reject(new Error('killed')),
    );
    await expect(promoteEdition(dying, two, 'Now.')).rejects.toThrow('killed');
    expect(await publish(2)).toMatchObject({status: 'published'});
    expect((await types()).slice(-2)).toEqual([
      ['promoted', two],
      ['published', three],
    ]);
    expect(await text('history/index.html')).toContain('<q>Now.</q>');
  });

  it('withdraws the edition that is about to be published: it is held', async () => {
    await publish(0);
    await publish(1);
    await promoteEdition(storage, one, 'Back.');
    const late = interrupted({swap: 'current.json', nth: 1}, () =>
      withdrawEdition(storage, two, 'Not that.'),
    );
    expect(await publish(1, late, 9)).toMatchObject({status: 'held', findings: [{rule: 'withdrawn'}]});
    expect(await current()).toBe(one);
  });

  it('takes down the edition that is about to be promoted: it stays down', async () => {
    await publish(0);
    await publish(1);
    const late = interrupted({swap: 'current.json', nth: 1}, () =>
      takeDownEdition(storage, one, 'By request.'),
    );
    await expect(promoteEdition(late, one, 'Back.')).rejects.toThrow(/edition-taken-down/);
    expect(await current()).toBe(two);
    expect(await storage.list(`editions/${one}/`)).toEqual([]);
  });

  it('publishes what is about to be rolled back: the editor is told to look again', async () => {
    await publish(0);
    await publish(1);
    const late = interrupted({swap: 'current.json', nth: 1}, () => publish(2));
    await expect(rollbackEdition(late, 'Wrong.')).rejects.toThrow(
      new RegExp(`meanwhile ${three} was published`),
    );
    expect(await current()).toBe(three);
  });

  it('takes an edition down while it is uploaded: nothing of it stays', async () => {
    await publish(0);
    await publish(1);
    await rollbackEdition(storage, 'Wrong.');
    const late = interrupted({read: 'current.json', nth: 1}, () =>
      takeDownEdition(storage, two, 'By request.'),
    );
    expect(await publish(1, late, 9)).toMatchObject({status: 'held', findings: [{rule: 'taken-down'}]});
    expect(await storage.list(`editions/${two}/`)).toEqual([]);
  });
});
