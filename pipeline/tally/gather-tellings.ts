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
  const gathered = new Map<Event, {telling: Telling; citations: Citation[]}>();
  for (const telling of tellings) {
    const citation = cite(telling);
    const event = eventOf(telling.event);
    const found = gathered.get(event);
    if (found) found.citations.push(citation);
    else gathered.set(event, {telling, citations: [citation]});
  }
  return [...gathered].map(([event, {telling, citations}]) => ({event, telling, citations}));
}
