import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

/** A package to be measured against, installed beside the project and never by it. Undefined where it can't be had:
 *  the bench says so, and fails under CI=true. */
export async function loadRival(name: string, version: string): Promise<Record<string, unknown> | undefined> {
  const folder = join(tmpdir(), `dateline-rival-${name.replace(/\W/g, '-')}-${version}`);
  const entry = join(folder, 'load.mjs');
  try {
    if (!existsSync(join(folder, 'node_modules', name))) install(folder, name, version);
    writeFileSync(entry, `export * from '${name}';\n`);
    return (await import(pathToFileURL(entry).href)) as Record<string, unknown>;
  } catch (error) {
    if (process.env.CI === 'true') throw new Error(`${name}@${version} can't be installed`, {cause: error});
    return undefined;
  }
}

function install(folder: string, name: string, version: string): void {
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${version}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
