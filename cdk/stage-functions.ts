import type {IBucket} from 'aws-cdk-lib/aws-s3';
import {Construct} from 'constructs';
import type {Buckets} from './buckets.ts';
import {type Stage, stages} from './bundle-stage.ts';
import type {Deployment} from './read-config.ts';
import {StageFunction} from './stage-function.ts';

export interface StageFunctionsProps {
  readonly config: Deployment;
  readonly service: string;
  readonly code: string;
  readonly buckets: Buckets;
  readonly keyValueStoreArn: string;
}

/** Memory in MiB and time in seconds, with room above what was measured (see cdk/README.md). From 1,769 MiB on a function
 *  has a whole processor. Stages without a memory here hold a whole edition: theirs is the configuration's. */
export const sizes: Readonly<Record<Stage, {readonly memoryMiB?: number; readonly timeoutSeconds: number}>> =
  {
    settle: {memoryMiB: 256, timeoutSeconds: 60},
    plan: {memoryMiB: 1769, timeoutSeconds: 300},
    parse: {memoryMiB: 1769, timeoutSeconds: 60},
    tally: {timeoutSeconds: 600},
    render: {timeoutSeconds: 600},
    publish: {timeoutSeconds: 600},
    reconcile: {memoryMiB: 256, timeoutSeconds: 60},
  };

/** The functions of all stages. Each may do what it does, where it does it, and nothing else. */
export class StageFunctions extends Construct {
  readonly byStage: Readonly<Record<Stage, StageFunction>>;

  constructor(scope: Construct, id: string, props: StageFunctionsProps) {
    super(scope, id);
    const {buckets, keyValueStoreArn} = props;
    const made = stages.map((stage) => [stage, this.add(stage, props)] as const);
    this.byStage = Object.fromEntries(made) as Record<Stage, StageFunction>;
    const {settle, plan, parse, tally, render, publish, reconcile} = this.byStage;
    const {sources, work, site} = buckets;

    settle.allow(['s3:ListBucketVersions'], [sources.bucketArn]);
    settle.allow(['s3:GetObject', 's3:PutObject'], [work.arnForObjects('claim.json')]);
    plan.allow(['s3:ListBucketVersions'], [sources.bucketArn]);
    plan.allow(['s3:GetObjectVersion'], [sources.arnForObjects('incoming/*')]);
    // A reference is written once: where it is there already, its bytes are compared.
    plan.allow(['s3:GetObject', 's3:PutObject'], [work.arnForObjects('runs/*')]);
    plan.allow(['s3:GetObject', 's3:PutObject'], [site.arnForObjects('history/seq.json')]);
    plan.allow(['s3:GetObject'], [site.arnForObjects('current.json')]);
    parse.allow(['s3:GetObjectVersion'], [sources.arnForObjects('incoming/*')]);
    parse.allow(['s3:GetObject'], [work.arnForObjects('runs/*')]);
    parse.allow(['s3:GetObject', 's3:PutObject'], [work.arnForObjects('event-sets/*')]);
    for (const stage of [tally, render]) {
      stage.allow(['s3:GetObjectVersion'], [sources.arnForObjects('incoming/story.md')]);
      stage.allow(['s3:GetObject'], [work.arnForObjects('event-sets/*')]);
      stage.allow(['s3:GetObject', 's3:PutObject'], [work.arnForObjects('runs/*')]);
    }
    tally.allow(['s3:GetObject'], [work.arnForObjects('parsed/*')]);
    publish.allow(['s3:GetObject'], [work.arnForObjects('runs/*')]);
    publish.allow(
      ['s3:GetObject', 's3:PutObject'],
      ['editions/*', 'history/*', 'current.json', 'index.html'].map((key) => site.arnForObjects(key)),
    );
    // An edition that was taken down while it was uploaded is removed again.
    publish.allow(
      ['s3:DeleteObject', 's3:DeleteObjectVersion'],
      ['editions/*', 'history/diff/*'].map((key) => site.arnForObjects(key)),
    );
    publish.allow(['s3:ListBucketVersions'], [site.bucketArn]);
    reconcile.allow(['s3:GetObject'], [site.arnForObjects('current.json')]);
    reconcile.allow(
      [
        'cloudfront-keyvaluestore:DescribeKeyValueStore',
        'cloudfront-keyvaluestore:GetKey',
        'cloudfront-keyvaluestore:UpdateKeys',
      ],
      [keyValueStoreArn],
    );
    // Without this right S3 answers 403 where an object isn't there, which is no answer to "is it there?".
    const asks: readonly (readonly [StageFunction, readonly IBucket[]])[] = [
      [settle, [sources, work]],
      [plan, [sources, work, site]],
      [parse, [sources, work]],
      [tally, [sources, work]],
      [render, [sources, work]],
      [publish, [work, site]],
      [reconcile, [site]],
    ];
    for (const [stage, asked] of asks)
      stage.allow(
        ['s3:ListBucket'],
        asked.map(({bucketArn}) => bucketArn),
      );
  }

  private add(stage: Stage, {config, service, code, buckets, keyValueStoreArn}: StageFunctionsProps) {
    const everywhere = {
      SOURCES_BUCKET: buckets.sources.bucketName,
      WORK_BUCKET: buckets.work.bucketName,
      SITE_BUCKET: buckets.site.bucketName,
    };
    return new StageFunction(this, capitalize(stage), {
      stage,
      service,
      code,
      memoryMiB: config.editionMemoryMiB,
      ...sizes[stage],
      logRetentionDays: config.logRetentionDays,
      environment:
        stage === 'reconcile' ? {...everywhere, KEY_VALUE_STORE_ARN: keyValueStoreArn} : everywhere,
      // The swap of the pointer decides between two publishers; one slot only saves them from getting in each other's way.
      ...(stage === 'publish' && config.reservePublish ? {reservedConcurrency: 1} : {}),
    });
  }
}

export function capitalize(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
