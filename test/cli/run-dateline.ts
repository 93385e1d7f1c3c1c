import {execFile} from 'node:child_process';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const own = new URL('../../pipeline/cli/dateline.mjs', import.meta.url).pathname;

/** Runs the real command in a process of its own, in `cwd` (the repository by default); `command` is that of another checkout. */
export function runDateline(
  args: readonly string[],
  options: {cwd?: string; env?: Record<string, string>} = {},
  command = own,
): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, ...args],
      {cwd: options.cwd, env: {...process.env, ...options.env}, encoding: 'utf8', maxBuffer: 1 << 28},
      (error, stdout, stderr) => resolve({code: exitCode(error), stdout, stderr}),
    );
  });
}

function exitCode(error: unknown): number {
  if (!error) return 0;
  const {code} = error as {code?: unknown};
  return typeof code === 'number' ? code : -1;
}
