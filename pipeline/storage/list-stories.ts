import {access, readdir, readFile} from 'node:fs/promises';
import {posix} from 'node:path';

/** The folders under `data/` that have a `story.md`: the default first, then in order of their names. The default is the one
 *  that `package.json` names (`"dateline": {"story": "data/…"}`); where it names none that is there, the first by name. */
export async function listStories(): Promise<string[]> {
  const entries = await readdir('data', {withFileTypes: true}).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({name}) => `data/${name}`);
  const found = await Promise.all(
    folders.map((folder) =>
      access(`${folder}/story.md`).then(
        () => [folder],
        () => [],
      ),
    ),
  );
  const named = await readDefault();
  const isDefault = (folder: string) => Number(folder === named);
  return found.flat().sort((a, b) => isDefault(b) - isDefault(a) || (a < b ? -1 : 1));
}

/** Outside of a checkout there is no `package.json`, or one of something else. */
async function readDefault(): Promise<string | undefined> {
  const text = await readFile('package.json', 'utf8').catch(() => '{}');
  const named: unknown = parseJson(text)?.dateline?.story;
  return typeof named === 'string' ? posix.normalize(named).replace(/\/$/, '') : undefined;
}

function parseJson(text: string): {dateline?: {story?: unknown}} | undefined {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    // Whoever needs the rest of package.json is told by npm.
    return undefined;
  }
}
