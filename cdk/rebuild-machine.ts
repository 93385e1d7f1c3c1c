import {Aws, Duration, RemovalPolicy, Stack} from 'aws-cdk-lib';
import {type EventPattern, Rule, Schedule} from 'aws-cdk-lib/aws-events';
import {LambdaFunction, SfnStateMachine} from 'aws-cdk-lib/aws-events-targets';
import {PolicyStatement, Role, ServicePrincipal} from 'aws-cdk-lib/aws-iam';
import {SqsDestination} from 'aws-cdk-lib/aws-lambda-destinations';
import {LogGroup} from 'aws-cdk-lib/aws-logs';
import type {ITopic} from 'aws-cdk-lib/aws-sns';
import {Queue, QueueEncryption} from 'aws-cdk-lib/aws-sqs';
import {DefinitionBody, LogLevel, StateMachine} from 'aws-cdk-lib/aws-stepfunctions';
import {Construct} from 'constructs';
import type {Buckets} from './buckets.ts';
import {type Stage, stages} from './bundle-stage.ts';
import {describeMachine} from './describe-machine.ts';
import type {Deployment} from './read-config.ts';
import {type StageFunctions, sizes} from './stage-functions.ts';

export interface RebuildMachineProps {
  readonly config: Deployment;
  /** Name of machine and deployment: `dateline-prod`. */
  readonly service: string;
  readonly buckets: Buckets;
  readonly functions: StageFunctions;
  readonly topic: ITopic;
}

/** The rebuild and what starts it: a source that changes, the schedule, and for the edge every move of the pointer. An
 *  event that can't be delivered waits in a queue. */
export class RebuildMachine extends Construct {
  readonly machine: StateMachine;
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string, props: RebuildMachineProps) {
    super(scope, id);
    this.machine = this.addMachine(props);
    this.undelivered = new Queue(this, 'Undelivered', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    // An event that was delivered to the function, and failed it three times, would be gone otherwise.
    props.functions.byStage.reconcile.function.configureAsyncInvoke({
      onFailure: new SqsDestination(this.undelivered),
      retryAttempts: 2,
    });
    this.addRules(props);
  }

  private addMachine({config, service, buckets, functions, topic}: RebuildMachineProps): StateMachine {
    const logs = new LogGroup(this, 'Logs', {
      // The service looks for this prefix before it writes into a group.
      logGroupName: `/aws/vendedlogs/states/${service}`,
      retention: config.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {assumedBy: new ServicePrincipal('states.amazonaws.com')});
    const arns = stages.map((stage) => [stage, functions.byStage[stage].function.functionArn] as const);
    const timeouts = stages.map((stage) => [stage, sizes[stage].timeoutSeconds] as const);
    const definition = describeMachine({
      functions: Object.fromEntries(arns) as Record<Stage, string>,
      timeouts: Object.fromEntries(timeouts) as Record<Stage, number>,
      workBucket: buckets.work.bucketName,
      topicArn: topic.topicArn,
      settleSeconds: config.settleSeconds,
      parseConcurrency: config.parseConcurrency,
      runbook: config.runbook,
    });
    const machine = new StateMachine(this, 'Machine', {
      stateMachineName: service,
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(definition)),
      role,
      tracingEnabled: true,
      // Not the data: what is in a source may not be public yet.
      logs: {destination: logs, level: LogLevel.ALL, includeExecutionData: false},
    });
    const allow = (actions: string[], resources: string[]) =>
      role.addToPolicy(new PolicyStatement({actions, resources}));
    allow(
      ['lambda:InvokeFunction'],
      arns.map(([, arn]) => arn),
    );
    allow(['sns:Publish'], [topic.topicArn]);
    // The map reads its manifest, starts its children, and writes what became of them. Its own ARN is built from its
    // name: a role can't wait for a machine that waits for the role.
    allow(['s3:GetObject'], [buckets.work.arnForObjects('runs/*'), buckets.work.arnForObjects('parsed/*')]);
    allow(
      ['s3:PutObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
      [buckets.work.arnForObjects('parsed/*')],
    );
    const own = (resource: string) =>
      `arn:${Aws.PARTITION}:states:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}:${service}`;
    allow(['states:StartExecution'], [own('stateMachine')]);
    allow(
      ['states:DescribeExecution', 'states:StopExecution'],
      [`${own('execution')}/*`, `${own('execution')}:*`],
    );
    return machine;
  }

  private addRules({config, buckets, functions}: RebuildMachineProps): void {
    const {machine, undelivered} = this;
    const delivery = {deadLetterQueue: undelivered, maxEventAge: Duration.hours(24), retryAttempts: 185};
    new Rule(this, 'SourceChanged', {
      description: 'A source was uploaded or deleted: rebuild',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        // Nothing that a rebuild writes can match: it writes into other buckets.
        detail: {bucket: {name: [buckets.sources.bucketName]}, object: {key: [{prefix: 'incoming/'}]}},
      } satisfies EventPattern,
      targets: [new SfnStateMachine(machine, delivery)],
    });
    new Rule(this, 'Nightly', {
      description: 'Rebuild whether or not something came',
      schedule: Schedule.expression(config.nightly),
      targets: [new SfnStateMachine(machine, delivery)],
    });
    new Rule(this, 'PointerMoved', {
      description: 'Another edition became the current one: let the edge follow',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {bucket: {name: [buckets.site.bucketName]}, object: {key: ['current.json']}},
      } satisfies EventPattern,
      targets: [new LambdaFunction(functions.byStage.reconcile.function, delivery)],
    });
  }
}
