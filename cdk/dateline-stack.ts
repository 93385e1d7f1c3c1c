import {Annotations, CfnOutput, Stack, type StackProps, Tags} from 'aws-cdk-lib';
import type {Construct} from 'constructs';
import {Alarms} from './alarms.ts';
import {Alerts} from './alerts.ts';
import {Buckets} from './buckets.ts';
import type {Deployment} from './read-config.ts';
import {RebuildMachine} from './rebuild-machine.ts';
import {Site} from './site.ts';
import {StageFunctions} from './stage-functions.ts';

export interface DatelineStackProps extends StackProps {
  readonly config: Deployment;
  /** Names this deployment: `dateline-prod`. */
  readonly service: string;
  /** Digest of the code that editions are made by. */
  readonly code: string;
}

/** One story's pipeline: sources in, an edition out, and somebody told when it isn't. */
export class DatelineStack extends Stack {
  readonly service: string;
  readonly buckets: Buckets;
  readonly functions: StageFunctions;
  readonly rebuild: RebuildMachine;
  readonly site: Site;

  constructor(scope: Construct, id: string, {config, service, code, ...props}: DatelineStackProps) {
    super(scope, id, {description: 'Dateline: documents in, a report out', ...props});
    this.service = service;
    const {runbook} = config;
    this.buckets = new Buckets(this, 'Buckets', config);
    const {topic} = new Alerts(this, 'Alerts', {address: config.alertAddress});
    this.site = new Site(this, 'Site', {config, service, buckets: this.buckets});
    const keyValueStoreArn = this.site.store.keyValueStoreArn;
    this.functions = new StageFunctions(this, 'Stages', {
      config,
      service,
      code,
      buckets: this.buckets,
      keyValueStoreArn,
    });
    const {buckets, functions} = this;
    this.rebuild = new RebuildMachine(this, 'Rebuild', {config, service, buckets, functions, topic});
    new Alarms(this, 'Alarms', {service, runbook, rebuild: this.rebuild, topic});
    if (config.alertAddress === undefined) {
      const text = 'no alertAddress is set: nobody is told of held editions and failures (see cdk/README.md)';
      Annotations.of(this).addInfo(text);
    }
    Tags.of(this).add('project', 'dateline');
    Tags.of(this).add('deployment', service);
    this.tell({
      SourcesBucket: [this.buckets.sources.bucketName, 'upload the story and its sources under incoming/'],
      SiteBucket: [this.buckets.site.bucketName, 'for dateline promote, rollback, takedown: --to s3://…'],
      SiteAddress: [`https://${config.domain?.name ?? this.site.distribution.domainName}/`, 'the report'],
      MachineArn: [this.rebuild.machine.stateMachineArn, 'start-execution rebuilds at once'],
      UndeliveredQueue: [this.rebuild.undelivered.queueUrl, 'events that could not be delivered'],
      AlertTopicArn: [topic.topicArn, 'subscribe here to be told'],
    });
  }

  private tell(outputs: Readonly<Record<string, readonly [value: string, description: string]>>): void {
    for (const [id, [value, description]] of Object.entries(outputs))
      new CfnOutput(this, id, {value, description});
  }
}
