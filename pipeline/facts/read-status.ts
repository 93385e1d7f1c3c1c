import type {Quantity} from '../model/extract.ts';
import {statusEntries} from './lexicon/reporting.ts';
import type {Token} from './reading.ts';
import {stemVerb} from './stem-verb.ts';

const statusOf = new Map(
  statusEntries.flatMap(({status, words}) => words.split(' ').map((word) => [stemVerb(word), status])),
);

/** Who says so, by the first reporting word of the sentence; `stated` where the source says it itself. */
export function readStatus(tokens: readonly Token[]): Quantity['status'] {
  for (const {lower} of tokens) {
    const status = statusOf.get(stemVerb(lower));
    if (status) return status;
  }
  return 'stated';
}
