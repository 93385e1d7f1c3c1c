import {describe, expect, it} from 'vitest';
import {readRoles} from './read-roles.ts';

const statement = {
  Effect: 'Allow',
  Action: ['s3:GetObject', 's3:PutObject'],
  Resource: ['arn:aws:s3:::work/runs/*', 'arn:aws:s3:::site/current.json'],
};
const policy = (more: object = {}) => ({
  Roles: ['plan'],
  PolicyDocument: {Statement: [{...statement, ...more}]},
});

describe('the rights of a role', () => {
  const mayDo = readRoles([
    policy(),
    {...policy({Action: 'sns:Publish', Resource: '*'}), Roles: ['machine']},
  ]);

  it.each([
    ['plan', 's3:GetObject', 'arn:aws:s3:::work/runs/1/plan.json', true],
    ['plan', 's3:GetObject', 'arn:aws:s3:::work/claim.json', false],
    ['plan', 's3:GetObject', 'arn:aws:s3:::site/current.json', true],
    ['plan', 's3:GetObject', 'arn:aws:s3:::site/currentXjson', false],
    ['plan', 's3:DeleteObject', 'arn:aws:s3:::work/runs/1', false],
    ['plan', 'sns:Publish', 'topic', false],
    ['machine', 'sns:Publish', 'topic', true],
    ['render', 's3:GetObject', 'arn:aws:s3:::work/runs/1', false],
  ])('of %s to %s on %s: %s', (role, action, resource, may) => {
    expect(mayDo(role)(action, resource)).toBe(may);
  });

  it.each([
    ['denies', {Effect: 'Deny'}],
    ['has a wildcard for an action', {Action: 's3:*'}],
    ['has a condition', {Condition: {Bool: {}}}],
  ])('are not read from a statement that %s', (_, more) => {
    expect(() => readRoles([policy(more)])).toThrow(/not known here/);
  });
});
