import type {VirtualClock} from '../state-machine/virtual-clock.ts';
import {matchesPattern} from './matches-pattern.ts';

/** A rule of the template with what it leads to. */
export interface BusRule {
  readonly name: string;
  /** Of the events that it takes; absent where it runs on a schedule. */
  readonly pattern?: unknown;
  readonly schedule?: string;
  readonly targets: readonly BusTarget[];
}

export interface BusTarget {
  readonly arn: string;
  /** What the target gets in place of the event. */
  readonly input?: string;
}

/** How events travel: EventBridge promises that each comes at least once, and neither when nor in which order.
 *  https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-what-is.html */
export interface Delivery {
  /** The share of events that come twice. */
  readonly twice: number;
  /** The longest delay, in seconds. */
  readonly late: number;
}

export interface Bus {
  readonly send: (event: unknown) => void;
  /** Resolves when everything that was sent has been delivered. */
  readonly delivered: () => Promise<void>;
  readonly isBusy: () => boolean;
}

export interface BusOptions {
  readonly clock: VirtualClock;
  readonly random: () => number;
  readonly rules: readonly BusRule[];
  readonly deliver: (target: BusTarget, event: unknown) => void;
  readonly delivery: Delivery;
}

export function openBus({clock, random, rules, deliver, delivery}: BusOptions): Bus {
  const pending = new Set<Promise<void>>();
  const send = (event: unknown) => {
    for (const {pattern, targets} of rules) {
      if (pattern === undefined || !matchesPattern(pattern, event)) continue;
      for (const target of targets) {
        const times = random() < delivery.twice ? 2 : 1;
        for (let time = 0; time < times; time++) {
          const coming = clock.sleep(random() * delivery.late * 1000).then(() => deliver(target, event));
          pending.add(coming);
          void coming.finally(() => pending.delete(coming));
        }
      }
    }
  };
  const delivered = async () => {
    while (pending.size > 0) await Promise.all(pending);
  };
  return {send, delivered, isBusy: () => pending.size > 0};
}
