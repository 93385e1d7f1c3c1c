import {access, readdir} from 'node:fs/promises';

/** The folders under `data/` that have a `story.md`, in order of their names. */
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
  return found.flat().sort();
}
