import {describe, expect, it} from 'vitest';
import {noon, openBench} from './run-definition.ts';
import {StateError} from './state-error.ts';

const done = {Type: 'Succeed'};

describe('states', () => {
  it('gives the output of each state to the next', async () => {
    const {run} = openBench();
    const result = await run(
      {
        double: {Type: 'Pass', Output: {n: '{% $states.input.n * 2 %}', kept: 'n'}, Next: 'again'},
        again: {Type: 'Pass', Output: '{% $states.input.n + 1 %}', Next: 'done'},
        done,
      },
      {n: 4},
    );
    expect(result).toMatchObject({status: 'SUCCEEDED', output: 9});
    expect(result.log.entered).toEqual(['double', 'again', 'done']);
  });

  it('passes the input on where there is no Output, and ends at End', async () => {
    const result = await openBench().run({a: {Type: 'Pass', End: true}}, {kept: [1]});
    expect(result).toMatchObject({output: {kept: [1]}});
  });

  it('shows all states after an assignment the new value, and the assigning state the old', async () => {
    const result = await openBench().run({
      first: {Type: 'Pass', Assign: {n: 1}, Next: 'second'},
      second: {
        Type: 'Pass',
        Assign: {n: '{% $n + 1 %}', seen: '{% $n %}'},
        Output: '{% $n %}',
        Next: 'third',
      },
      third: {Type: 'Pass', Output: '{% [$states.input, $n, $seen] %}', End: true},
    });
    expect(result).toMatchObject({output: [1, 2, 1]});
  });

  it('waits on its own clock, for seconds that may be computed', async () => {
    const {run, clock} = openBench();
    const result = await run(
      {
        wait: {Type: 'Wait', Seconds: '{% $states.input.minutes * 60 %}', Next: 'read'},
        read: {Type: 'Pass', Output: '{% $states.context.State.EnteredTime %}', End: true},
      },
      {minutes: 90},
    );
    expect(clock.now() - noon).toBe(90 * 60_000);
    expect(result).toMatchObject({output: '2026-11-23T13:30:00.000Z'});
  });

  it('takes the first choice that holds, and its own output; else the default', async () => {
    const states = {
      choose: {
        Type: 'Choice',
        Choices: [
          {Condition: '{% $states.input.n > 2 %}', Next: 'many', Output: 'more than two'},
          {Condition: '{% $states.input.n > 1 %}', Next: 'many', Assign: {kept: '{% $states.input.n %}'}},
        ],
        Default: 'few',
      },
      many: {Type: 'Pass', End: true},
      few: {Type: 'Pass', Output: 'few', End: true},
    };
    const {run} = openBench();
    expect(await run(states, {n: 3})).toMatchObject({output: 'more than two'});
    expect(await run(states, {n: 2})).toMatchObject({output: {n: 2}});
    expect(await run(states, {n: 1})).toMatchObject({output: 'few'});
  });

  it('fails where no choice matches, and where a condition is no truth value', async () => {
    const choose = (Condition: string) => ({
      choose: {Type: 'Choice', Choices: [{Condition, Next: 'done'}]},
      done,
    });
    const {run} = openBench();
    expect(await run(choose('{% false %}'))).toMatchObject({status: 'FAILED', error: 'States.Runtime'});
    expect(await run(choose('{% 1 %}'))).toMatchObject({error: 'States.QueryEvaluationError'});
  });

  it('fails with the error and the cause of a Fail state', async () => {
    const result = await openBench().run(
      {fail: {Type: 'Fail', Error: 'Held', Cause: "{% 'by ' & $states.input.who %}"}},
      {who: 'the gate'},
    );
    expect(result).toMatchObject({status: 'FAILED', error: 'Held', cause: 'by the gate'});
  });

  it.each([
    ['gives nothing', '{% $states.input.absent %}'],
    ['gives a function', '{% function($x){$x} %}'],
    ['mixes types', "{% 1 + 'one' %}"],
    ['is not in the service', "{% $eval('1') %}"],
    ['looks at a result before there is one', '{% $states.result %}'],
  ])('fails with a query evaluation error where an expression %s', async (_, Output) => {
    const result = await openBench().run({a: {Type: 'Pass', Output, End: true}});
    expect(result).toMatchObject({status: 'FAILED', error: 'States.QueryEvaluationError'});
  });

  it("has time and chance of its own, and the service's functions", async () => {
    const Output = {
      now: '{% $now() %}',
      uuid: '{% $uuid() %}',
      parsed: '{% $parse(\'{"a": 1}\').a %}',
      hash: "{% $hash('dateline', 'SHA-256') %}",
    };
    const [one, other] = [
      await openBench().run({a: {Type: 'Pass', Output, End: true}}),
      await openBench().run({a: {Type: 'Pass', Output, End: true}}),
    ];
    expect(one).toMatchObject({output: {now: '2026-11-23T12:00:00.000Z', parsed: 1}});
    expect(one).toMatchObject({output: {uuid: expect.stringMatching(/^[0-9a-f-]{36}$/)}});
    expect(other.status === 'SUCCEEDED' && other.output).toEqual(one.status === 'SUCCEEDED' && one.output);
  });

  it('tells the context: execution, machine, state', async () => {
    const result = await openBench().run(
      {a: {Type: 'Pass', Output: '{% $states.context %}', End: true}},
      [1],
    );
    expect(result).toMatchObject({
      output: {
        Execution: {Id: result.arn, Input: [1], StartTime: '2026-11-23T12:00:00.000Z'},
        StateMachine: {Name: 'machine'},
        State: {Name: 'a', RetryCount: 0},
      },
    });
  });

  it('ends after its TimeoutSeconds, and no state goes on', async () => {
    const {run, calls, clock} = openBench({late: () => 1});
    const states = {
      wait: {Type: 'Wait', Seconds: 100, Next: 'late'},
      late: {Type: 'Task', Resource: 'late', End: true},
    };
    expect(await run(states, {}, {TimeoutSeconds: 60})).toMatchObject({
      status: 'TIMED_OUT',
      error: 'States.Timeout',
    });
    await clock.sleep(200_000);
    expect(calls).toEqual([]);
  });
});

describe('tasks', () => {
  it('sends the arguments and gives the result on, shaped by Output', async () => {
    const {run, calls} = openBench({add: (input) => (input as {a: number; b: number}).a + 1});
    const task = {
      Type: 'Task',
      Resource: 'add',
      Arguments: {a: '{% $states.input.n %}', b: 'b'},
      Output: {sum: '{% $states.result %}', was: '{% $states.input.n %}'},
      End: true,
    };
    expect(await run({task}, {n: 6})).toMatchObject({output: {sum: 7, was: 6}});
    expect(calls[0]?.input).toEqual({a: 6, b: 'b'});
    expect(await run({task: {Type: 'Task', Resource: 'add', End: true}}, {a: 1})).toMatchObject({output: 2});
  });

  it('is retried as the first matching retrier says: interval, rate, longest delay, number of attempts', async () => {
    const {run, calls} = openBench({
      fail: () => {
        throw new StateError('Lambda.TooManyRequestsException', 'slow down');
      },
    });
    const Retry = [
      {
        ErrorEquals: ['Lambda.TooManyRequestsException'],
        IntervalSeconds: 2,
        BackoffRate: 3,
        MaxDelaySeconds: 10,
        MaxAttempts: 4,
      },
      {ErrorEquals: ['States.ALL'], MaxAttempts: 9},
    ];
    const result = await run({task: {Type: 'Task', Resource: 'fail', Retry, End: true}});
    expect(result).toMatchObject({status: 'FAILED', error: 'Lambda.TooManyRequestsException'});
    expect(calls.map(({at}) => at)).toEqual([0, 2, 8, 18, 28]);
    expect(result.log.retries).toBe(4);
  });

  it('has a count for each retrier, and by default three attempts after one, two and four seconds', async () => {
    const errors = ['A', 'B', 'A', 'B', 'B'];
    const {run, calls} = openBench({
      fail: () => {
        const error = errors.shift();
        if (error === undefined) return 'done';
        throw new StateError(error, '');
      },
    });
    const Retry = [{ErrorEquals: ['A']}, {ErrorEquals: ['B']}];
    expect(await run({task: {Type: 'Task', Resource: 'fail', Retry, End: true}})).toMatchObject({
      output: 'done',
    });
    expect(calls.map(({at}) => at)).toEqual([0, 1, 2, 4, 6, 10]);
  });

  it('spreads retries with full jitter: any part of the delay', async () => {
    let failures = 20;
    const {run, calls} = openBench({
      fail: () => {
        if (failures-- === 0) return 'done';
        throw new StateError('A', '');
      },
    });
    const Retry = [
      {ErrorEquals: ['A'], IntervalSeconds: 8, BackoffRate: 1, MaxAttempts: 20, JitterStrategy: 'FULL'},
    ];
    await run({task: {Type: 'Task', Resource: 'fail', Retry, End: true}});
    const waits = calls.slice(1).map(({at}, index) => at - (calls[index]?.at ?? 0));
    expect(Math.max(...waits)).toBeLessThan(8);
    expect(new Set(waits).size).toBe(20);
  });

  it('hands what is not retried to the first matching catcher, with the error as output', async () => {
    const {run} = openBench({
      fail: () => {
        throw new StateError('Broken', 'a wire');
      },
    });
    const states = {
      task: {
        Type: 'Task',
        Resource: 'fail',
        Retry: [{ErrorEquals: ['Broken'], MaxAttempts: 0}],
        Catch: [
          {ErrorEquals: ['Other'], Next: 'other'},
          {
            ErrorEquals: ['States.ALL'],
            Next: 'caught',
            Assign: {was: '{% $states.errorOutput.Error %}', given: '{% $states.input.n %}'},
          },
        ],
        End: true,
      },
      other: {Type: 'Fail'},
      caught: {Type: 'Pass', Output: '{% [$states.input, $was, $given] %}', End: true},
    };
    expect(await run(states, {n: 5})).toMatchObject({
      output: [{Error: 'Broken', Cause: 'a wire'}, 'Broken', 5],
    });
  });

  it('times out after TimeoutSeconds while what was called goes on', async () => {
    let wrote = 0;
    const {run, clock} = openBench({
      slow: async (_, {clock}) => {
        await clock.sleep(50_000);
        return ++wrote;
      },
    });
    const task = {
      Type: 'Task',
      Resource: 'slow',
      TimeoutSeconds: 30,
      Retry: [{ErrorEquals: ['States.Timeout'], MaxAttempts: 1}],
      End: true,
    };
    expect(await run({task})).toMatchObject({status: 'FAILED', error: 'States.Timeout'});
    expect(wrote).toBe(1);
    await clock.sleep(60_000);
    expect(wrote).toBe(2);
  });

  it('catches what its own Output fails with', async () => {
    const {run} = openBench({ok: () => ({})});
    const states = {
      task: {
        Type: 'Task',
        Resource: 'ok',
        Output: '{% $states.result.absent %}',
        Catch: [{ErrorEquals: ['States.QueryEvaluationError'], Next: 'caught'}],
        End: true,
      },
      caught: {Type: 'Pass', Output: 'caught', End: true},
    };
    expect(await run(states)).toMatchObject({output: 'caught'});
  });
});
