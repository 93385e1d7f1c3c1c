import {describe, expect, it} from 'vitest';
import {resolveIntrinsics} from './resolve-intrinsics.ts';

const lookUp = (id: string, attribute?: string) => [id, attribute].filter(Boolean).join('.');

describe('intrinsic functions', () => {
  it.each([
    [{Ref: 'Bucket'}, 'Bucket'],
    [{'Fn::GetAtt': ['Bucket', 'Arn']}, 'Bucket.Arn'],
    [{'Fn::GetAtt': 'Bucket.Arn'}, 'Bucket.Arn'],
    [{'Fn::Join': ['/', [{'Fn::GetAtt': ['Bucket', 'Arn']}, 'runs', '*']]}, 'Bucket.Arn/runs/*'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are the template's.
    [{'Fn::Sub': 'arn:${AWS::Partition}:s3:::${Bucket}'}, 'arn:AWS::Partition:s3:::Bucket'],
    [
      {list: [{Ref: 'A'}, 1, null], text: 'Ref'},
      {list: ['A', 1, null], text: 'Ref'},
    ],
  ])('%j → %j', (value, resolved) => {
    expect(resolveIntrinsics(value, lookUp)).toEqual(resolved);
  });

  it('that are not known are an error', () => {
    expect(() => resolveIntrinsics({'Fn::Select': [0, []]}, lookUp)).toThrow(/Fn::Select/);
  });
});
