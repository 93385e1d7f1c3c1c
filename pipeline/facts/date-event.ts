import type {Interval} from '../model/span.ts';
import type {PlacedDate} from './reading.ts';

/** What an event, state or claim takes from a date phrase. */
export interface Dating {
  readonly date: string;
  readonly interval?: Interval;
  readonly certainty: 'stated' | 'implied';
  readonly timex?: string;
}

/** A date with its preposition → the time of what is told: "until 1940" is `../1940`, "since 1920" is `1920/..`; what
 *  already is a range stays as it is. Undefined where the text leaves the date open. */
export function dateEvent({edtf, interval, relation, certainty, timex}: PlacedDate): Dating | undefined {
  if (edtf === undefined) return undefined;
  const open = edtf.includes('/') || edtf.startsWith('{') ? 'at' : relation;
  const certain = certainty === 'stated' ? 'stated' : 'implied';
  const rest = timex === undefined ? {} : {timex};
  const [from, to] = interval ?? [null, null];
  if (open === 'until' || open === 'before')
    return {date: `../${edtf}`, interval: [null, open === 'before' ? from : to], certainty: certain, ...rest};
  if (open === 'since' || open === 'after')
    return {date: `${edtf}/..`, interval: [open === 'after' ? to : from, null], certainty: certain, ...rest};
  return {date: edtf, ...(interval ? {interval} : {}), certainty: certain, ...rest};
}
