import type {Event} from '../model/extract.ts';
import type {MergedFacts} from '../model/merged.ts';
import type {Citation} from '../model/span.ts';

/** One event, wherever it is told. */
export interface ToldEvent<Telling> {
  /** As its most exact telling gives it. */
  readonly event: Event;
  /** The first of the tellings that were given. */
  readonly telling: Telling;
  readonly citations: readonly Citation[];
}

/** Tellings of events → the events that they tell, in order of their first telling: what several documents tell, or one
 *  tells twice, is one event with all its citations. */
export function gatherTellings<Telling extends {readonly event: Event}>(
  tellings: readonly Telling[],
  eventOf: MergedFacts['eventOf'],
  cite: (telling: Telling) => Citation,
): ToldEvent<Telling>[] {
  const gathered: ToldEvent<Telling>[] = [];
  const citedBy = new Map<Event, Citation[]>();
  for (const telling of tellings) {
    const citation = cite(telling);
    const merged = eventOf(telling.event);
    const known = merged && citedBy.get(merged);
    if (known) {
      known.push(citation);
      continue;
    }
    const citations = [citation];
    if (merged) citedBy.set(merged, citations);
    gathered.push({event: merged ?? telling.event, telling, citations});
  }
  return gathered;
}
