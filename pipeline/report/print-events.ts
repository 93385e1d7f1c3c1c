import {lineIndex} from '../messages.ts';
import type {EventSet, PrintedEvents, PrintedRows} from '../model/event-set.ts';
import {writeCsvRow} from './write-csv-row.ts';

/** The columns of `data/events.csv`. */
export const eventColumns = [
  'id',
  'date',
  'from',
  'to',
  'certainty',
  'kind',
  'summary',
  'actors',
  'places',
  'quote',
  'source',
  'line',
  'column',
];

/** The events of a source as the lists of an edition have them, each with its place. */
export function printEvents({document: {source, text}, facts}: EventSet): PrintedEvents {
  const lines = lineIndex(text);
  const placed = facts.events.map((event) => {
    const {line, column} = lines.at(event.start);
    return {...event, path: source.path, line, column, quote: text.slice(event.start, event.end)};
  });
  return {
    json: encodeRows(placed.map((event) => JSON.stringify(event))),
    csv: encodeRows(placed.map(printRow)),
  };
}

type PlacedEvent = EventSet['facts']['events'][number] &
  Readonly<{path: string; line: number; column: number; quote: string}>;

function printRow(event: PlacedEvent): string {
  const [from, to] = event.interval ?? [null, null];
  return writeCsvRow([
    event.id,
    event.date ?? '',
    from ?? '',
    to ?? '',
    event.certainty,
    event.kind,
    event.summary,
    event.actors.join('; '),
    event.places.join('; '),
    event.quote,
    event.path,
    String(event.line),
    String(event.column),
  ]);
}

function encodeRows(rows: readonly string[]): PrintedRows {
  let end = 0;
  const ends = Int32Array.from(rows, (row) => {
    end += Buffer.byteLength(row);
    return end;
  });
  return {bytes: Buffer.from(rows.join('')), ends};
}
