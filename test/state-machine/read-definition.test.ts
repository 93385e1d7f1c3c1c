import {describe, expect, it} from 'vitest';
import {readDefinition} from './read-definition.ts';

const read = (States: Record<string, unknown>, fields: object = {}) =>
  readDefinition(JSON.stringify({QueryLanguage: 'JSONata', StartAt: 'a', States, ...fields}));
const processor = {ProcessorConfig: {Mode: 'INLINE'}, StartAt: 'x', States: {x: {Type: 'Succeed'}}};

describe('a definition', () => {
  it.each([
    ['an unknown type of state', {a: {Type: 'Activity', End: true}}, /States\.a/],
    ['an unknown field', {a: {Type: 'Pass', InputPath: '$', End: true}}, /InputPath/],
    ['a field of another type of state', {a: {Type: 'Pass', Seconds: 3, End: true}}, /Seconds/],
    ['an unknown field of a retrier', retried({ErrorEquals: ['A'], Attempts: 3}), /Attempts/],
    ['an interval of no time', retried({ErrorEquals: ['A'], IntervalSeconds: 0}), /IntervalSeconds/],
    ['an expression that is none', {a: {Type: 'Wait', Seconds: 'ten', End: true}}, /Seconds/],
    ['a state that leads nowhere', {a: {Type: 'Pass', Next: 'b'}}, /a leads to b, which is not there/],
    ['a state that is never reached', {a: {Type: 'Succeed'}, b: {Type: 'Succeed'}}, /b is never reached/],
    ['neither Next nor End', {a: {Type: 'Pass'}}, /a needs either Next or End/],
    ['both Next and End', {a: {Type: 'Pass', Next: 'a', End: true}}, /a needs either Next or End/],
    [
      'a wildcard that is not last',
      retried({ErrorEquals: ['States.ALL']}, {ErrorEquals: ['A']}),
      /alone and last/,
    ],
    ['a wildcard in company', retried({ErrorEquals: ['A', 'States.ALL']}), /alone and last/],
    ['a reader in an inline Map', inline({Label: 'label'}), /a is inline: no Label/],
    [
      'an unknown field in the states of a Map',
      {a: {Type: 'Map', End: true, ItemProcessor: {...processor, States: {x: {Type: 'Succeed', Next: 'x'}}}}},
      /ItemProcessor\.States\.x/,
    ],
  ])('is refused with %s', (_, states, message) => {
    expect(() => read(states)).toThrow(message);
  });

  it('is refused in JSONPath', () => {
    expect(() => read({a: {Type: 'Succeed'}}, {QueryLanguage: 'JSONPath'})).toThrow(/QueryLanguage/);
  });

  it('is taken as it stands where everything is known', () => {
    expect(read({a: {Type: 'Pass', Next: 'b'}, ...inline({}, 'b')}).States.b).toMatchObject({Type: 'Map'});
  });
});

function retried(...Retry: object[]): Record<string, unknown> {
  return {a: {Type: 'Task', Resource: 'r', Retry, End: true}};
}

function inline(fields: object, name = 'a'): Record<string, unknown> {
  return {[name]: {Type: 'Map', ItemProcessor: processor, End: true, ...fields}};
}
