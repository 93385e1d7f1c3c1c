import type {Interval} from '../model/span.ts';
import type {Tally, Value} from '../model/tally.ts';

/** One line of a figure's data: plain cells by column, `null` where the source gives no figure, and the values that the
 *  cells come from. */
export interface DataRecord {
  readonly cells: Readonly<Record<string, string | number | boolean | null>>;
  readonly values: readonly Value[];
}

/** A tally as the records of exactly what is drawn, in the order of the drawing. */
export function listRecords(tally: Tally): DataRecord[] {
  switch (tally.type) {
    case 'categories':
      return tally.rows.flatMap(({label, asCommitted, asAttempts}) => [
        count({kind: label, status: 'as committed'}, tally.unit, asCommitted),
        count({kind: label, status: 'as attempts'}, tally.unit, asAttempts),
      ]);
    case 'counts':
      return tally.rows.map(({label, interval, count: value}) =>
        count({[tally.by]: label, ...(interval ? bounds(interval) : {})}, 'events', value),
      );
    case 'timeline': {
      const lanes = new Map(tally.lanes.map(({id, label}) => [id, label]));
      return tally.entries.map(({lane, label, actor, date, interval, softStart, softEnd, quoted}) => ({
        cells: {
          lane: lanes.get(lane) ?? lane,
          event: label,
          actor: actor ?? null,
          ...dated(date),
          ...bounds(interval),
          soft_start: softStart,
          soft_end: softEnd,
          quoted,
        },
        values: [date],
      }));
    }
    case 'claims':
      return tally.topics.flatMap((topic) =>
        topic.claims.map(({direction, label, date, intervals}) => ({
          cells: {
            topic: topic.label,
            direction,
            words: label,
            ...dated(date),
            intervals: intervals.map(printInterval).join(' '),
          },
          values: [date],
        })),
      );
    case 'series':
      return tally.points.map(({year, values}) => ({
        cells: {
          year,
          ...Object.fromEntries(
            tally.columns.map(({id}) => [id, values[id]?.number ?? values[id]?.display ?? null]),
          ),
        },
        values: tally.columns.flatMap(({id}) => values[id] ?? []),
      }));
  }
}

function count(cells: DataRecord['cells'], unit: string, value: Value | undefined): DataRecord {
  return {cells: {...cells, [unit]: value?.number ?? value?.display ?? null}, values: value ? [value] : []};
}

function dated({display, edtf, provenance}: Value): DataRecord['cells'] {
  return {date: display, edtf: edtf ?? null, provenance};
}

function bounds([from, to]: Interval): DataRecord['cells'] {
  return {from, to};
}

function printInterval([from, to]: Interval): string {
  return `${from ?? '..'}/${to ?? '..'}`;
}
