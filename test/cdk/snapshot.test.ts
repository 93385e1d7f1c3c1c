import {describe, expect, it} from 'vitest';
import {synthesizeStack} from './synthesize-stack.ts';

describe('the template', () => {
  it('changes only where a change of it is reviewed', async () => {
    const template = synthesizeStack({alertAddress: 'desk@example.org'}).template.toJSON();
    const masked = JSON.stringify(template, mask, 2);
    await expect(`${masked}\n`).toMatchFileSnapshot('__snapshots__/template.json');
  });
});

/** Digests of bundles change with every line of code. */
function mask(key: string, value: unknown): unknown {
  return key === 'S3Key' ? '[digest].zip' : value;
}
