import {execFile} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundleStage, type Stage} from '../../cdk/bundle-stage.ts';

export interface Invocation {
  readonly result?: unknown;
  readonly error?: {readonly name: string; readonly message: string};
  /** Milliseconds until the module was there, and until its handler had answered. */
  readonly importMs: number;
  readonly callMs: number;
  /** Peak of the process's resident memory. */
  readonly peakMiB: number;
}

export interface Bundles {
  readonly folder: (stage: Stage | 'bare') => string;
  /** Modules that a stage's bundle holds, as paths from the checkout. */
  readonly inputs: (stage: Stage) => readonly string[];
  readonly invoke: (
    stage: Stage | 'bare',
    event: unknown,
    environment: Readonly<Record<string, string>>,
  ) => Promise<Invocation>;
  readonly remove: () => void;
}

/** Bundles of these stages, each in an empty folder far from any node_modules, and `bare`: a handler that does nothing. */
export function openBundles(stages: readonly Stage[], code: string): Bundles {
  const root = mkdtempSync(join(tmpdir(), 'dateline-bundles-'));
  const folder = (stage: string) => join(root, stage);
  const listed = new Map(
    stages.map((stage) => {
      const {outputs} = bundleStage(stage, folder(stage), code);
      return [stage, Object.values(outputs).flatMap(({inputs}) => Object.keys(inputs))] as const;
    }),
  );
  mkdirSync(folder('bare'));
  writeFileSync(join(folder('bare'), 'index.mjs'), 'export const handler = async () => ({});\n');
  const runner = join(root, 'run-bundle.mjs');
  copyFileSync(fileURLToPath(new URL('run-bundle.mjs', import.meta.url)), runner);
  const invoke: Bundles['invoke'] = (stage, event, environment) =>
    new Promise((resolve, reject) => {
      const child = execFile(
        process.execPath,
        [runner, join(folder(stage), 'index.mjs')],
        {
          cwd: folder(stage),
          env: {...environment, TZ: ':UTC'},
          maxBuffer: 64 * 1024 * 1024,
          timeout: 120_000,
        },
        (error, stdout, stderr) => {
          const last = stdout.trimEnd().split('\n').at(-1) ?? '';
          if (error || !last.startsWith('{')) reject(new Error(`${stage}: ${error?.message}\n${stderr}`));
          else resolve(JSON.parse(last));
        },
      );
      child.stdin?.end(JSON.stringify(event));
    });
  return {
    folder,
    inputs: (stage) => listed.get(stage) ?? [],
    invoke,
    remove: () => rmSync(root, {recursive: true, force: true}),
  };
}
