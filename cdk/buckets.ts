import {Duration, RemovalPolicy} from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import {Construct} from 'constructs';
import type {Deployment} from './read-config.ts';

/** What runs hand on is of no use after that; a run takes minutes. */
const runDays = 14;
/** An event set that has expired is made again. */
const eventSetDays = 30;

/** Where sources come in, where runs work, where readers read, and who read: four private buckets. */
export class Buckets extends Construct {
  readonly logs: IBucket;
  /** Versioned: a run reads the versions that it was planned with. Its events start the machine. */
  readonly sources: IBucket;
  /** Not versioned: what is in it can be made again. */
  readonly work: IBucket;
  /** Versioned: what editors decided can be brought back. Its events tell where the pointer moved. */
  readonly site: IBucket;

  constructor(scope: Construct, id: string, {onDelete, versionRetentionDays, logRetentionDays}: Deployment) {
    super(scope, id);
    const removalPolicy = onDelete === 'keep' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const former = {noncurrentVersionExpiration: Duration.days(versionRetentionDays)};
    this.logs = addBucket(this, 'Logs', {
      ...closed,
      removalPolicy,
      // CloudFront's logs are delivered by ACL.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{...abandoned, expiration: Duration.days(logRetentionDays)}],
    });
    const logged = (prefix: string): BucketProps => ({
      ...closed,
      removalPolicy,
      serverAccessLogsBucket: this.logs,
      serverAccessLogsPrefix: `${prefix}/`,
    });
    this.sources = addBucket(this, 'Sources', {
      ...logged('sources'),
      versioned: true,
      lifecycleRules: [{...abandoned, ...former, expiredObjectDeleteMarker: true}],
    });
    this.work = addBucket(this, 'Work', {
      ...logged('work'),
      lifecycleRules: [
        {...abandoned, prefix: 'runs/', expiration: Duration.days(runDays)},
        {...abandoned, prefix: 'parsed/', expiration: Duration.days(runDays)},
        {...abandoned, prefix: 'event-sets/', expiration: Duration.days(eventSetDays)},
      ],
    });
    this.site = addBucket(this, 'Site', {
      ...logged('site'),
      versioned: true,
      lifecycleRules: [{...abandoned, ...former, expiredObjectDeleteMarker: true}],
    });
    for (const bucket of [this.sources, this.site]) tellEventBridge(bucket);
  }
}

const closed: BucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
};

const abandoned = {abortIncompleteMultipartUploadAfter: Duration.days(7)};

/** The library's own types disagree under `exactOptionalPropertyTypes`: a bucket is one, whatever they say. */
function addBucket(scope: Construct, id: string, props: BucketProps): IBucket {
  return new Bucket(scope, id, props) as IBucket;
}

/** Set on the resource itself: the construct's own switch adds a function that only sets it. */
function tellEventBridge(bucket: IBucket): void {
  const resource = bucket.node.defaultChild as CfnBucket;
  resource.notificationConfiguration = {eventBridgeConfiguration: {eventBridgeEnabled: true}};
}
