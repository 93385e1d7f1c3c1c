import type {Draft, DraftSource} from './draft.ts';

const most = 6;

/** Who acts in most events, with the number of them; those who act once are left out. */
export function rankActors(sources: readonly DraftSource[]): Draft['actors'] {
  const counts = new Map<string, number>();
  for (const {eventSet} of sources) {
    for (const {actors} of eventSet.facts.events) {
      for (const name of new Set(actors)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([name, count]) => count > 1 && name.length <= 60 && !/[\p{Cc}\p{Cf}]/u.test(name))
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name, count]) => ({name, count}));
}
