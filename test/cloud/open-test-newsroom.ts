import {createHash} from 'node:crypto';
import {digestCode} from '../../pipeline/edition/digest-code.ts';
import {planInputs} from '../../pipeline/flow/plan.ts';
import {type Pointer, pointerSchema} from '../../pipeline/model/edition.ts';
import {readCode} from '../../pipeline/storage/read-code.ts';
import {synthesizeStack} from '../cdk/synthesize-stack.ts';
import {isSkipped, storageKinds, titleOf} from '../storage/open-test-storages.ts';
import {type Newsroom, type NewsroomOptions, openNewsroom} from './open-newsroom.ts';
import type {Template} from './read-template.ts';

const [, s3] = storageKinds;
if (!s3) throw new Error('no S3 among the storages');

/** Whether there is an S3 to run on, and how that is told. */
export const cannotRun = isSkipped(s3);
export const onS3 = `on an ${titleOf(s3)}`;

export const code = digestCode(await readCode());

let template: Template | undefined;

/** A newsroom of the stack as it is deployed when nothing is configured. */
export function openTestNewsroom(
  options: Omit<NewsroomOptions, 'template' | 'code'> = {},
): Promise<Newsroom> {
  // What handlers log and count is for an operator, not for these tests.
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  process.env.POWERTOOLS_METRICS_DISABLED = 'true';
  template ??= synthesizeStack().template.toJSON() as Template;
  return openNewsroom({template, code, ...options});
}

export async function readPointer({site}: Newsroom): Promise<Pointer | undefined> {
  const found = await site.read('current.json');
  return found && pointerSchema.parse(JSON.parse(new TextDecoder().decode(found.bytes)));
}

/** The id of the edition of a story's files: `story.md` first, then its sources in its order. */
export function identifyStory(files: ReadonlyMap<string, Uint8Array>): string {
  const [story, ...sources] = [...files].map(([path, bytes]) => ({
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  if (!story) throw new Error('no story');
  return planInputs(story, sources, code).id;
}

/** How executions ended: `SUCCEEDED LeftToAnother`. */
export function listEnds({executions}: Newsroom): string[] {
  return executions.map(({status, log}) => `${status} ${log.entered.at(-1)}`);
}
