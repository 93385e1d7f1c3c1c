import {beforeAll, describe, expect, it, vi} from 'vitest';
import {z} from 'zod';
import type {Cloud} from '../../lambdas/cloud.ts';
import {type Stage, serve, type Telling} from '../../lambdas/serve.ts';
import {DatelineError} from '../../pipeline/messages.ts';

const input = z.strictObject({number: z.int()});
const output = z.strictObject({number: z.int()});
const run = async ({number}: z.infer<typeof input>) => ({number: number + 1});
const stage: Stage<z.infer<typeof input>, z.infer<typeof output>> = {name: 'add', input, output, run};

describe('the handler of a stage', () => {
  beforeAll(() => {
    process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  });

  it('gives what the stage gives', async () => {
    expect(await serve(stage, noCloud)({number: 1})).toEqual({number: 2});
  });

  it('counts under its own name and that of the deployment', async () => {
    const lines: string[] = [];
    const write = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((line) => lines.push(String(line)) > 0);
    const run = async (_: unknown, __: Cloud, {count}: Telling) => {
      count('Sums', 2);
      return {number: 2};
    };
    const handler = serve({...stage, run}, noCloud);
    await handler({number: 1});
    await handler({number: 1});
    write.mockRestore();
    const metrics = lines.map((line) => JSON.parse(line)).filter(({_aws}) => _aws);
    expect(metrics).toHaveLength(2);
    for (const metric of metrics) {
      expect(metric).toMatchObject({service: 'dateline', stage: 'add', Sums: 2});
      expect(metric._aws.CloudWatchMetrics).toMatchObject([
        {Namespace: 'Dateline', Dimensions: [['service', 'stage']]},
      ]);
    }
  });

  it('refuses another payload before anything is opened, with what it expected where', async () => {
    const open = () => expect.fail('the cloud was opened');
    await expect(serve(stage, open)({number: 'one', more: 1})).rejects.toMatchObject({
      name: 'UnusableInput',
      message: expect.stringMatching(/^add: [\s\S]*expected number[\s\S]*→ at number/),
    });
  });

  it('gives nothing that has another shape than the next stage takes', async () => {
    const wrong = {...stage, run: async () => ({number: 0.5})};
    await expect(serve(wrong, noCloud)({number: 1})).rejects.toThrow(/expected int/);
  });

  it('opens the cloud once, and again only in another process', async () => {
    let opened = 0;
    const handler = serve(stage, () => {
      opened++;
      return noCloud();
    });
    await handler({number: 1});
    await handler({number: 2});
    expect(opened).toBe(1);
  });

  it.each([
    ['story.md', 'story-missing', 'UnusableInput'],
    ['s3://work/runs/1', 'storage-unreachable', 'StorageProblem'],
    ['s3://work', 's3-bucket', 'StorageProblem'],
  ])('calls what is wrong with %s (%s) %s, for the machine to tell apart', async (path, rule, name) => {
    const problem = {path, line: 1, column: 1, rule, reason: 'so it is', severity: 'error'} as const;
    const failing = {...stage, run: () => Promise.reject(new DatelineError([problem]))};
    await expect(serve(failing, noCloud)({number: 1})).rejects.toMatchObject({
      name,
      message: expect.stringContaining('so it is'),
    });
  });

  it('leaves a fault of its own what it is', async () => {
    const failing = {...stage, run: () => Promise.reject(new TypeError('undefined is no function'))};
    await expect(serve(failing, noCloud)({number: 1})).rejects.toThrow(TypeError);
  });
});

function noCloud(): Cloud {
  return {} as Cloud;
}
