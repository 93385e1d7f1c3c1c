import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

const command = fileURLToPath(new URL('../../pipeline/cli/dateline.mjs', import.meta.url));

/** A preview in a process of its own. */
export interface Preview {
  readonly process: ChildProcess;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** What it has told on standard error so far. */
  readonly told: () => string;
  /** Waits until it has told something that matches, since the last time or ever. */
  readonly tells: (pattern: RegExp) => Promise<void>;
  /** Interrupts it; the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts `dateline preview` on any free port and waits for the address that it prints. `script` is the command of another
 *  checkout. */
export async function startPreview(storyFolder: string, script = command): Promise<Preview> {
  const child = spawn(process.execPath, [script, 'preview', storyFolder, '--port', '0']);
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the preview ended with ${code}: ${told}`)));
  });
  return {
    process: child,
    origin,
    told: () => told,
    async tells(pattern) {
      while (!pattern.test(told)) await once(child.stderr, 'data');
    },
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGINT');
      const [code] = await once(child, 'exit');
      return code;
    },
  };
}
