/** One thing to be timed. `run` does all of it, every time, and leaves nothing behind. */
export interface Measure {
  readonly name: string;
  /** How much one run works through, in `unit`s: shown as a rate. */
  readonly amount?: number;
  readonly unit?: string;
  /** What is timed: this process's CPU, or, where other processes do the work, the time that passes. CPU where absent. */
  readonly clock?: 'cpu' | 'elapsed';
  /** Timed runs where the bench's are too many. */
  readonly runs?: number;
  readonly run: () => unknown;
}

/** What must hold between two measures of the same run: medians of time per amount, never seconds. */
export interface Limit {
  readonly measure: string;
  readonly against: string;
  /** The most that `measure` may take, in times of `against`. */
  readonly atMost: number;
}

export interface Verdict {
  readonly text: string;
  readonly ratio: number;
  readonly ok: boolean;
}

/** Whether a ratio is at most, or at least, what it must be. */
export function judgeRatio(
  what: string,
  ratio: number,
  bound: {atMost: number} | {atLeast: number},
): Verdict {
  const ok = 'atMost' in bound ? ratio <= bound.atMost : ratio >= bound.atLeast;
  const wanted = 'atMost' in bound ? `at most ${bound.atMost}` : `at least ${bound.atLeast}`;
  return {text: `${ok ? 'ok    ' : 'MISSED'} ${what}: ${ratio.toFixed(3)}; ${wanted}`, ratio, ok};
}

/** What a `test/bench/<part>.ts` exports as `bench`. `prepare` may install rivals; it isn't timed. */
export interface Bench {
  readonly title: string;
  readonly prepare: () => Promise<{
    readonly measures: readonly Measure[];
    readonly notes?: readonly string[];
    /** What was measured in processes of its own, beside `measures`, and judged. */
    readonly verdicts?: readonly Verdict[];
    /** Numbers for the JSON alone. */
    readonly figures?: Readonly<Record<string, unknown>>;
    /** Ends what `prepare` has started. */
    readonly end?: () => Promise<void>;
  }>;
  readonly limits?: readonly Limit[];
  /** Timed runs of each measure; 9 where absent. */
  readonly runs?: number;
}

/** Seconds of one measure over all its runs. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  readonly rate?: number;
  readonly unit?: string;
}

/** Warms every measure up, then times them in turns, so that what else the machine does meets all of them alike. */
export async function timeMeasures(measures: readonly Measure[], runs: number): Promise<Timing[]> {
  for (const measure of measures) for (let i = 0; i < (measure.runs ? 1 : 3); i++) await measure.run();
  const seconds = measures.map(() => [] as number[]);
  for (let i = 0; i < runs; i++) {
    for (const [index, measure] of measures.entries()) {
      if (i < (measure.runs ?? runs)) seconds[index]?.push(await timeOne(measure));
    }
  }
  return measures.map((measure, index) => toTiming(measure, seconds[index] ?? []));
}

async function timeOne({run, clock}: Measure): Promise<number> {
  const before = process.cpuUsage();
  const began = performance.now();
  await run();
  if (clock === 'elapsed') return (performance.now() - began) / 1000;
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function toTiming({name, amount, unit}: Measure, seconds: readonly number[]): Timing {
  const sorted = [...seconds].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  const [fastest, slowest] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const rate = amount === undefined ? undefined : amount / median;
  return {
    name,
    median,
    fastest,
    slowest,
    ...(rate !== undefined && {rate}),
    ...(unit !== undefined && {unit}),
  };
}
