import {describe, expect, it} from 'vitest';
import type {Json} from './definition.ts';
import {openBench} from './run-definition.ts';
import {StateError} from './state-error.ts';

const task = (more: object = {}) => ({Type: 'Task', Resource: 'do', End: true, ...more});
const inline = (States: Record<string, unknown>, more: object = {}) => ({
  Type: 'Map',
  ItemProcessor: {ProcessorConfig: {Mode: 'INLINE'}, StartAt: Object.keys(States)[0], States},
  End: true,
  ...more,
});
const distributed = (States: Record<string, unknown>, more: object = {}) => ({
  Type: 'Map',
  ItemProcessor: {
    ProcessorConfig: {Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS'},
    StartAt: Object.keys(States)[0],
    States,
  },
  End: true,
  ...more,
});
const reader = {
  ItemReader: {
    Resource: 'arn:aws:states:::s3:getObject',
    ReaderConfig: {InputType: 'JSONL'},
    Arguments: {Bucket: 'work', Key: '{% $states.input.key %}'},
  },
};
const writer = (WriterConfig?: object) => ({
  ResultWriter: {
    Resource: 'arn:aws:states:::s3:putObject',
    Arguments: {Bucket: 'work', Prefix: 'results'},
    ...(WriterConfig && {WriterConfig}),
  },
});
const echo = {do: (input: Json) => input};
const breakOn = (bad: number) => ({
  do: (input: Json) => {
    if (input === bad) throw new StateError('Broken', `on ${bad}`);
    return input;
  },
});

describe('an inline Map', () => {
  it('gives the outputs in order, with variables around it readable and its own unseen outside', async () => {
    const result = await openBench().run(
      {
        set: {Type: 'Pass', Assign: {factor: 10}, Next: 'map'},
        map: inline(
          {
            a: {Type: 'Pass', Assign: {own: '{% $states.input.v %}'}, Next: 'b'},
            b: {Type: 'Pass', Output: '{% $own * $factor + $states.input.i %}', End: true},
          },
          {
            Items: '{% $states.input.list %}',
            ItemSelector: {
              v: '{% $states.context.Map.Item.Value %}',
              i: '{% $states.context.Map.Item.Index %}',
            },
            Output: {all: '{% $states.result %}'},
            End: undefined,
            Next: 'seen',
          },
        ),
        seen: {Type: 'Pass', Output: '{% [$states.input.all, $exists($own)] %}', End: true},
      },
      {list: [3, 4, 5]},
    );
    expect(result).toMatchObject({output: [30, 41, 52, false]});
    expect(result.log.entered).toEqual(['set', 'map', 'a', 'a', 'a', 'b', 'b', 'b', 'seen']);
  });

  it('runs no more at once than it may', async () => {
    let [now, most] = [0, 0];
    const {run} = openBench({
      do: async (_, {clock}) => {
        most = Math.max(most, ++now);
        await clock.sleep(1000);
        return now--;
      },
    });
    const items = Array.from({length: 90}, (_, index) => index);
    await run({map: inline({a: task()}, {MaxConcurrency: 3})}, items);
    expect(most).toBe(3);
    await run({map: inline({a: task()})}, items);
    expect(most).toBe(40);
  });

  it('fails with the error of an iteration; iterations that catch theirs do not count', async () => {
    const {run} = openBench(breakOn(2));
    expect(await run({map: inline({a: task()})}, [1, 2, 3])).toMatchObject({
      status: 'FAILED',
      error: 'Broken',
    });
    const Catch = [{ErrorEquals: ['States.ALL'], Next: 'bad', Output: 'bad'}];
    const caught = inline({a: task({Catch}), bad: {Type: 'Pass', End: true}});
    expect(await run({map: caught}, [1, 2, 3])).toMatchObject({output: [1, 'bad', 3]});
  });

  it('fails where its items are no array', async () => {
    expect(await openBench().run({map: inline({a: {Type: 'Succeed'}})}, {})).toMatchObject({
      error: 'States.QueryEvaluationError',
    });
  });
});

describe('a Distributed Map', () => {
  it('reads JSON lines of one version of an object and hands them out in batches', async () => {
    const {run, objects, calls} = openBench({do: (input) => (input as {Items: Json[]}).Items.length});
    objects.set('work/list.jsonl/v1', '{"n":1}\n{"n":2}\n{"n":3}\n\n{"n":4}\n{"n":5}\n');
    objects.set('work/list.jsonl', '{"n":9}\n');
    const map = distributed(
      {a: task()},
      {
        ItemReader: {
          ...reader.ItemReader,
          Arguments: {...reader.ItemReader.Arguments, VersionId: '{% $states.input.version %}'},
        },
        ItemSelector: {n: '{% $states.context.Map.Item.Value.n * 10 %}'},
        ItemBatcher: {MaxItemsPerBatch: 2, BatchInput: {run: '{% $states.input.run %}'}},
      },
    );
    const result = await run({map}, {key: 'list.jsonl', version: 'v1', run: 7});
    expect(result).toMatchObject({output: [2, 2, 1]});
    expect(calls.map(({input}) => input)).toEqual([
      {BatchInput: {run: 7}, Items: [{n: 10}, {n: 20}]},
      {BatchInput: {run: 7}, Items: [{n: 30}, {n: 40}]},
      {BatchInput: {run: 7}, Items: [{n: 50}]},
    ]);
    expect(result.log.children).toHaveLength(3);
    expect(result.log.entered).toEqual(['map']);
  });

  it('keeps batches under their number of bytes', async () => {
    const {run, calls} = openBench(echo);
    const items = Array.from({length: 100}, (_, index) => `item ${index} ${'ü'.repeat(100)}`);
    await run({map: distributed({a: task()}, {ItemBatcher: {MaxInputBytesPerBatch: 1000}})}, items);
    const sizes = calls.map(({input}) => Buffer.byteLength(JSON.stringify(input)));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
    expect(calls.flatMap(({input}) => (input as {Items: Json[]}).Items)).toEqual(items);
    expect(calls).toHaveLength(25);
  });

  it('fails where the reader finds nothing, or no JSON lines', async () => {
    const {run, objects} = openBench();
    objects.set('work/torn.jsonl', '{"n":1}\n{"n":');
    const map = distributed({a: {Type: 'Succeed'}}, reader);
    expect(await run({map}, {key: 'absent'})).toMatchObject({error: 'States.ItemReaderFailed'});
    expect(await run({map}, {key: 'torn.jsonl'})).toMatchObject({error: 'States.ItemReaderFailed'});
  });

  it('fails when more children fail than are tolerated, and begins no more', async () => {
    const {run, calls} = openBench({
      do: (input) => {
        if ((input as number) < 3) throw new StateError('Broken', '');
        return input;
      },
    });
    const items = Array.from({length: 20}, (_, index) => index);
    const map = (more: object) => ({map: distributed({a: task()}, {MaxConcurrency: 1, ...more})});
    expect(await run(map({}), items)).toMatchObject({error: 'States.ExceedToleratedFailureThreshold'});
    expect(calls).toHaveLength(1);
    expect(await run(map({ToleratedFailureCount: 2}), items)).toMatchObject({status: 'FAILED'});
    expect(await run(map({ToleratedFailurePercentage: 14}), items)).toMatchObject({status: 'FAILED'});
    const tolerated = await run(map({ToleratedFailurePercentage: 15}), items);
    expect(tolerated).toMatchObject({output: items.slice(3)});
  });

  it('gives its children no variables, and no more than five minutes', async () => {
    const {run} = openBench();
    const set = {Type: 'Pass', Assign: {own: 1}, Output: [1], Next: 'map'};
    const blind = distributed({a: {Type: 'Pass', Output: '{% $exists($own) %}', End: true}});
    expect(await run({set, map: blind})).toMatchObject({output: [false]});
    const slow = distributed({a: {Type: 'Wait', Seconds: 301, End: true}});
    expect(await run({map: slow}, [1])).toMatchObject({error: 'States.ExceedToleratedFailureThreshold'});
    const quick = distributed({a: {Type: 'Wait', Seconds: 299, End: true}});
    expect(await run({map: quick}, [1])).toMatchObject({status: 'SUCCEEDED'});
  });

  it('writes results to files of one status each, with a manifest that names them', async () => {
    const {run, objects} = openBench(breakOn(2), {resultFileBytes: 1500});
    const map = distributed({a: task()}, {...writer(), ToleratedFailurePercentage: 100});
    const result = await run({map}, [1, 2, 3, 4, 5]);
    if (result.status !== 'SUCCEEDED') throw new Error(result.error);
    const {ResultWriterDetails: details, MapRunArn} = result.output as {
      ResultWriterDetails: {Bucket: string; Key: string};
      MapRunArn: string;
    };
    expect(details).toEqual({
      Bucket: 'work',
      Key: expect.stringMatching(/^results\/[0-9a-f-]{36}\/manifest\.json$/),
    });
    const manifest = JSON.parse(objects.get(`work/${details.Key}`) ?? '');
    expect(manifest).toMatchObject({DestinationBucket: 'work', MapRunArn});
    const {SUCCEEDED, FAILED, PENDING} = manifest.ResultFiles;
    expect(PENDING).toEqual([]);
    expect(SUCCEEDED.length).toBeGreaterThan(1);
    expect(SUCCEEDED[0].Key).toMatch(/SUCCEEDED_0\.json$/);
    const read = (files: {Key: string; Size: number}[]) =>
      files.flatMap(({Key, Size}) => {
        const text = objects.get(`work/${Key}`) ?? '';
        expect(Buffer.byteLength(text)).toBe(Size);
        return JSON.parse(text);
      });
    expect(
      read(SUCCEEDED)
        .map(({Output}) => Output)
        .sort(),
    ).toEqual(['1', '3', '4', '5']);
    expect(read(FAILED)).toMatchObject([{Input: '2', Error: 'Broken', Cause: 'on 2', Status: 'FAILED'}]);
  });

  it.each([
    ['COMPACT', 'JSONL', '[1,2]\n[3]\n'],
    ['FLATTEN', 'JSONL', '1\n2\n3\n'],
    ['FLATTEN', 'JSON', '[1,2,3]'],
  ])('writes results as %s %s', async (Transformation, OutputType, text) => {
    const {run, objects} = openBench(echo, {random: () => 0.5});
    await run({map: distributed({a: task()}, writer({Transformation, OutputType}))}, [[1, 2], [3]]);
    expect([...objects].find(([key]) => key.includes('SUCCEEDED_0'))?.[1]).toBe(text);
  });

  it('promises no order of the results in a file', async () => {
    const {run, objects} = openBench(echo);
    const items = Array.from({length: 30}, (_, index) => index);
    await run(
      {map: distributed({a: task()}, writer({Transformation: 'COMPACT', OutputType: 'JSON'}))},
      items,
    );
    const written = JSON.parse([...objects].find(([key]) => key.includes('SUCCEEDED_0'))?.[1] ?? '');
    expect(written).not.toEqual(items);
    expect([...written].sort((a: number, b: number) => a - b)).toEqual(items);
  });
});
