import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {zipSync} from 'fflate';

/** A folder as `cdk deploy` uploads it. */
export function zipFolder(folder: string): Uint8Array {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const entries = files.map(({parentPath, name}) => {
    const path = join(parentPath, name);
    return [relative(folder, path), readFileSync(path)] as const;
  });
  return zipSync(Object.fromEntries(entries), {level: 9});
}
