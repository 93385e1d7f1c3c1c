import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {EditionSources} from '../../pipeline/flow/make-edition.ts';
import {makeEdition} from '../../pipeline/flow/make-edition.ts';
import {publish} from '../../pipeline/flow/publish.ts';
import type {OutputFile} from '../../pipeline/model/edition-file.ts';
import type {Message} from '../../pipeline/model/message.ts';
import type {Tallies} from '../../pipeline/model/tally.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';

/** An edition on disk, as a reader would open it. */
export interface BuiltEdition {
  readonly files: readonly OutputFile[];
  /** Paths of its pages, in order. */
  readonly pages: readonly string[];
  readonly tallies: Tallies;
  readonly messages: readonly Message[];
  /** The `file:` address of a path of the edition. */
  readonly address: (path: string) => string;
}

/** Makes an edition and writes it into a new folder, history and all. */
export async function buildEdition(inputs: EditionSources): Promise<BuiltEdition> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-browser-'));
  const {edition, tallies, messages} = await makeEdition(inputs);
  await publish(await openStorage(folder), edition, {hold: false});
  const root = pathToFileURL(`${folder}/editions/${edition.manifest.edition}/`);
  const pages = edition.files.map(({path}) => path).filter((path) => path.endsWith('.html'));
  return {files: edition.files, pages, tallies, messages, address: (path) => new URL(path, root).href};
}
