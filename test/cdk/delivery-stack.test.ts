import {App} from 'aws-cdk-lib';
import {Template} from 'aws-cdk-lib/assertions';
import {describe, expect, it} from 'vitest';
import {DeliveryStack} from '../../cdk/delivery-stack.ts';
import {findAll, findOne} from './synthesize-stack.ts';

const synthesize = (identityProviderArn?: string) => {
  process.env.CDK_VALIDATION = 'false';
  const about = {repository: 'desk/report', environment: 'prod', identityProviderArn};
  return Template.fromStack(new DeliveryStack(new App(), 'delivery', about));
};

describe('the role of the deployment workflow', () => {
  const template = synthesize();
  const [, {Properties}] = findOne(template, 'AWS::IAM::Role');

  it('lets in jobs of one environment of one repository, by exact sub and aud', () => {
    const {Statement} = Properties.AssumeRolePolicyDocument as {Statement: readonly {Condition: unknown}[]};
    expect(Statement.map(({Condition}) => Condition)).toEqual([
      {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:desk/report:environment:prod',
        },
      },
    ]);
  });

  it('may take the roles that bootstrapping made, and do nothing itself', () => {
    const policies = findAll(template, 'AWS::IAM::Policy').map(
      ([, policy]) => policy.Properties.PolicyDocument,
    );
    expect(policies).toMatchObject([{Statement: [{Action: 'sts:AssumeRole', Effect: 'Allow'}]}]);
    expect(JSON.stringify(policies)).toMatch(/cdk-hnb659fds-deploy-role-/);
  });

  it('makes the identity provider unless the account has one', () => {
    expect(findAll(template, 'AWS::IAM::OIDCProvider')).toHaveLength(1);
    const known = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com';
    expect(findAll(synthesize(known), 'AWS::IAM::OIDCProvider')).toHaveLength(0);
  });
});
