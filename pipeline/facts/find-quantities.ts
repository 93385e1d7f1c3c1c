import {findCounted} from './find-counted.ts';
import {findNumerals} from './find-numerals.ts';
import type {FoundQuantity} from './found.ts';
import type {AliasIndex} from './index-aliases.ts';
import {toText} from './map-offsets.ts';
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
        ...quote(reading, first, last),
        ...amount,
        counted: quote(reading, counted.first, counted.last),
        ...(unit ? {unit} : {}),
        ...(currency ? {currency} : {}),
        ...(attempted ? {attempted: true} : {}),
        status: statusAt(first),
        sentence: reading.passage.id,
      },
    ];
  });
}

/** The stretch of the text from token `first` to `last`; empty, behind the token before, where `last < first`. */
function quote(
  {passage, tokens}: Reading,
  first: number,
  last: number,
): {start: number; end: number; text: string} {
  if (last < first) {
    const {end} = toText(passage, {start: tokens[last]?.start ?? 0, end: tokens[last]?.end ?? 0});
    return {start: end, end, text: ''};
  }
  const span = {start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0};
  return {...toText(passage, span), text: passage.plain.slice(span.start, span.end)};
}
