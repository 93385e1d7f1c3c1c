import type {EventKind} from '../model/extract.ts';
import {eventKinds} from '../model/extract.ts';
import {kindEntries} from './lexicon/kinds.ts';
import type {Token} from './reading.ts';
import {stemVerb} from './stem-verb.ts';
import {classes, isA} from './word-classes.ts';

interface Vote {
  /** Index in `eventKinds`. */
  readonly kind: number;
  readonly weight: number;
}

const verbVotes = indexVotes('verbs', stemVerb);
const nounVotes = indexVotes('nouns', (word) => word);
const headTimes = 3;

/** The kind of an event by the words `[first, last]` that tell it. `head`, the stem of its verb or the noun that names it,
 *  counts three times more; `other` is what no word decides. */
export function classifyKind(
  tokens: readonly Token[],
  first: number,
  last: number,
  head: string | undefined,
): EventKind {
  const scores = eventKinds.map(() => 0);
  if (head) vote(scores, verbVotes.get(head) ?? nounVotes.get(head), headTimes);
  for (let index = first; index <= last; index++) {
    const token = tokens[index];
    if (token && isA(token, classes.kind)) vote(scores, nounVotes.get(token.lower), 1);
  }
  const highest = Math.max(...scores);
  return (highest > 0 ? eventKinds[scores.indexOf(highest)] : undefined) ?? 'other';
}

function vote(scores: number[], votes: readonly Vote[] | undefined, times: number): void {
  if (votes) for (const {kind, weight} of votes) scores[kind] = (scores[kind] ?? 0) + weight * times;
}

function indexVotes(
  field: 'verbs' | 'nouns',
  key: (word: string) => string,
): ReadonlyMap<string, readonly Vote[]> {
  const index = new Map<string, Vote[]>();
  for (const entry of kindEntries) {
    for (const word of entry[field]?.split(' ') ?? []) {
      const votes = index.get(key(word)) ?? [];
      votes.push({kind: eventKinds.indexOf(entry.kind), weight: entry.weight});
      index.set(key(word), votes);
    }
  }
  return index;
}
