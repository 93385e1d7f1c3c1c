import {findCounted} from './find-counted.ts';
import {findNumerals} from './find-numerals.ts';
import type {FoundQuantity} from './found.ts';
import type {AliasIndex} from './index-aliases.ts';
import {quoteTokens} from './quote-tokens.ts';
import {readStatuses} from './read-status.ts';
import type {Clause, Reading} from './reading.ts';

/** How many of what, by one sentence: every number that counts something, neither dates nor ordinals nor names. */
export function findQuantities(
  reading: Reading,
  clauses: readonly Clause[],
  names: AliasIndex,
): FoundQuantity[] {
  const numerals = findNumerals(reading, names);
  if (numerals.length === 0) return [];
  const statusAt = readStatuses(reading, clauses);
  return numerals.flatMap((numeral) => {
    const counted = findCounted(reading, numeral);
    if (!counted) return [];
    const {first, last, ...amount} = numeral;
    const {attempted, unit, currency} = counted;
    return [
      {
        ...quoteTokens(reading, first, last),
        ...amount,
        counted: quoteTokens(reading, counted.first, counted.last),
        ...(unit ? {unit} : {}),
        ...(currency ? {currency} : {}),
        ...(attempted ? {attempted: true} : {}),
        status: statusAt(first),
        sentence: reading.passage.id,
      },
    ];
  });
}
