import type {Event, Quantity} from '../model/extract.ts';
import type {Selection} from '../model/story.ts';
import {intervalOfEdtf} from './interval-of-edtf.ts';

/** Whether a fact fits the parts of a selection that are about facts: `status`, `kind`, `actor`, `from`, `until`. A fact
 *  that has no such property doesn't fit a selection by it. */
export function selectFacts(select: Selection): (fact: Quantity | Event) => boolean {
  const {status, kind, actor} = select;
  const liesBetween = selectTime(select);
  return (fact) => {
    if (status !== undefined && !('status' in fact && fact.status === status)) return false;
    if (kind !== undefined && !('kind' in fact && fact.kind === kind)) return false;
    if (actor !== undefined && !('actors' in fact && fact.actors.includes(actor))) return false;
    return liesBetween('interval' in fact ? fact.interval : undefined);
  };
}

/** ISO days of four-digit years sort as text. */
function selectTime({from, until}: Selection): (interval: Event['interval']) => boolean {
  const [earliest] = from === undefined ? [] : (intervalOfEdtf(String(from)) ?? []);
  const [, latest] = until === undefined ? [] : (intervalOfEdtf(String(until)) ?? []);
  return (interval) => {
    if (earliest && !(interval?.[0] && interval[0] >= earliest)) return false;
    return !latest || Boolean(interval?.[1] && interval[1] <= latest);
  };
}
