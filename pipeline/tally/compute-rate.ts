import type {CategoryDeclaration} from '../model/story.ts';
import type {Value} from '../model/tally.ts';
import {displayNumber, roundTo} from './display-number.ts';
import type {TallyContext} from './tally-context.ts';

/** The total over a declared duration, as the field of a tally; empty where none is declared, and with a message
 *  (`rate-unknown`) where the duration isn't there or is in another unit. */
export function computeRate(
  {values, say}: TallyContext,
  {id, unit, rate}: CategoryDeclaration,
  total: Value,
  at: number,
): {rate?: Value} {
  if (rate === undefined) return {};
  const over = values.get(rate.over);
  if (over?.number === undefined || over.unit !== `${rate.per}s` || total.number === undefined) {
    const found = over ? `"${rate.over}", which is ${over.display}` : `no value "${rate.over}"`;
    say(
      ['tallies', at, 'rate', 'over'],
      'rate-unknown',
      `found ${found}; expected a duration in ${rate.per}s`,
    );
    return {};
  }
  const number = total.number / over.number;
  const exact = displayNumber(roundTo(number, 0.01));
  return {
    rate: {
      id: `${id}.rate`,
      type: 'number',
      display: `about ${displayNumber(roundTo(number, rate['round-to']))}`,
      number,
      unit: `${unit} a ${rate.per}`,
      provenance: 'computed',
      how: `${total.display} over ${over.display} is ${exact} a ${rate.per}, rounded to the nearest ${displayNumber(rate['round-to'])}.`,
      citations: [...over.citations, ...total.citations],
    },
  };
}
