import type {EventKind} from '../model/extract.ts';
import {eventKinds} from '../model/extract.ts';
import {kindEntries} from './lexicon/kinds.ts';
import type {Token} from './reading.ts';
import {stemVerb} from './stem-verb.ts';

interface Vote {
  readonly kind: EventKind;
  readonly weight: number;
}

const verbVotes = indexVotes('verbs', stemVerb);
const nounVotes = indexVotes('nouns', (word) => word);

/** The kind of an event by the words that tell it. `head`, the stem of its verb or the noun that names it, counts three
 *  times more; `other` is what no word decides. */
export function classifyKind(tokens: readonly Token[], head: string | undefined): EventKind {
  const scores = new Map<EventKind, number>();
  const add = (votes: readonly Vote[] = [], times = 1) => {
    for (const {kind, weight} of votes) scores.set(kind, (scores.get(kind) ?? 0) + weight * times);
  };
  if (head) add(verbVotes.get(head) ?? nounVotes.get(head), 3);
  for (const {lower} of tokens) add(nounVotes.get(lower));
  return eventKinds.reduce(
    (best, kind) => ((scores.get(kind) ?? 0) > (scores.get(best) ?? 0) ? kind : best),
    'other',
  );
}

function indexVotes(
  field: 'verbs' | 'nouns',
  key: (word: string) => string,
): ReadonlyMap<string, readonly Vote[]> {
  const index = new Map<string, Vote[]>();
  for (const entry of kindEntries) {
    for (const word of entry[field]?.split(' ') ?? []) {
      const votes = index.get(key(word)) ?? [];
      votes.push({kind: entry.kind, weight: entry.weight});
      index.set(key(word), votes);
    }
  }
  return index;
}
