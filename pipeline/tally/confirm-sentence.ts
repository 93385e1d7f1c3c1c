import type {CategoryTally, Check, Value} from '../model/tally.ts';
import {coverSpans} from './cover-spans.ts';
import {displayNumber} from './display-number.ts';
import type {IndexedSource} from './index-source.ts';

/** The second way to the total, which shares nothing with the first: every run of digits in the cited sentences as
 *  they stand in the file, without those that are left out or belong to a date, added up digit by digit. */
export function confirmSentence(tally: CategoryTally, sources: readonly IndexedSource[]): Check {
  const {id, total, excluded} = tally;
  const left = new Set(excluded.map(({citation}) => `${citation.path}:${citation.start}`));
  const citedIn = Map.groupBy(total.citations, ({path}) => path);
  let sum = 0n;
  for (const source of sources) {
    const {document} = source;
    const cited = citedIn.get(document.source.path) ?? [];
    const passages = new Set(cited.flatMap(({start}) => source.passageAt(start) ?? []));
    for (const passage of passages) {
      const inDate = coverSpans(source.itemsOf('timexes', passage));
      for (const {index, 0: digits} of document.text.slice(passage.start, passage.end).matchAll(runs)) {
        const start = passage.start + index;
        if (!left.has(`${document.source.path}:${start}`) && !inDate({start, end: start + digits.length}))
          sum += BigInt(digits.replace(/\D/g, ''));
      }
    }
  }
  return toCheck(id, total, sum, tally);
}

const runs = /\d+(?:[,\u00a0\u202f ]\d{3}(?!\d))*/g;

function toCheck(
  id: string,
  total: Value,
  sum: bigint,
  {totalAsCommitted, totalAsAttempts}: CategoryTally,
): Check {
  const corrected = total.citations.length > 0 && total.how.includes('corrected');
  const bySides = (totalAsCommitted?.number ?? 0) + (totalAsAttempts?.number ?? 0);
  const agrees = BigInt(Math.round(total.number ?? 0)) === sum && bySides === total.number;
  const shown = displayNumber(Number(sum));
  return {
    id: `${id}.total.second-way`,
    verdict: agrees ? 'agrees' : corrected ? 'cannot-tell' : 'disagrees',
    role: 'gate',
    aspect: 'total',
    reason: agrees
      ? `The numbers of the sentence as it stands add up to ${shown}, as the categories do.`
      : `The numbers of the sentence as it stands add up to ${shown}, the categories to ${total.display}: a number is counted twice or left out.`,
    citations: total.citations,
  };
}
