import {AwsSolutionsChecks} from 'cdk-nag';
import {describe, expect, it} from 'vitest';
import {listAcknowledgements} from '../../cdk/acknowledge-findings.ts';
import {DatelineStack} from '../../cdk/dateline-stack.ts';
import {readConfig} from '../../cdk/read-config.ts';
import {synthesizeStack} from './synthesize-stack.ts';

describe('cdk-nag, AwsSolutions', () => {
  it('finds nothing that is not acknowledged, with a reason', () => {
    const {stack} = synthesizeStack();
    expect(findIn(stack)).toEqual([]);
    for (const {reason} of listAcknowledgements(stack)) expect(reason.length).toBeGreaterThan(30);
  });

  it('finds exactly what is acknowledged where nothing is', () => {
    const {stack} = synthesizeStack();
    const bare = new DatelineStack(stack.node.root as never, 'bare', {
      config: readConfig({}).prod,
      service: stack.service,
      code: 'c0de',
    });
    const known = listAcknowledgements(bare).map(({id}) => id);
    expect(findIn(bare).sort()).toEqual(known.sort());
  });
});

function findIn(stack: DatelineStack): string[] {
  const {violations} = new AwsSolutionsChecks().validateScope(stack);
  return [...new Set(violations.map(({ruleName}) => ruleName))];
}
