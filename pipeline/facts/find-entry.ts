import {dateEvent} from './date-event.ts';
import type {Happening} from './find-happenings.ts';
import type {Clause, Reading} from './reading.ts';

/** The entry of a chronology, in whatever tense or without a verb: "15 May 1948 – Cominform expels Yugoslavia". Undefined
 *  for a sentence that doesn't begin with a date and a colon or dash, that says nothing behind it, or that
 *  denies something. */
export function findEntry({tokens, dates}: Reading, clauses: readonly Clause[]): Happening | undefined {
  const [date] = dates;
  if (date?.phrase !== 0 || !/^[:–—-]$/.test(tokens[date.last + 1]?.text ?? '')) return undefined;
  const told = date.last + 2;
  let last = tokens.length - 1;
  while (last > told && tokens[last]?.type === 'mark') last--;
  const dating = dateEvent({...date, relation: 'at'});
  if (!dating || tokens[told]?.type !== 'word') return undefined;
  if (clauses.some(({bracket, verb}) => bracket === 0 && verb?.negated)) return undefined;
  return {telling: {first: 0, last, told, head: told}, dating};
}
