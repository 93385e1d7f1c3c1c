import {readStory} from '../pipeline/flow/plan.ts';
import type {Message} from '../pipeline/model/message.ts';
import type {Story} from '../pipeline/model/story.ts';
import type {Cloud} from './cloud.ts';
import {digest} from './keep-object.ts';
import type {RunPlan} from './payloads.ts';

/** The story that the run was planned with, whatever was uploaded since. */
export async function readPlannedStory(
  {sources}: Cloud,
  {story}: RunPlan,
): Promise<{story: Story; messages: Message[]}> {
  const bytes = await sources.read(story);
  if (!bytes || digest(bytes) !== story.sha256) {
    throw new Error(`version ${story.versionId} of ${story.key} is gone: start a new execution`);
  }
  return readStory('story.md', bytes);
}
