import {readdir} from 'node:fs/promises';
import {join, sep} from 'node:path';
import {privateFolder} from './check-key.ts';

/** The files under `root` whose relative paths begin with `prefix`, with forward slashes, in code-unit order;
 *  none where the folder doesn't exist. */
export async function listFiles(root: string, prefix: string): Promise<string[]> {
  const folder = join(root, prefix.slice(0, prefix.lastIndexOf('/') + 1));
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch((error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name).slice(join(root, sep).length).split(sep).join('/'))
    .filter((key) => key.startsWith(prefix) && !key.startsWith(`${privateFolder}/`))
    .sort();
}
