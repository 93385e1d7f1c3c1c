import {describe, expect, it} from 'vitest';
import {matchesError} from './match-error.ts';

describe('ErrorEquals', () => {
  it.each([
    ['Broken', 'Broken', true],
    ['Broken', 'broken', false],
    ['States.ALL', 'Lambda.Unknown', true],
    ['States.ALL', 'States.Timeout', true],
    ['States.ALL', 'States.QueryEvaluationError', true],
    ['States.ALL', 'States.DataLimitExceeded', false],
    ['States.ALL', 'States.Runtime', false],
    ['States.Runtime', 'States.Runtime', false],
    ['States.DataLimitExceeded', 'States.DataLimitExceeded', true],
    ['States.TaskFailed', 'Sandbox.Timedout', true],
    ['States.TaskFailed', 'States.Timeout', false],
    ['States.TaskFailed', 'States.DataLimitExceeded', false],
    ['States.Timeout', 'States.HeartbeatTimeout', true],
    ['States.HeartbeatTimeout', 'States.Timeout', false],
  ])('%s against %s: %s', (name, error, matches) => {
    expect(matchesError(['Never', name], error)).toBe(matches);
  });
});
