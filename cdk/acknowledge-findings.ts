import {Validations} from 'aws-cdk-lib';
import type {IBucket} from 'aws-cdk-lib/aws-s3';
import type {CfnElement} from 'aws-cdk-lib/core';
import type {DatelineStack} from './dateline-stack.ts';

export interface Acknowledgement {
  readonly id: string;
  readonly reason: string;
}

/** What cdk-nag finds and we keep, each with its reason. Everything else it finds stops the synthesis. */
export function acknowledgeFindings(stack: DatelineStack): void {
  Validations.of(stack).acknowledge(...listAcknowledgements(stack));
}

export function listAcknowledgements(stack: DatelineStack): Acknowledgement[] {
  const {sources, work, site} = stack.buckets;
  const prefixes = [
    [sources, 'incoming/*', 'sources have the names that people give them'],
    [work, 'runs/*', 'each run has a folder of its own'],
    [work, 'event-sets/*', 'event sets are named by the digest of what they were made from'],
    [work, 'parsed/*', 'the service names what a map writes'],
    [site, 'editions/*', 'editions are named by the digest of their inputs'],
    [site, 'history/*', 'pages, diffs and the list of editions lie there'],
    [site, 'history/diff/*', 'diffs are named by the editions that they compare'],
  ] as const;
  const executions = `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${stack.service}`;
  return [
    ...prefixes.map(([bucket, keys, why]) => ({
      id: `AwsSolutions-IAM5[Resource::<${logicalIdOf(stack, bucket)}.Arn>/${keys}]`,
      reason: `One prefix of one bucket: ${why}.`,
    })),
    {
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray and the delivery of logs know no resources: their actions can only be allowed on all.',
    },
    ...['/*', ':*'].map((end) => ({
      id: `AwsSolutions-IAM5[Resource::${executions}${end}]`,
      reason: 'A Distributed Map watches its own children, whose names the service gives.',
    })),
    {
      id: 'AwsSolutions-SQS3',
      reason: 'The queue is itself what undelivered events are kept in; an alarm watches it.',
    },
    {id: 'AwsSolutions-CFR1', reason: 'A published report is for readers everywhere.'},
    {
      id: 'AwsSolutions-CFR2',
      reason:
        'Static files behind a private bucket; a web ACL can be named (webAclArn) and costs more than the rest.',
    },
    {
      id: 'AwsSolutions-CFR4',
      reason:
        "Without a domain CloudFront's own certificate is used, whose TLS can't be chosen; with one it is TLSv1.2_2021.",
    },
  ];
}

function logicalIdOf(stack: DatelineStack, bucket: IBucket): string {
  return stack.resolve(stack.getLogicalId(bucket.node.defaultChild as CfnElement));
}
