import {describe, expect, it} from 'vitest';
import {payloadLimit} from './limits.ts';
import {countTransitions} from './run.ts';
import {openBench} from './run-definition.ts';
import {StateError} from './state-error.ts';

const fit = 'x'.repeat(payloadLimit - 2);
const over = `${fit}x`;

describe('the limits of the service', () => {
  it('takes payloads of 256 KiB and no byte more: input, arguments, result, output', async () => {
    const task = {Type: 'Task', Resource: 'give', End: true};
    const {run} = openBench({give: (input) => (input === 'over' ? over : fit)});
    expect(await run({task}, fit)).toMatchObject({output: fit});
    await expect(run({task}, over)).rejects.toThrow(/the input has 262145 bytes/);
    const limited = {status: 'FAILED', error: 'States.DataLimitExceeded'};
    expect(await run({task}, 'over')).toMatchObject(limited);
    expect(await run({task: {...task, Arguments: `{% $states.input & 'x' %}`}}, fit)).toMatchObject(limited);
    const pass = {Type: 'Pass', Output: '{% [$states.input] %}', End: true};
    expect(await run({pass}, fit)).toMatchObject(limited);
  });

  it('counts bytes of UTF-8, not characters', async () => {
    const {run} = openBench();
    await expect(run({a: {Type: 'Succeed'}}, 'ü'.repeat(payloadLimit / 2))).rejects.toThrow(/262146 bytes/);
  });

  it('lets no wildcard catch a payload that is too large', async () => {
    const {run} = openBench({give: () => over});
    const Catch = [{ErrorEquals: ['States.ALL'], Next: 'caught'}];
    const states = {
      task: {Type: 'Task', Resource: 'give', Catch, End: true},
      caught: {Type: 'Succeed'},
    };
    expect(await run(states)).toMatchObject({status: 'FAILED', error: 'States.DataLimitExceeded'});
  });

  it('ends an execution whose history is above 25,000 events', async () => {
    const loop = {
      count: {Type: 'Pass', Output: '{% $states.input + 1 %}', Next: 'choose'},
      choose: {
        Type: 'Choice',
        Choices: [{Condition: '{% $states.input < 7000 %}', Next: 'count'}],
        Default: 'done',
      },
      done: {Type: 'Succeed'},
    };
    const {run} = openBench();
    expect(await run(loop, 3000)).toMatchObject({status: 'SUCCEEDED'});
    expect(await run(loop, 0)).toMatchObject({status: 'FAILED', error: 'States.Runtime'});
  });

  it('counts a transition for each step, each retry and each child', async () => {
    let failures = 2;
    const {run} = openBench({
      flaky: () => {
        if (failures-- > 0) throw new StateError('A', '');
        return [1, 2, 3];
      },
    });
    const result = await run({
      flaky: {Type: 'Task', Resource: 'flaky', Retry: [{ErrorEquals: ['A']}], Next: 'map'},
      map: {
        Type: 'Map',
        ItemProcessor: {
          ProcessorConfig: {Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS'},
          StartAt: 'a',
          States: {a: {Type: 'Pass', Next: 'b'}, b: {Type: 'Succeed'}},
        },
        Next: 'done',
      },
      done: {Type: 'Succeed'},
    });
    expect(countTransitions(result.log)).toBe(3 + 2 + 3);
  });
});
