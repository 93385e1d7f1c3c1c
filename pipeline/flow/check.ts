import type {Tallies} from '../model/tally.ts';
import {compareFacts, type Drift} from '../tally/compare-facts.ts';
import type {TalliedStory} from './tally.ts';

export type {Drift} from '../tally/compare-facts.ts';

/** What became of each value that an edition printed, now that sources or story have changed: nothing is rebuilt. */
export function findDrift(
  {story, tallies}: TalliedStory,
  published: Pick<Tallies, 'values' | 'tallies'>,
): Drift[] {
  return compareFacts(story, {...tallies, ...published}, tallies);
}
