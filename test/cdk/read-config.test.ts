import {describe, expect, it} from 'vitest';
import {readConfig} from '../../cdk/read-config.ts';

describe('the configuration', () => {
  it('needs nothing', () => {
    const {dev, prod} = readConfig(undefined);
    expect(dev).toEqual(prod);
    expect(prod).toMatchObject({name: 'dateline', settleSeconds: 30, logRetentionDays: 30, onDelete: 'keep'});
  });

  it.each([
    ['an unknown key', {alertAdress: 'a@example.org'}, /Unrecognized key: "alertAdress"[\s\S]*prod/],
    ['an address that is none', {alertAddress: 'desk'}, /alertAddress/],
    ['a retention that CloudWatch lacks', {logRetentionDays: 31}, /expected one of 1, 3, 5, 7, 14, 30/],
    [
      'a certificate of another region',
      {domain: {name: 'a.example.org', certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a'}},
      /expected the ARN of acm in us-east-1[\s\S]*prod\.domain\.certificateArn/,
    ],
    ['a schedule in words', {nightly: 'every night'}, /expected cron\(…\) or rate\(…\)/],
    ['more memory than a function may have', {editionMemoryMiB: 20_000}, /editionMemoryMiB/],
    ['a wait without end', {settleSeconds: 6000}, /settleSeconds/],
    ['a name that no resource may have', {name: 'Our Story'}, /expected small letters/],
    ['a runbook that would end a string', {runbook: '"'}, /expected an address or a path/],
    ['a repository by its address', {repository: 'https://github.com/a/b'}, /expected owner\/name/],
  ])('refuses %s, with its place', (_, prod, message) => {
    expect(() => readConfig({prod})).toThrow(message);
  });

  it('names every key that is wrong at once', () => {
    expect(() => readConfig({prod: {name: '?'}, dev: {nightly: 'x'}})).toThrow(
      /prod\.name[\s\S]*dev\.nightly|dev\.nightly[\s\S]*prod\.name/,
    );
  });
});
