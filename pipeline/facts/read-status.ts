import type {Quantity} from '../model/extract.ts';
import {statusEntries} from './lexicon/reporting.ts';
import type {Clause, Reading} from './reading.ts';

type Status = Quantity['status'];

const statusOf = new Map(
  statusEntries.flatMap(({status, words}) =>
    words.split(' ').map((word): [string, Status] => [word, status]),
  ),
);

/** Who says so, for each token: the reporting word of its clause, or of the clause that it completes ("the police said
 *  that 500 …"); `stated` where the source says it itself. */
export function readStatuses({tokens}: Reading, clauses: readonly Clause[]): (token: number) => Status {
  const byClause: (Status | undefined)[] = [];
  const statusAt = new Map<number, Status>();
  for (const [index, {first, last, role, marker}] of clauses.entries()) {
    let status: Status | undefined =
      role === 'complement' || marker === 'that' ? byClause[index - 1] : undefined;
    for (let at = first; at <= last && !status; at++) status = readWord(tokens, at);
    byClause.push(status);
    if (status) for (let at = first; at <= last; at++) statusAt.set(at, status);
  }
  return (token) => statusAt.get(token) ?? 'stated';
}

function readWord(tokens: Reading['tokens'], at: number): Status | undefined {
  const lower = tokens[at]?.lower ?? '';
  if (lower === 'according' && tokens[at + 1]?.lower === 'to') return 'reported';
  return statusOf.get(lower);
}
