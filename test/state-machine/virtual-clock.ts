/** A clock that stands still while work is going on and leaps to the next timer when there is none: an hour's wait
 *  takes no time. Whatever takes real time has to be announced as work. Times are milliseconds since the epoch. */
export interface VirtualClock {
  readonly now: () => number;
  /** Resolves when `milliseconds` have passed on this clock. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly timer: (milliseconds: number) => Timer;
  /** Holds the clock while `job` is going on. */
  readonly work: <T>(job: () => Promise<T>) => Promise<T>;
  /** Holds the clock until the returned function is called. */
  readonly hold: () => () => void;
}

export interface Timer {
  readonly done: Promise<void>;
  readonly cancel: () => void;
}

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

export function startVirtualClock(epoch: number): VirtualClock {
  let now = epoch;
  let holds = 0;
  let isChecking = false;
  const alarms = new Set<Alarm>();

  /** What runs between two pieces of work are promises alone, which are through before an immediate. */
  const check = () => {
    if (isChecking) return;
    isChecking = true;
    setImmediate(() => {
      isChecking = false;
      if (holds > 0 || alarms.size === 0) return;
      const next = [...alarms].reduce((first, alarm) => (alarm.at < first.at ? alarm : first));
      alarms.delete(next);
      now = Math.max(now, next.at);
      next.ring();
      check();
    });
  };

  const hold = () => {
    holds++;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      holds--;
      check();
    };
  };

  const timer = (milliseconds: number): Timer => {
    const {promise, resolve} = Promise.withResolvers<void>();
    const alarm = {at: now + milliseconds, ring: resolve};
    alarms.add(alarm);
    check();
    return {done: promise, cancel: () => void alarms.delete(alarm)};
  };

  return {
    now: () => now,
    sleep: (milliseconds) => timer(milliseconds).done,
    timer,
    hold,
    async work(job) {
      const release = hold();
      return job().finally(release);
    },
  };
}
