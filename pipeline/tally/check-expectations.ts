import type {Check, Value} from '../model/tally.ts';
import {displayNumber} from './display-number.ts';
import type {TallyContext} from './tally-context.ts';

/** What the story says must hold before publishing, compared with what came out: numbers by value, texts by what is
 *  printed. One that doesn't hold is also an error at its declaration (`expect-failed`), and so is one, or a pin, of a part
 *  that isn't there (`value-unknown`): it would hold nothing. */
export function checkExpectations(context: TallyContext): Check[] {
  checkPins(context);
  return (context.front.tallies ?? []).flatMap(({id, expect}, at) =>
    Object.entries(expect ?? {}).flatMap(([name, expected]) => {
      const steps = ['tallies', at, 'expect', name];
      const value = context.values.get(`${id}.${name}`);
      if (value) return checkOne(context, value, expected, steps);
      context.missing(`${id}.${name}`, steps);
      return [];
    }),
  );
}

function checkPins({front, values, missing}: TallyContext): void {
  for (const [at, {id, pin}] of (front.tallies ?? []).entries()) {
    for (const [index, name] of (pin ?? []).entries()) {
      if (!values.has(`${id}.${name}`)) missing(`${id}.${name}`, ['tallies', at, 'pin', index]);
    }
  }
}

function checkOne(
  {say}: TallyContext,
  value: Value,
  expected: number | string,
  steps: readonly PropertyKey[],
): Check {
  const holds = typeof expected === 'number' ? value.number === expected : value.display === expected;
  const shown = typeof expected === 'number' ? displayNumber(expected) : expected;
  const reason = holds
    ? `${value.id} is ${shown}, as expected.`
    : `${value.id} is ${value.display}; expected ${shown}.`;
  if (!holds) say(steps, 'expect-failed', reason.replace(/\.$/, ''));
  const verdict = holds ? 'agrees' : 'disagrees';
  return {
    id: `${value.id}.expected`,
    verdict,
    role: 'gate',
    aspect: 'expected',
    reason,
    citations: value.citations,
  };
}
