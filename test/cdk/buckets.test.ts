import {Match} from 'aws-cdk-lib/assertions';
import {describe, expect, it} from 'vitest';
import {findAll, findOne, synthesizeStack} from './synthesize-stack.ts';

const {template} = synthesizeStack({versionRetentionDays: 33, logRetentionDays: 60});
const bucket = (name: string) => findOne(template, 'AWS::S3::Bucket', `Buckets${name}`)[1].Properties;

describe('the buckets', () => {
  it.each(['Logs', 'Sources', 'Work', 'Site'])('%s is private, encrypted, and open to TLS alone', (name) => {
    expect(bucket(name)).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: expect.anything(),
    });
    const [id] = findOne(template, 'AWS::S3::Bucket', `Buckets${name}`);
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: {Ref: id},
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({Effect: 'Deny', Condition: {Bool: {'aws:SecureTransport': 'false'}}}),
        ]),
      },
    });
  });

  it('keeps former versions of sources and site for as long as is configured', () => {
    for (const name of ['Sources', 'Site']) {
      expect(bucket(name)).toMatchObject({
        VersioningConfiguration: {Status: 'Enabled'},
        LifecycleConfiguration: {Rules: [{NoncurrentVersionExpiration: {NoncurrentDays: 33}}]},
      });
    }
  });

  it('lets what runs hand on expire, but not who has the rebuild', () => {
    const {Rules} = bucket('Work').LifecycleConfiguration as {
      Rules: {Prefix?: string; ExpirationInDays: number}[];
    };
    expect(Rules.map(({Prefix, ExpirationInDays}) => [Prefix, ExpirationInDays])).toEqual([
      ['runs/', 14],
      ['parsed/', 14],
      ['event-sets/', 30],
    ]);
  });

  it('logs every access to the three that hold something', () => {
    for (const name of ['Sources', 'Work', 'Site']) {
      expect(bucket(name).LoggingConfiguration).toMatchObject({LogFilePrefix: `${name.toLowerCase()}/`});
    }
  });

  it('tells EventBridge of what happens in them without a function of its own', () => {
    for (const name of ['Sources', 'Site']) {
      expect(bucket(name).NotificationConfiguration).toEqual({
        EventBridgeConfiguration: {EventBridgeEnabled: true},
      });
    }
    expect(findAll(template, 'Custom::S3BucketNotifications')).toEqual([]);
    expect(findAll(template, 'AWS::Lambda::Function')).toHaveLength(7);
  });

  it('outlives the stack unless that is said otherwise', () => {
    template.hasResource('AWS::S3::Bucket', {DeletionPolicy: 'Retain'});
    const removed = synthesizeStack({onDelete: 'remove'}).template;
    expect(
      Object.values(removed.findResources('AWS::S3::Bucket')).map(({DeletionPolicy}) => DeletionPolicy),
    ).toEqual(['Delete', 'Delete', 'Delete', 'Delete']);
  });
});
