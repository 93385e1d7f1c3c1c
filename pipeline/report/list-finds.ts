import type {Find, FoundMark} from '../../report-templates/evidence-parts.ts';
import {lineIndex} from '../messages.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Quantity} from '../model/extract.ts';

/** One thing found in a source: where, how it is marked, and what is said about it. */
export interface Found extends Find {
  readonly start: number;
  readonly end: number;
  readonly mark: FoundMark;
}

/** Everything found in a source, in order of the text; a longer stretch before a shorter one. The sides of a range stand
 *  in the range. */
export function listFinds({document, dates, facts}: EventSet): Found[] {
  const lines = lineIndex(document.text);
  const placed = <T extends {start: number; end: number}>(
    item: T,
    rest: Omit<Found, 'start' | 'end' | 'place' | 'words'>,
    words?: string,
  ): Found => {
    const {line, column} = lines.at(item.start);
    const {start, end} = item;
    return {
      start,
      end,
      words: words ?? document.text.slice(start, end),
      place: `${line}:${column}`,
      ...rest,
    };
  };
  const inRanges = new Set(dates.ranges.flatMap(({timexes}) => timexes));
  return [
    ...dates.timexes
      .filter(({id}) => !inRanges.has(id))
      .map((timex) =>
        placed(timex, {
          mark: timex.certainty === 'implied' ? 'implied' : 'date',
          kind: `${timex.type === 'DATE' ? 'date' : timex.type.toLowerCase()}, ${timex.certainty}`,
          value: timex.edtf ?? timex.value,
        }),
      ),
    ...dates.ranges.map((range) => placed(range, {mark: 'date', kind: 'span of time', value: range.edtf})),
    ...facts.quantities.map((quantity) =>
      placed(quantity, {mark: 'count', kind: `count, ${quantity.status}`, value: amountWords(quantity)}),
    ),
    ...facts.trends.map((trend) =>
      placed(trend, {mark: 'trend', kind: 'direction', value: `${trend.topic}: ${trend.direction}`}),
    ),
    ...facts.events.map((event) =>
      placed(
        event,
        {mark: 'event', kind: `event, ${event.kind}`, value: event.date ?? 'not dated'},
        event.summary,
      ),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function amountWords({value, range, atLeast, approximate, counted, attempted, unit}: Quantity): string {
  const amount =
    value !== undefined
      ? `${approximate ? 'about ' : ''}${value}`
      : range
        ? `${range[0]} to ${range[1]}`
        : atLeast !== undefined
          ? `at least ${atLeast}`
          : 'no exact number';
  const what = counted.text || unit || '';
  return `${amount} ${what}${attempted && !/attempt/i.test(what) ? ', attempted' : ''}`.trim();
}
