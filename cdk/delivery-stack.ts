import {Aws, CfnOutput, Duration, Stack, type StackProps} from 'aws-cdk-lib';
import {OidcProviderNative, PolicyStatement, Role, WebIdentityPrincipal} from 'aws-cdk-lib/aws-iam';
import type {Construct} from 'constructs';

export interface DeliveryStackProps extends StackProps {
  /** `owner/name` on GitHub. */
  readonly repository: string;
  /** The GitHub environment whose jobs are let in: `dev`, `prod`. */
  readonly environment: string;
  /** The account's identity provider for GitHub, where it has one; an account can have one only. */
  readonly identityProviderArn: string | undefined;
}

const issuer = 'token.actions.githubusercontent.com';

/** The role of the deployment workflow: jobs of one environment of one repository, and nobody else, may use the roles that
 *  `cdk bootstrap` made. There is no key to lose. */
export class DeliveryStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    {repository, environment, identityProviderArn, ...props}: DeliveryStackProps,
  ) {
    super(scope, id, {description: `Dateline: lets ${repository} deploy`, ...props});
    const provider =
      identityProviderArn ??
      new OidcProviderNative(this, 'GitHub', {url: `https://${issuer}`, clientIds: ['sts.amazonaws.com']})
        .oidcProviderArn;
    const role = new Role(this, 'Role', {
      assumedBy: new WebIdentityPrincipal(provider, {
        StringEquals: {
          [`${issuer}:aud`]: 'sts.amazonaws.com',
          [`${issuer}:sub`]: `repo:${repository}:environment:${environment}`,
        },
      }),
      maxSessionDuration: Duration.hours(1),
    });
    const bootstrapRoles = ['deploy', 'file-publishing', 'lookup'].map(
      (name) =>
        `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/cdk-hnb659fds-${name}-role-${Aws.ACCOUNT_ID}-${Aws.REGION}`,
    );
    role.addToPolicy(new PolicyStatement({actions: ['sts:AssumeRole'], resources: bootstrapRoles}));
    new CfnOutput(this, 'RoleArn', {value: role.roleArn, description: 'DEPLOY_ROLE_ARN of the environment'});
  }
}
