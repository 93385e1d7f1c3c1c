import {z} from 'zod';
import {planInputs} from '../pipeline/flow/plan.ts';
import {tallyStory} from '../pipeline/flow/tally.ts';
import type {Message} from '../pipeline/model/message.ts';
import type {Storage} from '../pipeline/model/storage.ts';
import type {Cloud} from './cloud.ts';
import {keepJson, keepObject} from './keep-object.ts';
import {packTallied} from './pack-tallied.ts';
import {type ParsedDocument, parsedDocument, type RunPlan, tallyPayload, tallyResult} from './payloads.ts';
import {readPlannedStory} from './read-planned-story.ts';
import {folderOf, readEventSets, readPlan} from './read-run.ts';
import {type Stage, serve} from './serve.ts';

/** So many names an alert lists. */
const mostNamed = 20;

/** Event sets and story → tallies. Documents that failed are left out of the plan: an edition without them is another
 *  edition, with an id of its own, and the whole one can still be published later. */
export const tally: Stage<z.infer<typeof tallyPayload>, z.infer<typeof tallyResult>> = {
  name: 'tally',
  input: tallyPayload,
  output: tallyResult,
  run: async ({plan, parsed}, cloud, {info}) => {
    const planned = await readPlan(cloud, plan);
    const failed = parsed ? await listFailed(cloud, parsed.Key) : [];
    const run = leaveOut(planned, failed);
    const story = await readPlannedStory(cloud, run);
    const eventSets = await readEventSets(cloud, run);
    const {tallies, messages} = tallyStory(story, eventSets, run.unreadable);
    info('tallied', {edition: run.edition, values: tallies.values.length, failed: failed.length});
    return {
      plan: failed.length > 0 ? await keepJson(cloud.work, folderOf(run), 'plan.json', run) : plan,
      tallied: await keepObject(cloud.work, folderOf(run), 'tallied.jsonl', packTallied({tallies, messages})),
      failed: failed.length,
      failedFiles: failed.slice(0, mostNamed).map(({file}) => file),
    };
  },
};

export const handler = serve(tally);

/** The service's list of what a map wrote. */
const mapManifest = z.object({
  ResultFiles: z.object({SUCCEEDED: z.array(z.object({Key: z.string()}))}),
});

async function listFailed({work}: Cloud, key: string): Promise<ParsedDocument[]> {
  const {ResultFiles} = mapManifest.parse(JSON.parse(await readText(work, key)));
  const files = await Promise.all(ResultFiles.SUCCEEDED.map(({Key}) => readText(work, Key)));
  const lines = files.flatMap((file) => file.split('\n').filter((line) => line.trim() !== ''));
  return lines
    .map((line) => parsedDocument.parse(JSON.parse(line)))
    .filter(({status}) => status === 'failed')
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function readText(work: Storage, key: string): Promise<string> {
  const found = await work.read(key);
  if (!found) throw new Error(`${work.place}/${key} is gone: start a new execution`);
  return new TextDecoder().decode(found.bytes);
}

function leaveOut(run: RunPlan, failed: readonly ParsedDocument[]): RunPlan {
  if (failed.length === 0) return run;
  const reasons = new Map(failed.map(({file, reason}) => [file, reason ?? 'parsing it failed']));
  const sources = run.sources.filter(({file}) => !reasons.has(file));
  const inputs = sources.map(({file, sha256}) => ({path: file, sha256}));
  const {id} = planInputs({path: 'story.md', sha256: run.story.sha256}, inputs, run.code);
  const left = [...reasons].map(([path, reason]): Message => {
    const place = {path, line: 1, column: 1, severity: 'error'} as const;
    return {...place, rule: 'source-failed', reason: `the document is left out: ${reason}`};
  });
  return {...run, edition: id, sources, unreadable: [...run.unreadable, ...left]};
}
