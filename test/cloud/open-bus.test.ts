import {describe, expect, it} from 'vitest';
import {seededRandom} from '../soak/share.ts';
import {noon} from '../state-machine/run-definition.ts';
import {startVirtualClock} from '../state-machine/virtual-clock.ts';
import {openBus} from './open-bus.ts';

async function deliverAll(twice: number, late: number): Promise<number[]> {
  const clock = startVirtualClock(noon);
  const got: number[] = [];
  const bus = openBus({
    clock,
    random: seededRandom(3),
    rules: [{name: 'even', pattern: {even: [true]}, targets: [{arn: 'target'}]}],
    deliver: (_, event) => void got.push((event as {n: number}).n),
    delivery: {twice, late},
  });
  for (let n = 0; n < 20; n++) bus.send({n, even: n % 2 === 0});
  await bus.delivered();
  return got;
}

describe('the stand-in for EventBridge', () => {
  it('delivers what a rule matches, and nothing else', async () => {
    expect(await deliverAll(0, 0)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  });

  it('delivers twice and out of order where it is to', async () => {
    const got = await deliverAll(0.5, 60);
    expect(new Set(got).size).toBe(10);
    expect(got.length).toBeGreaterThan(12);
    expect(got).not.toEqual([...got].sort((a, b) => a - b));
  });
});
