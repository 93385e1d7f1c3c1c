import {createHash} from 'node:crypto';
import {posix} from 'node:path';
import {canonicalJson} from './canonical-json.ts';
import {closePackages} from './close-packages.ts';

interface CodeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** SHA-256 (hex) of the code that a module runs: itself, what it imports directly or not, and the locked packages among
 *  that with theirs. Other code changes nothing of it. `files` are from `readCode`, with `package-lock.json`. */
export function digestStage(files: readonly CodeFile[], entry: string): string {
  const {reached, packages} = reachCode(files, entry);
  const lock = files.find(({path}) => path === 'package-lock.json');
  const digested = {
    files: reached.map(({path, bytes}) => ({path, sha256: sha256(bytes)})),
    packages: closePackages(new TextDecoder().decode(lock?.bytes), packages),
  };
  return sha256(canonicalJson(digested));
}

/** The files that a module runs, in order of path, and the packages that they name. */
export function reachCode(
  files: readonly CodeFile[],
  entry: string,
): {readonly reached: readonly CodeFile[]; readonly packages: ReadonlySet<string>} {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Map<string, CodeFile>();
  const packages = new Set<string>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    const file = byPath.get(path);
    if (!file) throw new Error(`${path} is imported by a stage and isn't among the code`);
    reached.set(path, file);
    for (const name of importsOf(new TextDecoder().decode(file.bytes))) {
      if (name.startsWith('.')) queue.push(posix.join(posix.dirname(path), name));
      else if (!name.startsWith('node:')) packages.add(packageOf(name));
    }
  }
  return {reached: [...reached.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), packages};
}

/** Modules that a text imports when it runs; those for types alone don't count. */
function importsOf(text: string): string[] {
  const found = text.matchAll(
    /^(?:import|export)\s+(?!type\b)[^'";]*?from\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/gm,
  );
  return [...found].map(([, from, bare]) => from ?? bare ?? '');
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
