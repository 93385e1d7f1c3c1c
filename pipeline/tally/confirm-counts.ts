import type {Event} from '../model/extract.ts';
import type {Check, CountTally} from '../model/tally.ts';

/** The second way: events without a row and events in rows make all that were selected, and each row's events are
 *  counted again from their dates alone. */
export function confirmCounts({id, by, rows, excluded}: CountTally, events: readonly Event[]): Check {
  const inRows = rows.reduce((sum, {count}) => sum + (count.number ?? 0), 0);
  const starts = Map.groupBy(events, ({interval}) => interval?.[0]?.slice(0, 3) ?? '');
  const again = rows.every(({interval, count}) => {
    if (by !== 'decade' || !interval) return true;
    const [start, end] = interval;
    const inside = (starts.get(start?.slice(0, 3) ?? '') ?? []).filter(
      ({interval: [, until] = [null, null]}) => until !== null && end !== null && until <= end,
    );
    return inside.length === count.number;
  });
  const agrees = again && inRows + excluded.length === events.length;
  return {
    id: `${id}.second-way`,
    verdict: agrees ? 'agrees' : 'disagrees',
    role: 'gate',
    aspect: 'total',
    reason: `${inRows} events in rows and ${excluded.length} without a row ${agrees ? 'are' : 'are not'} the ${events.length} that were selected.`,
    citations: rows.flatMap(({count}) => count.citations).slice(0, 1),
  };
}
