import {setTimeout} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {mapInOrder} from '../../pipeline/flow/map-in-order.ts';

describe('mapping in order', () => {
  it('gives results in the order of the items, whichever is ready first', async () => {
    const work = async (item: number) => {
      await setTimeout(item === 0 ? 20 : 0);
      return item * 2;
    };
    expect(await collect(mapInOrder([0, 1, 2, 3], work, {weigh: () => 1, most: 3}))).toEqual([0, 2, 4, 6]);
  });

  it('holds no more than its bound, however slowly the results are taken', async () => {
    let held = 0;
    let most = 0;
    const work = async (item: number) => {
      held += item;
      most = Math.max(most, held);
      return item;
    };
    for await (const item of mapInOrder([3, 1, 1, 2, 9, 1, 4], work, {weigh: (item) => item, most: 5})) {
      await setTimeout(1);
      held -= item;
    }
    // The 9 alone is above the bound: it is worked on, and nothing beside it.
    expect(most).toBe(9);
    expect(held).toBe(0);
  });

  it('throws the first failure in order, after the results before it', async () => {
    const taken: number[] = [];
    const work = async (item: number) => {
      if (item > 1) throw new Error(`no ${item}`);
      await setTimeout(5);
      return item;
    };
    const all = async () => {
      for await (const item of mapInOrder([0, 1, 2, 3], work, {weigh: () => 1, most: 9})) taken.push(item);
    };
    await expect(all()).rejects.toThrow('no 2');
    expect(taken).toEqual([0, 1]);
  });
});

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
