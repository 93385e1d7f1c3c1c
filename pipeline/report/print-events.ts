import {lineIndex} from '../messages.ts';
import type {EventSet, PrintedEvents, PrintedRows} from '../model/event-set.ts';
import type {Dates, Event} from '../model/extract.ts';
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
export function printEvents({document: {source, text}, dates, facts}: EventSet): PrintedEvents {
  const lines = lineIndex(text);
  const placed = facts.events.map((event) => {
    const {line, column} = lines.at(event.start);
    return {...event, path: source.path, line, column, quote: text.slice(event.start, event.end)};
  });
  return {
    json: encodeRows(placed.map((event) => JSON.stringify(event))),
    csv: encodeRows(placed.map(printRow)),
    dates: encodeRows(facts.events.map(openDateWords(dates))),
  };
}

/** One of the rows, as a view of them. */
export function cutRow({bytes, ends}: PrintedRows, index: number): Uint8Array {
  return bytes.subarray(ends[index - 1] ?? 0, ends[index]);
}

/** One of the rows, as text. */
export function rowAt(rows: PrintedRows, index: number): string {
  return new TextDecoder().decode(cutRow(rows, index));
}

/** The words of the whole range where one side alone is not the event's date. */
function openDateWords({timexes, ranges}: Dates): (event: Event) => string {
  const byId = new Map(timexes.map((timex) => [timex.id, timex]));
  const around = new Map(ranges.flatMap(({timexes: sides, text}) => sides.map((id) => [id, text] as const)));
  return ({timex: id = '', date}) => {
    const timex = byId.get(id);
    return (timex?.edtf === date ? timex?.text : (around.get(id) ?? timex?.text)) ?? '';
  };
}

type PlacedEvent = Event & Readonly<{path: string; line: number; column: number; quote: string}>;

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
