import {execFileSync, spawn} from 'node:child_process';
import {openSync} from 'node:fs';

/** What a process took, all its threads together. */
export interface Spent {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of CPU. */
  readonly cpu: number;
  /** The most memory that it held, in MB. */
  readonly peak: number;
  readonly code: number;
}

/** Told by the process itself as it ends, on a pipe of its own. All have Node's compile cache on, as the command has. */
const report = `data:text/javascript,${encodeURIComponent(`
  import {writeSync} from 'node:fs';
  import module from 'node:module';
  import {isMainThread} from 'node:worker_threads';
  module.enableCompileCache();
  if (isMainThread) process.on('exit', () => {
    const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
    writeSync(3, JSON.stringify({cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1000}));
  });
`)}`;

/** Runs a module, or a script (`-e`), by Node in a process of its own; what it prints is thrown away. */
export function measureProcess(
  args: readonly string[],
  env: Record<string, string> = {},
  cwd: string = process.cwd(),
): Promise<Spent> {
  const nowhere = openSync('/dev/null', 'w');
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', report, ...args], {
    cwd,
    env: {...process.env, ...env},
    stdio: ['ignore', nowhere, nowhere, 'pipe'],
  });
  let told = '';
  child.stdio[3]?.on('data', (chunk) => {
    told += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const wall = (performance.now() - start) / 1000;
      // 1 is a check that failed, after the work was done.
      if (told === '' || (code ?? 2) > 1)
        reject(new Error(`${args.slice(0, 3).join(' ')} ended with ${code} and told nothing`));
      else resolve({wall, code: code ?? -1, ...(JSON.parse(told) as {cpu: number; peak: number})});
    });
  });
}

/** Seconds from start to end of a process of Node's that nothing is added to. */
export function timeProcess(args: readonly string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, args, {stdio: 'ignore'});
  return (performance.now() - start) / 1000;
}

/** The medians, of each figure alone. */
export function medianSpent(runs: readonly Spent[]): Spent {
  return {
    wall: median(runs.map(({wall}) => wall)),
    cpu: median(runs.map(({cpu}) => cpu)),
    peak: median(runs.map(({peak}) => peak)),
    code: Math.max(...runs.map(({code}) => code)),
  };
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** Tells at once what one run took: the whole may take many minutes. */
export function tellSpent(name: string, one: Spent): Spent {
  process.stderr.write(`${describeSpent(name, [one])}\n`);
  return one;
}

/** `12.3 s (11.9–13.0), 11.0 CPU-seconds, 410 MB`. */
export function describeSpent(name: string, runs: readonly Spent[]): string {
  const {wall, cpu, peak} = medianSpent(runs);
  const walls = runs.map((run) => run.wall);
  const spread = `(${Math.min(...walls).toFixed(2)}–${Math.max(...walls).toFixed(2)})`;
  return `  ${name.padEnd(44)}${`${wall.toFixed(2)} s ${spread}`.padEnd(26)}${cpu.toFixed(2).padStart(8)} CPU-s ${peak.toFixed(0).padStart(6)} MB`;
}
