import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {History, Pointer} from '../../pipeline/model/edition.ts';
import type {SwapResult} from '../../pipeline/model/storage.ts';
import {type Publisher, startPublisher} from '../edition/start-publisher.ts';
import {findFault, watchEditions} from '../edition/watch-editions.ts';
import {isSkipped, storageKinds, type TestTarget, titleOf} from '../storage/open-test-storages.ts';
import {patience, report, seededRandom, shareOf} from './share.ts';

const publishers = 16;
const rounds = shareOf(20);

describe.each(storageKinds.map((kind) => [titleOf(kind), kind] as const))(
  'sixteen publishers on a %s',
  (name, kind) => {
    describe.skipIf(isSkipped(kind))('each in a process of its own:', () => {
      let place: TestTarget;
      let crew: Publisher[];
      beforeAll(async () => {
        place = await kind.open();
        crew = await Promise.all(Array.from({length: publishers}, () => startPublisher(place.target)));
      }, 120_000);
      afterAll(async () => {
        await Promise.all((crew ?? []).map((publisher) => publisher.stop()));
        await place?.remove();
      });

      it(
        'of all swaps of one ETag exactly one succeeds',
        async () => {
          let expected: string | null = null;
          const wins: number[] = [];
          for (let round = 0; round < rounds; round++) {
            const orders = crew.map((publisher, index) =>
              publisher.order<SwapResult>({
                type: 'swap',
                key: 'swapped.txt',
                content: `${round}.${index}`,
                expected,
              }),
            );
            const won = (await Promise.all(orders)).filter((result) => result.ok);
            wins.push(won.length);
            expected = won[0]?.ok ? won[0].etag : null;
          }
          report(
            `${name}: ${publishers} swappers × ${rounds} rounds, winners a round: ${[...new Set(wins)].join(', ')}`,
          );
          expect(wins).toEqual(Array(rounds).fill(1));
        },
        patience(10_000, rounds),
      );

      it(
        'the highest seq is current in the end, no edition is lost, and readers see whole ones only',
        async () => {
          const random = seededRandom(7);
          const reader = watchEditions(place.storage, 20);
          const acknowledged: string[] = [];
          for (let round = 0; round < rounds; round++) {
            const seqs = Array.from({length: publishers}, (_, index) => round * publishers + index + 1);
            seqs.sort(() => random() - 0.5);
            const orders = crew.map((publisher, index) => {
              const source = `It was the same 7 cases.\nRun ${letters(seqs[index] ?? 0)} told it.`;
              return publisher.order<{status: string; edition: string}>({
                type: 'publish',
                source,
                seq: seqs[index],
                ballast: 2000,
              });
            });
            const results = await Promise.all(orders);
            acknowledged.push(
              ...results.filter(({status}) => status === 'published').map(({edition}) => edition),
            );
            const pointer = await read<Pointer>('current.json');
            expect(pointer.seq).toBe((round + 1) * publishers);
            expect(await text('index.html')).toContain(`editions/${pointer.edition}/index.html`);
            expect(await text('history/index.html')).toMatch(
              new RegExp(`${pointer.edition}.*?<td class="status">current`),
            );
          }
          const {reads, torn, editions} = await reader.stop();
          const {entries} = await read<History>('history/history.json');
          const published = entries.filter(({type}) => type === 'published').map(({edition}) => edition);
          const faults = await Promise.all(published.map((edition) => findFault(place.storage, edition)));
          report(
            `${name}: ${publishers} publishers × ${rounds} rounds, ${acknowledged.length} published, ${reads} reads of ` +
              `${editions.size} editions, torn ${torn.length}, lost ${acknowledged.filter((id) => !published.includes(id)).length}`,
          );
          expect(torn).toEqual([]);
          expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
          expect([...published].sort()).toEqual([...new Set(published)].sort());
          expect(published).toEqual(expect.arrayContaining(acknowledged));
          expect(seqsOf(entries)).toEqual([...seqsOf(entries)].sort((a, b) => a - b));
        },
        patience(30_000, rounds),
      );

      async function text(key: string): Promise<string> {
        return new TextDecoder().decode((await place.storage.read(key))?.bytes);
      }

      async function read<T>(key: string): Promise<T> {
        return JSON.parse(await text(key));
      }
    });
  },
);

function seqsOf(entries: History['entries']): number[] {
  return entries.map(({seq}) => seq);
}

/** A name for a run without a number in it, which would be a value of the edition. */
function letters(seq: number): string {
  return [...String(seq)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
