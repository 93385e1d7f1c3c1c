import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {digestEdition} from '../edition/assemble-edition.ts';
import {digestCode} from '../edition/digest-code.ts';
import {findEdition, refusal} from '../edition/find-edition.ts';
import {readState} from '../edition/read-state.ts';
import {traceImage} from '../edition/trace-image.ts';
import {type Verification, verifyEdition} from '../edition/verify-edition.ts';
import {prepareEdition} from '../flow/make-edition.ts';
import {DatelineError} from '../messages.ts';
import type {Manifest} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {listStories} from '../storage/list-stories.ts';
import {openCache} from '../storage/open-cache.ts';
import {openStorage} from '../storage/open-storage.ts';
import {readCode} from '../storage/read-code.ts';
import {readSource} from '../storage/read-source.ts';
import {withLocatedProblems} from './locate-messages.ts';
import type {Outcome} from './outcome.ts';
import {readInputs} from './read-inputs.ts';
import {showProgress} from './show-progress.ts';

export interface VerifyOptions {
  readonly edition?: string;
  /** The folder of the story; where absent, the one under data/ that the manifest names. */
  readonly story?: string;
  /** Where an image's edition is looked up. */
  readonly in: string;
}

/** In bytes; no image of a report is near it. */
const imageLimit = 64 * 1024 * 1024;

/** `dateline verify`: 0 every byte is what this code makes of these inputs, 1 something differs, 2 it needs other code. */
export async function verify(target: string, options: VerifyOptions): Promise<Outcome> {
  if (/\.png$/i.test(target)) return verifyImage(target, options.in);
  const progress = showProgress();
  const storage = await openStorage(target);
  const verification = await verifyEdition(storage, {
    ...(options.edition ? {edition: await findNamed(storage, options.edition)} : {}),
    code: digestCode(await readCode()),
    rebuild: async (manifest) => {
      const story = options.story ?? (await findStory(manifest, target));
      const inputs = await readInputs(story, openCache('off'));
      const made = await withLocatedProblems(inputs.storyPath, () => prepareEdition(inputs, progress.stage));
      return digestEdition(made.edition);
    },
    onProgress: ({done, total}) => progress.stage('compare', done, total),
  });
  progress.end();
  const exitCode = ({verified: 0, differs: 1, 'other-code': 2} as const)[verification.status];
  return {exitCode, text: describe(verification), json: {...verification}};
}

/** The whole id of an edition that is named by the start of it. */
async function findNamed(storage: Storage, start: string): Promise<string> {
  return findEdition((await readState(storage)).history, start, storage.place);
}

/** The story under `data/` whose file is the one that the manifest names. */
async function findStory({story}: Manifest, target: string): Promise<string> {
  for (const folder of await listStories()) {
    const bytes = await readFile(`${folder}/story.md`);
    if (createHash('sha256').update(bytes).digest('hex') === story.sha256) return folder;
  }
  const reason = `no story under data/ is the one of this edition (SHA-256 ${story.sha256.slice(0, 12)}…): name its folder with --story`;
  throw refusal(target, 'story-unknown', reason);
}

function describe(verification: Verification): string {
  const {status, edition} = verification;
  if (status === 'verified')
    return `Verified: edition ${edition}, ${verification.files} files, every byte the same.\n`;
  if (status === 'other-code') {
    const {needs, has} = verification;
    return `Edition ${edition} is whole, but only the code ${needs.slice(0, 12)} can make it again; this is ${has.slice(0, 12)}. Check that version out and verify again.\n`;
  }
  const lines = verification.differences.map(({type, path, reason}) => `  ${type} ${path}: ${reason}\n`);
  return `Differs: edition ${edition}\n${lines.join('')}`;
}

async function verifyImage(file: string, target: string): Promise<Outcome> {
  const bytes = readSource(file, imageLimit);
  if (!(bytes instanceof Uint8Array)) throw new DatelineError([bytes]);
  const {texts, editions} = await traceImage(await openStorage(target), file, bytes);
  const said = [...texts].map(([key, text]) => `  ${key}: ${text.replace(/\s+/g, ' ')}\n`);
  const found = editions.map(({edition, date, figure, file: same, files}) =>
    [
      `Edition ${edition} of ${date}: ${same ? `the same bytes as ${same}` : `the same data as figure ${figure}`}\n`,
      ...files.map((path) => `  ${target}/editions/${edition}/${path}\n`),
    ].join(''),
  );
  const none = editions.length === 0 ? `No edition in ${target} shows these data.\n` : '';
  return {
    exitCode: editions.some((edition) => edition.file !== undefined) ? 0 : 1,
    text: `${file} says of itself:\n${said.join('')}${found.join('')}${none}`,
    json: {image: file, texts: Object.fromEntries(texts), editions},
  };
}
