import type {EventSet} from '../model/event-set.ts';
import type {Interval, Span} from '../model/span.ts';
import type {CorrectionDeclaration, Story} from '../model/story.ts';
import {displayDate} from './display-date.ts';
import {displayNumber} from './display-number.ts';
import {findQuote} from './find-quote.ts';
import {type IndexedSource, indexSource} from './index-source.ts';
import {intervalOfEdtf} from './interval-of-edtf.ts';
import type {Applied, Say} from './tally-context.ts';

export interface CorrectedFacts {
  readonly sources: readonly IndexedSource[];
  readonly eventSets: readonly EventSet[];
  /** By the id of the fact that was changed. */
  readonly corrected: ReadonlyMap<string, Applied>;
}

/** The story's recorded overrides, applied to the facts of its sources in order. One whose quote is gone or holds no
 *  fact is an error (`correction-gone`, `correction-idle`): it must not linger unseen. */
export function correctFacts(
  {front}: Story,
  eventSets: ReadonlyMap<string, EventSet>,
  absent: ReadonlySet<string>,
  say: Say,
): CorrectedFacts {
  const corrected = new Map<string, Applied>();
  const current = new Map(eventSets);
  const indexed = new Map([...current].map(([id, eventSet]) => [id, indexSource(id, eventSet)]));
  for (const [index, correction] of (front.corrections ?? []).entries()) {
    const sources = [...indexed.values()];
    const found = findQuote({sources, absent}, correction, ['corrections', index], (steps, _rule, reason) =>
      say(steps, 'correction-gone', reason),
    );
    const [place] = found?.places ?? [];
    const eventSet = found && current.get(found.source.id);
    if (!found || !place || !eventSet) continue;
    const ids = factsAt(eventSet, place, correction);
    if (ids.size === 0) {
      const reason = `no fact was read in "${correction.quote}"; expected a number or a date that can be changed`;
      say(['corrections', index, 'quote'], 'correction-idle', reason);
    }
    for (const id of ids) corrected.set(id, toApplied(correction));
    const changed = change(eventSet, ids, correction);
    current.set(found.source.id, changed);
    indexed.set(found.source.id, indexSource(found.source.id, changed));
  }
  return {sources: [...indexed.values()], eventSets: [...current.values()], corrected};
}

/** A number changes quantities, a date changes timexes and what they date, leaving out takes all of them. */
function factsAt({dates, facts}: EventSet, place: Span, {change}: CorrectionDeclaration): Set<string> {
  const overlaps = ({start, end}: Span) => start < place.end && end > place.start;
  const timexes = change.number === undefined ? dates.timexes.filter(overlaps) : [];
  const numbers = change.date === undefined ? facts.quantities.filter(overlaps) : [];
  const trends = change['leave-out'] ? facts.trends.filter(overlaps) : [];
  return new Set([...timexes, ...numbers, ...trends].map(({id}) => id));
}

function change(
  {document, dates, facts}: EventSet,
  ids: ReadonlySet<string>,
  {change}: CorrectionDeclaration,
): EventSet {
  if (change['leave-out']) {
    const keep = <Item extends {id: string; timex?: string | undefined}>(items: readonly Item[]) =>
      items.filter(({id, timex}) => !ids.has(id) && !(timex !== undefined && ids.has(timex)));
    const ranges = dates.ranges.filter(({timexes}) => !timexes.some((id) => ids.has(id)));
    return {
      document,
      dates: {timexes: keep(dates.timexes), ranges},
      facts: {
        ...facts,
        events: keep(facts.events),
        quantities: keep(facts.quantities),
        trends: keep(facts.trends),
      },
    };
  }
  const {number, date} = change;
  const edtf = date === undefined ? undefined : String(date);
  const interval = edtf === undefined ? undefined : toTuple(intervalOfEdtf(edtf));
  const dated = edtf === undefined || interval === undefined ? {} : {edtf, interval};
  return {
    document,
    dates: {
      ...dates,
      timexes: dates.timexes.map((timex) => (ids.has(timex.id) ? {...timex, ...dated} : timex)),
    },
    facts: {
      ...facts,
      quantities: facts.quantities.map((one) =>
        ids.has(one.id) && number !== undefined ? {...one, value: number} : one,
      ),
      events: facts.events.map((event) =>
        event.timex !== undefined && ids.has(event.timex) && edtf !== undefined && interval
          ? {...event, date: edtf, interval}
          : event,
      ),
    },
  };
}

function toTuple(interval: Interval | undefined): [string | null, string | null] | undefined {
  return interval && [interval[0], interval[1]];
}

function toApplied({quote, change, reason, date}: CorrectionDeclaration): Applied {
  const now =
    change.number !== undefined
      ? displayNumber(change.number)
      : change.date !== undefined
        ? displayDate(String(change.date))
        : 'left out';
  return {
    correction: {was: quote, reason, date},
    how: `The source says “${quote}”; corrected to ${now} on ${displayDate(date)}: ${reason}`,
  };
}
