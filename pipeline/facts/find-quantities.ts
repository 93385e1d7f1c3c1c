import type {Quantity} from '../model/extract.ts';
import {findCounted} from './find-counted.ts';
import {findNumerals} from './find-numerals.ts';
import type {AliasIndex} from './index-aliases.ts';
import {toText} from './map-offsets.ts';
import {readStatus} from './read-status.ts';
import type {Reading} from './reading.ts';

/** A quantity before it has its id; `group` and `partOf` are added where the sentence is seen as a whole. */
export type FoundQuantity = Omit<Quantity, 'id'>;

/** How many of what, by one sentence: every number that counts something, neither dates nor ordinals nor names. */
export function findQuantities(reading: Reading, names: AliasIndex): FoundQuantity[] {
  const {passage, tokens} = reading;
  const status = readStatus(tokens);
  return findNumerals(reading, names).flatMap(({first, last, ...numeral}) => {
    const counted = findCounted(reading, last);
    if (!counted) return [];
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last]?.end ?? 0;
    const countedStart = tokens[counted.first]?.start ?? 0;
    const countedEnd = tokens[counted.last]?.end ?? 0;
    const span = toText(passage, {start, end});
    return [
      {
        ...span,
        text: passage.plain.slice(start, end),
        ...numeral,
        counted: {
          ...toText(passage, {start: countedStart, end: countedEnd}),
          text: passage.plain.slice(countedStart, countedEnd),
        },
        ...(counted.attempted ? {attempted: true} : {}),
        status,
        sentence: passage.id,
      },
    ];
  });
}
