import {describe, expect, it} from 'vitest';
import {matchesPattern} from './matches-pattern.ts';

const event = {
  source: 'aws.s3',
  'detail-type': 'Object Created',
  resources: ['arn:aws:s3:::one', 'arn:aws:s3:::two'],
  detail: {bucket: {name: 'sources'}, object: {key: 'incoming/sources/trade.csv', size: 7}},
};
const key = (rule: unknown) => ({detail: {object: {key: [rule]}}});

describe('an event pattern', () => {
  it.each([
    [{source: ['aws.s3'], detail: {bucket: {name: ['other', 'sources']}}}, true],
    [{source: ['aws.s3'], detail: {bucket: {name: ['other']}}}, false],
    [{source: ['aws.ec2', 'aws.s3'], 'detail-type': ['Object Deleted']}, false],
    [{resources: ['arn:aws:s3:::two']}, true],
    [{detail: {object: {size: [7]}}}, true],
    [{detail: {object: {size: ['7']}}}, false],
    [{detail: {absent: {name: ['x']}}}, false],
    [{account: ['1']}, false],
    [key({prefix: 'incoming/'}), true],
    [key({prefix: 'sources/'}), false],
    [key({suffix: '.csv'}), true],
    [key({suffix: '.txt'}), false],
    [key({exists: true}), true],
    [key({exists: false}), false],
    [key({'anything-but': {suffix: '/'}}), true],
    [key({'anything-but': {suffix: ['/', '.csv']}}), false],
    [key({'anything-but': {prefix: 'incoming/'}}), false],
    [key({'anything-but': 'incoming/sources/trade.csv'}), false],
    [key({'anything-but': ['a', 'b']}), true],
  ])('%j: %s', (pattern, matches) => {
    expect(matchesPattern(pattern, event)).toBe(matches);
  });

  it('is an error where it uses what is not known here', () => {
    expect(() => matchesPattern(key({numeric: ['>', 1]}), event)).toThrow(/operator numeric/);
  });
});
