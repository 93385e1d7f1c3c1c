import {createHash} from 'node:crypto';
import {resolve} from 'node:path';
import {type DraftedStory, type DraftInput, draft} from '../flow/draft.ts';
import type {OnStage} from '../flow/make-edition.ts';
import {DatelineError} from '../messages.ts';
import type {Message} from '../model/message.ts';
import {createStory, refuseExistingStory} from '../storage/create-story.ts';
import {readChartAssets} from '../storage/read-chart-assets.ts';
import {readSource} from '../storage/read-source.ts';
import {callProblem} from './explain-call.ts';
import {nameCommand} from './name-command.ts';
import type {Outcome} from './outcome.ts';
import {showProgress} from './show-progress.ts';

export interface NewOptions {
  readonly source: readonly string[];
}

/** Files larger than the parser's own bound are not even read. */
const readLimit = 64 * 1024 * 1024;

/** In bytes: with a number, both fit into the 255 that file systems give a name. */
const [longestStem, longestEnding] = [200, 40];

interface ReadFile {
  /** As it was named. */
  readonly from: string;
  /** In the story's folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** `dateline new`: drafts a story from documents and writes it, with copies of them, into a folder that has none yet. A document
 *  that can't be used is left out and told; where none can be used nothing is written (exit 2). */
export async function newStory(folder: string, {source}: NewOptions): Promise<Outcome> {
  if (folder.trim() === '') throw new DatelineError([refuseEmpty(folder)]);
  await refuseExistingStory(folder);
  const progress = showProgress();
  const {files, unread} = await readFiles(folder, source);
  const chartAssets = await readChartAssets();
  const updated = new Date().toISOString().slice(0, 10);
  const remarks = unread.map(({path, reason}) => `Left out: ${path}: ${reason}`);
  const drafted = draftFiles(files, {updated, remarks, chartAssets}, progress.stage);
  progress.stage('write');
  const declared = new Set(drafted.front.sources.map(({file}) => file));
  await createStory(folder, [
    ...files.filter(({file}) => declared.has(file)).map(({file, bytes}) => ({path: file, bytes})),
    {path: 'story.md', bytes: new TextEncoder().encode(drafted.text)},
  ]);
  progress.end();
  return {
    exitCode: 0,
    text: describe(folder, drafted),
    json: {folder, title: drafted.front.title, sources: drafted.front.sources.map(({file}) => file)},
    messages: [...unread, ...nameAsGiven(drafted.messages, files)].map(asWarning),
  };
}

/** A variable that is not set would else put a story where one stands. */
function refuseEmpty(folder: string): Message {
  const args = process.argv.slice(2);
  const reason = 'found an empty name; expected the folder of the new story, such as data/harbour-quarrel';
  return callProblem(args, args.indexOf(folder), 'call-arguments', reason);
}

/** Each file once, under a name that no other one has; throws where there is none to read. */
async function readFiles(
  folder: string,
  named: readonly string[],
): Promise<{files: ReadFile[]; unread: Message[]}> {
  const files: ReadFile[] = [];
  const unread: Message[] = [];
  const seen = new Set<string>();
  const taken = new Set<string>();
  for (const from of named) {
    const found = readSource(from, readLimit);
    if (!(found instanceof Uint8Array)) {
      unread.push(found);
      continue;
    }
    const digest = createHash('sha256').update(found).digest('hex');
    if (seen.has(digest)) {
      unread.push(sayRepeated(from));
      continue;
    }
    seen.add(digest);
    files.push({from, file: nameCopy(folder, from, taken), bytes: found});
  }
  if (files.length === 0) throw new DatelineError(unread);
  return {files, unread};
}

/** `sources/` and the file's own name, with letters, digits, full stops, hyphens and underscores alone; a file that lies there
 *  already keeps its name. */
function nameCopy(folder: string, from: string, taken: Set<string>): string {
  const own = (from.split(/[\\/]/).at(-1) ?? '').normalize('NFC');
  const inside = resolve(from) === resolve(folder, 'sources', own);
  const [, stem = '', extension = ''] = /^(.*?)(\.[^.]*)?$/su.exec(own) ?? [];
  const ending = inside ? extension : toPlain(extension, longestEnding).replace(/^(?=.)/u, '.');
  const name = (inside ? stem : toPlain(stem, longestStem)) || 'document';
  for (let number = 1; ; number++) {
    const copy = `${name}${number === 1 ? '' : `-${number}`}${ending}`;
    if (taken.has(copy.toLowerCase())) continue;
    taken.add(copy.toLowerCase());
    return `sources/${copy}`;
  }
}

function toPlain(part: string, mostBytes: number): string {
  const plain = part.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '');
  // As a stream, a character that is cut through is left out.
  const cut = new TextDecoder().decode(new TextEncoder().encode(plain).subarray(0, mostBytes), {
    stream: true,
  });
  return cut.replace(/[.-]+$/, '');
}

function sayRepeated(path: string): Message {
  const reason = 'the file has the same bytes as another one that is named: it is taken once';
  return {path, line: 1, column: 1, rule: 'source-repeated', reason, severity: 'warning'};
}

function draftFiles(
  files: readonly ReadFile[],
  options: Omit<DraftInput, 'documents'>,
  onStage: OnStage,
): DraftedStory {
  try {
    return draft({documents: files, ...options}, onStage);
  } catch (error) {
    throw error instanceof DatelineError ? new DatelineError(nameAsGiven(error.problems, files)) : error;
  }
}

/** The documents' messages name the files that were given, not their copies. */
function nameAsGiven(messages: readonly Message[], files: readonly ReadFile[]): Message[] {
  const given = new Map(files.map(({file, from}) => [file, from]));
  return messages.map((message) => ({...message, path: given.get(message.path) ?? message.path}));
}

/** The story is there all the same. */
function asWarning(message: Message): Message {
  return message.severity === 'error' ? {...message, severity: 'warning'} : message;
}

function describe(folder: string, {front}: DraftedStory): string {
  const {sources, dates = {}, values = {}, tallies = [], figures = []} = front;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const suggested = [
    count(Object.keys(dates).length, 'date'),
    count(Object.keys(values).length, 'number'),
    `${tallies.length} ${tallies.length === 1 ? 'tally' : 'tallies'}`,
    count(figures.length, 'figure'),
  ];
  return [
    `Story “${front.title}” in ${folder}: ${count(sources.length, 'source')}; suggested are ${suggested.join(', ')}`,
    `  edit     ${folder}/story.md (what is suggested is marked)`,
    `  check    ${nameCommand()} check ${folder}`,
    `  build    ${nameCommand()} build ${folder}`,
    `  watch    ${nameCommand()} preview ${folder}`,
    '',
  ].join('\n');
}
