import {describe, expect, it} from 'vitest';
import type {History, Pointer} from '../../pipeline/model/edition.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';
import {startPublisher} from '../edition/start-publisher.ts';
import {findFault, watchEditions} from '../edition/watch-editions.ts';
import {isSkipped, storageKinds, titleOf} from '../storage/open-test-storages.ts';
import {patience, report, seededRandom, shareOf} from './share.ts';

const kills = {folder: 200, S3: 50};

describe.each(storageKinds.map((kind) => [titleOf(kind), kind] as const))(
  'a publisher to a %s',
  (name, kind) => {
    const rounds = shareOf(kills[kind.name as keyof typeof kills]);

    it.skipIf(isSkipped(kind))(
      'killed at any moment leaves whole editions, and the next run goes on by itself',
      async () => {
        const place = await kind.open();
        const random = seededRandom(11);
        const acknowledged: string[] = [];
        const publish = async (round: number, killAfter?: number): Promise<number> => {
          const publisher = await startPublisher(place.target);
          const began = performance.now();
          const order = {type: 'publish', source: sourceOf(round), seq: round + 1, ballast: 20_000};
          const answer = publisher.order<{status: string; edition: string}>(order).catch((error) => {
            if (error.message !== 'killed') throw error;
          });
          const timer =
            killAfter === undefined ? undefined : setTimeout(() => void publisher.stop(), killAfter);
          const done = await answer;
          const took = performance.now() - began;
          clearTimeout(timer);
          await publisher.stop();
          if (done) {
            expect(done.status).toMatch(/^(published|unchanged)$/);
            acknowledged.push(done.edition);
          }
          return took;
        };

        const reader = watchEditions(await openStorage(place.target), 5);
        let whole = await publish(0);
        let interrupted = 0;
        for (let round = 1; round <= rounds; round++) {
          const before = acknowledged.length;
          await publish(round, random() * whole);
          if (acknowledged.length === before) interrupted++;
          whole = (whole + (await publish(round))) / 2;
        }

        const {reads, torn, editions} = await reader.stop();
        const text = async (key: string) => new TextDecoder().decode((await place.storage.read(key))?.bytes);
        const entries = (JSON.parse(await text('history/history.json')) as History).entries;
        const published = entries.map(({edition}) => edition);
        const faults = await Promise.all(
          [...new Set(acknowledged)].map((id) => findFault(place.storage, id)),
        );
        const pointer = JSON.parse(await text('current.json')) as Pointer;
        report(
          `${name}: ${rounds} kills (${interrupted} before the acknowledgement), ${reads} reads of ${editions.size} editions, ` +
            `torn ${torn.length}, lost ${[...new Set(acknowledged)].filter((id) => !published.includes(id)).length}`,
        );
        expect(torn).toEqual([]);
        expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
        expect(published).toEqual([...new Set(acknowledged)]);
        expect(pointer).toMatchObject({edition: acknowledged.at(-1), seq: rounds + 1});
        expect(entries.map(({previous}) => previous)).toEqual([null, ...published.slice(0, -1)]);
        expect(await text('index.html')).toContain(`editions/${pointer.edition}/`);
        await openStorage(place.target);
        expect(await place.storage.list('.dateline/')).toEqual([]);
        await place.remove();
      },
      patience(10_000, rounds),
    );
  },
);

function sourceOf(round: number): string {
  const name = [...String(round)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  return `It was the same 7 cases.\nEdition ${name} told it.`;
}
