import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import {readInputs} from '../../pipeline/cli/read-inputs.ts';
import type {EditionSources} from '../../pipeline/flow/make-edition.ts';
import {makeEdition} from '../../pipeline/flow/make-edition.ts';
import {publish} from '../../pipeline/flow/publish.ts';
import type {Message} from '../../pipeline/model/message.ts';
import type {Tallies} from '../../pipeline/model/tally.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';
import type {BuiltEdition} from './build-edition.ts';

/** What a built edition's folder says about it, beside its files. */
interface Built {
  readonly edition: string;
  readonly files: readonly {readonly path: string; readonly mediaType: string}[];
  readonly tallies: Tallies;
  readonly messages: readonly Message[];
}

/** In milliseconds; whoever holds the lock longer has died. */
const longestBuild = 120_000;

/** The edition of the repository's own story, built once for all test files that ask for it: in a folder named by the
 *  digest of everything that it depends on (what pages load is part of the code). Of several that ask at once one builds and the others wait. */
export async function openStoryEdition(): Promise<BuiltEdition> {
  const inputs = await readInputs(undefined);
  const folder = join(tmpdir(), `dateline-story-${digestOf(inputs)}`);
  await buildOnce(folder, inputs);
  const built = JSON.parse(await readFile(join(folder, 'built.json'), 'utf8')) as Built;
  const root = join(folder, 'editions', built.edition);
  const files = await Promise.all(
    built.files.map(async (file) => ({...file, bytes: await readFile(join(root, file.path))})),
  );
  const base = pathToFileURL(`${root}/`);
  return {
    files,
    pages: files.map(({path}) => path).filter((path) => path.endsWith('.html')),
    tallies: built.tallies,
    messages: built.messages,
    address: (path) => new URL(path, base).href,
  };
}

async function buildOnce(folder: string, inputs: EditionSources): Promise<void> {
  const lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    if (await takeLock(lock)) {
      try {
        if (!existsSync(folder)) await build(folder, inputs);
      } finally {
        await rm(lock, {recursive: true, force: true});
      }
    } else {
      await setTimeout(200);
    }
  }
}

/** Making a folder succeeds for one only. A lock that was left behind is taken away, for the next round. */
async function takeLock(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const made = await stat(lock).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > longestBuild) await rm(lock, {recursive: true, force: true});
    return false;
  }
}

/** Into a folder of its own first: under its name it is whole or not there. */
async function build(folder: string, inputs: EditionSources): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  const {edition, tallies, messages} = await makeEdition(inputs);
  await publish(await openStorage(draft), edition, {hold: false});
  const files = edition.files.map(({path, mediaType}) => ({path, mediaType}));
  const built: Built = {edition: edition.manifest.edition, files, tallies, messages};
  await writeFile(join(draft, 'built.json'), JSON.stringify(built));
  await rename(draft, folder);
}

function digestOf({storyBytes, sources, code}: EditionSources): string {
  const hash = createHash('sha256').update(process.version).update(code).update(storyBytes);
  for (const [path, bytes] of sources) {
    hash.update(path).update(bytes instanceof Uint8Array ? bytes : JSON.stringify(bytes));
  }
  return hash.digest('hex').slice(0, 16);
}
