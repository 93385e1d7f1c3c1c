import {describe, expect, it} from 'vitest';
import {type AlertContext, describeAlert} from '../../lambdas/describe-alert.ts';
import type {PublishResult} from '../../pipeline/flow/publish.ts';

const edition = '0123456789abcdef';
const context: AlertContext = {title: 'A harbour', site: 's3://site', failed: 0, failedFiles: []};
const pointer = {edition, seq: 1, previous: null};
const findings = [{rule: 'pin-changed', reason: 'reports.total was 3,141 and is 3,213'}] as const;
const held: PublishResult = {status: 'held', edition, findings, alert: true};

describe('an alert', () => {
  it('of a held edition gives the reasons, and the command that publishes it all the same', () => {
    const {subject, message} = describeAlert(held, context) ?? expect.fail('nothing is told');
    expect(subject).toBe('Dateline: an edition was held');
    expect(message).toContain('- pin-changed: reports.total was 3,141 and is 3,213');
    expect(message).toContain(`dateline promote ${edition} --to s3://site --reason "…"`);
  });

  it('is not sent again for a hold that was told, nor where all is well', () => {
    expect(describeAlert({...held, alert: false}, context)).toBeUndefined();
    for (const status of ['published', 'unchanged', 'superseded'] as const) {
      expect(describeAlert({status, edition, pointer}, context)).toBeUndefined();
    }
  });

  it('names the documents that an edition goes without, and how many more there are', () => {
    const missing = {...context, failed: 22, failedFiles: ['sources/a.txt', 'sources/b.txt']};
    const {subject, message} =
      describeAlert({status: 'published', edition, pointer}, missing) ?? expect.fail('nothing is told');
    expect(subject).toBe('Dateline: an edition was published with documents missing');
    expect(message).toContain('22 documents failed');
    expect(message).toContain('- sources/b.txt\n… and 20 more');
  });

  it('is short enough for a phone and for a payload, and its subject is one that mail takes', () => {
    const many = Array.from({length: 500}, (_, index) => ({
      rule: 'source-gone' as const,
      reason: `the current edition has the source sources/${index}.txt, this one hasn't`,
    }));
    const {subject, message} =
      describeAlert({...held, findings: many}, context) ?? expect.fail('nothing is told');
    expect(message.length).toBeLessThanOrEqual(4001);
    // https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
    expect(subject).toMatch(/^[\x20-\x7e]{1,99}$/);
  });
});
