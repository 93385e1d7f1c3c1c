import {expect, it} from 'vitest';
import type {Cloud} from '../../lambdas/cloud.ts';
import {plan} from '../../lambdas/plan.ts';
import {serve} from '../../lambdas/serve.ts';

it('refuses a story that is larger than any, without reading it', async () => {
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  const story = {file: 'story.md', key: 'incoming/story.md', versionId: '1', size: 5 * 1024 ** 3};
  const sources = {list: async () => [story], read: () => expect.fail('the story was read')};
  const cloud = {sources, code: ''} as unknown as Cloud;
  await expect(serve(plan, () => cloud)({})).rejects.toMatchObject({
    name: 'UnusableInput',
    message: expect.stringMatching(/^story\.md:1:1 error: the file has 5368709120 bytes.*source-too-large/),
  });
});
