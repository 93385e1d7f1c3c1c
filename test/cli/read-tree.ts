import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';

/** Every file under `folder`, by path relative to it with forward slashes, in order, as base64. */
export function readTree(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      relative(folder, file).replaceAll('\\', '/'),
      readFileSync(file).toString('base64'),
    ]),
  );
}
