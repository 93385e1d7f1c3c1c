import type {FigureTable} from '../model/figure.ts';
import type {Tally} from '../model/tally.ts';

/** A tally as the table that stands for its chart: every value that is drawn, `null` where there is no figure. */
export function tabulateFigure(tally: Tally): FigureTable {
  switch (tally.type) {
    case 'categories':
      return {
        columns: ['Kind', 'As committed', 'As attempts'],
        rows: tally.rows.map(({label, asCommitted, asAttempts}) => [
          label,
          asCommitted ?? null,
          asAttempts ?? null,
        ]),
      };
    case 'counts':
      return {
        columns: [capitalize(tally.by), 'Events'],
        rows: tally.rows.map(({label, count}) => [label, count]),
      };
    case 'timeline': {
      const lanes = new Map(tally.lanes.map(({id, label}) => [id, label]));
      return {
        columns: ['Date', 'Event', 'Kind', 'Actor'],
        rows: tally.entries.map(({date, label, lane, actor}) => [
          date,
          label,
          lanes.get(lane) ?? lane,
          actor ?? null,
        ]),
      };
    }
    case 'claims':
      return {
        columns: ['Topic', 'Date', 'Direction', 'Words'],
        rows: tally.topics.flatMap(({label, claims}) =>
          claims.map(({date, direction, label: words}) => [label, date, direction, words]),
        ),
      };
    case 'series':
      return {
        columns: ['Year', ...tally.columns.map(({label}) => label)],
        rows: tally.points.map(({year, values}) => [
          String(year),
          ...tally.columns.map(({id}) => values[id] ?? null),
        ]),
      };
  }
}

function capitalize(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
