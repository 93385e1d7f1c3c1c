import {setTimeout as really} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {noon} from './run-definition.ts';
import {startVirtualClock} from './virtual-clock.ts';

describe('the virtual clock', () => {
  it('wakes sleepers in the order of their times, each at its own', async () => {
    const clock = startVirtualClock(noon);
    const woken: [string, number][] = [];
    const sleep = async (name: string, seconds: number) => {
      await clock.sleep(seconds * 1000);
      woken.push([name, (clock.now() - noon) / 1000]);
    };
    await Promise.all([
      sleep('late', 3600),
      sleep('early', 10).then(() => sleep('then', 20)),
      sleep('middle', 60),
    ]);
    expect(woken).toEqual([
      ['early', 10],
      ['then', 30],
      ['middle', 60],
      ['late', 3600],
    ]);
  });

  it('stands still while work is going on, also when the work fails', async () => {
    const clock = startVirtualClock(noon);
    const order: string[] = [];
    const sleeping = clock.sleep(1).then(() => order.push('slept'));
    await clock.work(() => really(20)).then(() => order.push('worked'));
    await sleeping;
    await clock.work(() => Promise.reject(new Error('broken'))).catch(() => order.push('failed'));
    await clock.sleep(1).then(() => order.push('slept'));
    expect(order).toEqual(['worked', 'slept', 'failed', 'slept']);
  });

  it('forgets a timer that is cancelled', async () => {
    const clock = startVirtualClock(noon);
    const timer = clock.timer(1000);
    timer.cancel();
    await clock.sleep(2000);
    await clock.sleep(3000);
    expect(await Promise.race([timer.done.then(() => 'rang'), 'silent'])).toBe('silent');
    expect(clock.now() - noon).toBe(5000);
  });
});
