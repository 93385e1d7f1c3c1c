import type {z} from 'zod';
import {identifyEventSet} from '../pipeline/flow/ingest.ts';
import {claimSeq, listParsing, type Parsing, planInputs, readStory} from '../pipeline/flow/plan.ts';
import {readPointer} from '../pipeline/flow/publish.ts';
import {DatelineError} from '../pipeline/messages.ts';
import type {Message} from '../pipeline/model/message.ts';
import type {Storage} from '../pipeline/model/storage.ts';
import type {SourceBucket, SourceVersion} from '../pipeline/storage/source-bucket.ts';
import {incoming} from '../pipeline/storage/source-bucket.ts';
import type {Cloud} from './cloud.ts';
import {digestState} from './digest-state.ts';
import {digest, keepJson, keepObject} from './keep-object.ts';
import {mapLimited} from './map-limited.ts';
import type {ParseItem, RunPlan} from './payloads.ts';
import {planPayload, planResult} from './payloads.ts';
import {type Stage, serve} from './serve.ts';

/** In bytes, as on the command line; larger files are not read at all. */
const sourceLimit = 64 * 1024 * 1024;
const storyLimit = 16 * 1024 * 1024;

/** What stands in the sources bucket now → the run's plan: which versions the edition is made of, its id and number, and
 *  which documents have no event set yet. */
export const plan: Stage<z.infer<typeof planPayload>, z.infer<typeof planResult>> = {
  name: 'plan',
  input: planPayload,
  output: planResult,
  run: async (_, cloud, {info, count}) => {
    const {story, bytes, parsing, sources, unreadable, edition, seq, isCurrent} = await readSettled(cloud);
    const run: RunPlan = {
      schema: 'run/1',
      edition,
      seq,
      code: cloud.code,
      story: {key: story.key, versionId: story.versionId, sha256: digest(bytes)},
      sources: sources.map(({file, key, versionId, sha256, eventSet}) => ({
        file,
        key,
        versionId,
        sha256,
        eventSet,
      })),
      unreadable,
    };
    const missing = isCurrent ? [] : await listMissing(cloud.work, cloud.code, sources);
    info('planned', {edition, seq, documents: sources.length, toParse: missing.length});
    count('DocumentsToParse', missing.length);
    const folder = `runs/${seq}-${edition}`;
    return {
      status: isCurrent ? 'unchanged' : 'planned',
      edition,
      plan: await keepJson(cloud.work, folder, 'plan.json', run),
      manifest: await keepObject(cloud.work, folder, 'manifest.jsonl', toLines(missing)),
      hints: await keepJson(cloud.work, folder, 'hints.json', parsing[0]?.options.hints ?? {}),
      documents: sources.length,
      toParse: missing.length,
    };
  },
};

export const handler = serve(plan);

/** The sources with the number of their run, which is above that of every run that saw an earlier state of them, and below
 *  that of every run that sees a later one: they stood still while it was taken, or all is read again. */
async function readSettled(cloud: Cloud) {
  for (;;) {
    const listed = await cloud.sources.list();
    const read = await readSources(cloud, listed);
    const numbered = await identify(cloud, read.bytes, read.sources);
    if (digestState(await cloud.sources.list()) === digestState(listed)) return {...read, ...numbered};
  }
}

async function readSources(cloud: Cloud, listed: readonly SourceVersion[]) {
  const versions = new Map(listed.map((version) => [version.file, version]));
  const {story, bytes} = await readStoryVersion(cloud.sources, versions);
  const parsing = listParsing(readStory('story.md', bytes).story);
  const read = await mapLimited(parsing, (each) => readVersion(cloud, versions, each));
  const sources = read.filter((found) => 'sha256' in found);
  const unreadable = read.filter((found): found is Message => !('sha256' in found));
  return {story, bytes, parsing, sources, unreadable};
}

async function readStoryVersion(
  sources: SourceBucket,
  versions: ReadonlyMap<string, SourceVersion>,
): Promise<{story: SourceVersion; bytes: Uint8Array}> {
  const story = versions.get('story.md');
  if (story && story.size > storyLimit) {
    throw new DatelineError([refuseSize('story.md', story.size, storyLimit)]);
  }
  const bytes = story && (await sources.read(story));
  if (story && bytes) return {story, bytes};
  const reason = `expected ${incoming}story.md in the sources bucket: upload the story's folder under ${incoming}`;
  throw new DatelineError([problem('story.md', 'story-missing', reason)]);
}

async function readVersion(
  {sources, code}: Cloud,
  versions: ReadonlyMap<string, SourceVersion>,
  {file, options}: Parsing,
): Promise<ParseItem | Message> {
  const version = versions.get(file);
  if (!version) {
    return problem(file, 'source-missing', `there is no such file: upload it as ${incoming}${file}`);
  }
  if (version.size > sourceLimit) return refuseSize(file, version.size, sourceLimit);
  const bytes = await sources.read(version);
  // Deleted for good between listing and reading: that comes with an event, and a rebuild, of its own.
  if (!bytes) return problem(file, 'source-missing', `there is no such file: upload it as ${version.key}`);
  const sha256 = digest(bytes);
  const {key, versionId} = version;
  const eventSet = `event-sets/${code}/${identifyEventSet({file, bytes, options}, code)}.zst`;
  return {file, key, versionId, sha256, ...(options.as ? {as: options.as} : {}), eventSet};
}

/** The edition's id, the number of the run, and whether nothing is left to do: the edition is current, and no run has begun
 *  since that would replace it. */
async function identify({site, code}: Cloud, storyBytes: Uint8Array, sources: readonly ParseItem[]) {
  const inputs = sources.map(({file, sha256}) => ({path: file, sha256}));
  const {id} = planInputs({path: 'story.md', sha256: digest(storyBytes)}, inputs, code);
  const seq = await claimSeq(site, id);
  const pointer = await readPointer(site);
  return {edition: id, seq, isCurrent: pointer?.edition === id && pointer.seq >= seq};
}

async function listMissing(work: Storage, code: string, sources: readonly ParseItem[]): Promise<ParseItem[]> {
  const kept = new Set(await work.list(`event-sets/${code}/`));
  return sources.filter(({eventSet}) => !kept.has(eventSet));
}

function toLines(items: readonly ParseItem[]): Uint8Array {
  return new TextEncoder().encode(items.map((item) => `${JSON.stringify(item)}\n`).join(''));
}

function refuseSize(path: string, size: number, most: number): Message {
  return problem(path, 'source-too-large', `the file has ${size} bytes, at most ${most} are read: split it`);
}

function problem(path: string, rule: string, reason: string): Message {
  return {path, line: 1, column: 1, rule, reason, severity: 'error'};
}
