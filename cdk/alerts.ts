import {Aws} from 'aws-cdk-lib';
import {PolicyStatement, ServicePrincipal} from 'aws-cdk-lib/aws-iam';
import {Topic} from 'aws-cdk-lib/aws-sns';
import {EmailSubscription} from 'aws-cdk-lib/aws-sns-subscriptions';
import {Construct} from 'constructs';

/** Where people are told of held editions, failures and alarms. */
export class Alerts extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, {address}: {readonly address: string | undefined}) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', {displayName: 'Dateline', enforceSSL: true});
    // A topic with a policy of its own has lost the default one, which let the account's alarms in.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: {StringEquals: {'aws:SourceAccount': Aws.ACCOUNT_ID}},
      }),
    );
    if (address !== undefined) this.topic.addSubscription(new EmailSubscription(address));
  }
}
