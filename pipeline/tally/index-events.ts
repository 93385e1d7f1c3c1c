import type {Event} from '../model/extract.ts';
import type {Merged} from '../model/merged.ts';
import type {Span} from '../model/span.ts';

type Place = Span & {readonly path: string};

/** The event that is told at a place, as its most exact telling gives it: one object wherever it is told. Undefined for
 *  one that isn't among those looked through. */
export type EventAt = (place: Place) => Event | undefined;

/** Looks up merged events by the places of their tellings, in constant time. */
export function indexEvents(events: readonly Merged<Event>[]): EventAt {
  const byPath = new Map<string, Map<number, Event>>();
  for (const {fact, citations} of events) {
    for (const citation of citations) {
      const places = byPath.get(citation.path) ?? new Map<number, Event>();
      byPath.set(citation.path, places);
      places.set(keyOf(citation), fact);
    }
  }
  return (place) => byPath.get(place.path)?.get(keyOf(place));
}

/** More characters than a document has, and few enough that both offsets fit into one number. */
const most = 2 ** 26;

function keyOf({start, end}: Span): number {
  return start * most + end;
}
