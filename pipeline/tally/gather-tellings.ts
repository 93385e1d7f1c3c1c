import type {Event} from '../model/extract.ts';
import type {Merged, MergedFacts} from '../model/merged.ts';
import type {Citation, Span} from '../model/span.ts';

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
  {events}: MergedFacts,
  cite: (telling: Telling) => Citation,
): ToldEvent<Telling>[] {
  const mergedAt = new Map(
    events.flatMap((merged) => merged.citations.map((citation) => [placeOf(citation), merged] as const)),
  );
  const gathered = new Map<Merged<Event> | Telling, {telling: Telling; citations: Citation[]}>();
  for (const telling of tellings) {
    const citation = cite(telling);
    const key = mergedAt.get(placeOf(citation)) ?? telling;
    const found = gathered.get(key);
    if (found) found.citations.push(citation);
    else gathered.set(key, {telling, citations: [citation]});
  }
  return [...gathered].map(([key, told]) => ({
    ...told,
    event: 'fact' in key ? key.fact : told.telling.event,
  }));
}

function placeOf({path, start, end}: Span & {readonly path: string}): string {
  return `${path}:${start}:${end}`;
}
