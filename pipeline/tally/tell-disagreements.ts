import type {Disagreement} from '../model/merged.ts';
import type {Check} from '../model/tally.ts';

/** Where sources contradict each other on a date, a number or a direction, as findings for readers: none is dropped. */
export function tellDisagreements(disagreements: readonly Disagreement[]): Check[] {
  return disagreements.map(({about, reason, citations}, index) => ({
    id: `sources.${about}.${index + 1}`,
    verdict: 'disagrees',
    role: 'finding',
    aspect: `${about} between sources`,
    reason,
    citations,
  }));
}
