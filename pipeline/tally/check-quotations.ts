import type {Story} from '../model/story.ts';
import type {Tallies} from '../model/tally.ts';
import {collectProse} from './collect-prose.ts';
import type {Problem} from './prose-problem.ts';
import {readQuotations} from './read-quotations.ts';

/** Words in quotation marks that stand in none of the sources: perhaps not a quotation at all, so a warning. Those that
 *  hold a printed value can't be compared and pass. */
export function checkQuotations(story: Story, {quotations}: Tallies): Problem[] {
  const known = new Set(quotations ?? []);
  return collectProse(story).flatMap((prose) =>
    readQuotations(prose.text)
      .filter(({words}) => !known.has(words) && !/ {4}/.test(words) && /\p{L}/u.test(words))
      .map(({start, words}) => ({
        at: prose.placeOf(start),
        rule: 'quotation-unfound',
        reason: `found “${words.slice(0, 60)}” in quotation marks; no source says it word for word`,
        severity: 'warning' as const,
      })),
  );
}
