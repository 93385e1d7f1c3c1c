import type {Quantity} from '../model/extract.ts';
import {findCounted} from './find-counted.ts';
import {findNumerals} from './find-numerals.ts';
import type {AliasIndex} from './index-aliases.ts';
import {quoteTokens} from './quote-tokens.ts';
import {readStatuses} from './read-status.ts';
import type {Clause, Reading} from './reading.ts';

/** How many of what, by one sentence: every number that counts something, neither dates nor ordinals nor names. */
export function findQuantities(reading: Reading, clauses: readonly Clause[], names: AliasIndex): Quantity[] {
  const numerals = findNumerals(reading, names);
  if (numerals.length === 0) return [];
  const statusAt = readStatuses(reading, clauses);
  const quantities: Quantity[] = [];
  for (const numeral of numerals) {
    const counted = findCounted(reading, numeral);
    if (!counted) continue;
    const {first, last, ...amount} = numeral;
    const {attempted, unit, currency} = counted;
    quantities.push({
      id: `${reading.passage.id}.q${quantities.length + 1}`,
      ...quoteTokens(reading, first, last),
      ...amount,
      counted: quoteTokens(reading, counted.first, counted.last),
      ...(unit ? {unit} : {}),
      ...(currency ? {currency} : {}),
      ...(attempted ? {attempted: true} : {}),
      status: statusAt(first),
      sentence: reading.passage.id,
    });
  }
  return quantities;
}
