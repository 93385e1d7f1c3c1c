import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

/** A package to be measured against, installed beside the project and never by it. Undefined where it can't be had:
 *  the bench says so, and fails under CI=true. */
export async function loadRival(name: string, version: string): Promise<Record<string, unknown> | undefined> {
  const folder = installRival(name, [`${name}@${version}`]);
  return folder === undefined ? undefined : loadFrom(folder, `export * from '${name}';`);
}

/** What a module of these lines exports, run where the packages of `folder` are. */
export async function loadFrom(folder: string, lines: string): Promise<Record<string, unknown>> {
  const entry = join(folder, 'load.mjs');
  writeFileSync(entry, `${lines}\n`);
  return (await import(pathToFileURL(entry).href)) as Record<string, unknown>;
}

/** A folder of the system's temporary one with these packages (`name@version`), installed once; undefined as above. */
export function installRival(name: string, packages: readonly string[]): string | undefined {
  const versions = packages.join('-').replace(/\W+/g, '-');
  const folder = join(tmpdir(), `dateline-rival-${name.replace(/\W/g, '-')}-${versions}`);
  const done = join(folder, 'installed');
  try {
    if (existsSync(done)) return folder;
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
    const options = ['--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', ['install', ...options, ...packages], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    writeFileSync(done, '');
    return folder;
  } catch (error) {
    if (process.env.CI === 'true') throw new Error(`${packages} can't be installed`, {cause: error});
    return undefined;
  }
}
