import type {OutputFile} from '../model/edition-file.ts';
import type {PrintedEvents, PrintedRows} from '../model/event-set.ts';
import type {ReportContext} from './open-report.ts';
import type {OpenSource} from './open-sources.ts';
import {eventColumns, printEvents} from './print-events.ts';
import {writeCsvRow} from './write-csv-row.ts';

/** The place of an event: its source, and which of the source's events it is. */
export interface EventPlace {
  readonly source: OpenSource;
  readonly index: number;
}

type PrintedOf = (source: OpenSource) => PrintedEvents;

/** The event set as `data/events.csv` and `data/events.json`, an event a line in both, in the order given. */
export function writeEventData(
  places: readonly EventPlace[],
  printed: PrintedOf,
  context: ReportContext,
): OutputFile[] {
  const csvOf: RowsOf = (source) => printed(source).csv;
  const jsonOf: RowsOf = (source) => printed(source).json;
  const csv = joinRows(places, csvOf, {head: writeCsvRow(eventColumns), between: '', tail: ''});
  const json = joinRows(places, jsonOf, frameJson(context, places.length));
  return [
    {path: 'data/events.csv', mediaType: 'text/csv', bytes: csv},
    {path: 'data/events.json', mediaType: 'application/json', bytes: json},
  ];
}

type RowsOf = (source: OpenSource) => PrintedRows;

/** The events of a source as they were kept, else printed now, once. */
export function openPrinted(): PrintedOf {
  const opened = new Map<OpenSource, PrintedEvents>();
  return (source) => {
    const printed = opened.get(source) ?? source.eventSet.printed ?? printEvents(source.eventSet);
    opened.set(source, printed);
    return printed;
  };
}

/** What stands before all rows, between two of them, and after. */
interface RowFrame {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
}

function frameJson({story, edition, licences}: ReportContext, count: number): RowFrame {
  const {title, sources} = story.front;
  const about = {schema: 'events/1', title, edition: edition.id, licence: licences};
  const listed = sources.map(({file, title, publisher, url, licence}) =>
    JSON.stringify({path: file, title, publisher, url, licence}),
  );
  const [open, close] = count === 0 ? ['', ']'] : ['\n  ', '\n ]'];
  return {
    head: `${JSON.stringify(about, undefined, 1).slice(0, -'\n}'.length)},
 "sources": [
  ${listed.join(',\n  ')}
 ],
 "events": [${open}`,
    between: ',\n  ',
    tail: `${close}\n}\n`,
  };
}

/** Rows are copied as they are: no text is made of them. */
function joinRows(places: readonly EventPlace[], rowsOf: RowsOf, frame: RowFrame): Uint8Array {
  const encoder = new TextEncoder();
  const [head, tail] = [encoder.encode(frame.head), encoder.encode(frame.tail)];
  const between = encoder.encode(frame.between);
  const gaps = between.length * Math.max(0, places.length - 1);
  const bytes = new Uint8Array(head.length + measureRows(places, rowsOf) + gaps + tail.length);
  let at = 0;
  const add = (part: Uint8Array) => {
    bytes.set(part, at);
    at += part.length;
  };
  add(head);
  for (const [order, {source, index}] of places.entries()) {
    if (order > 0) add(between);
    add(cutRow(rowsOf(source), index));
  }
  add(tail);
  return bytes;
}

function measureRows(places: readonly EventPlace[], rowsOf: RowsOf): number {
  return places.reduce((sum, {source, index}) => {
    const {ends} = rowsOf(source);
    return sum + (ends[index] ?? 0) - (ends[index - 1] ?? 0);
  }, 0);
}

function cutRow({bytes, ends}: PrintedRows, index: number): Uint8Array {
  return bytes.subarray(ends[index - 1] ?? 0, ends[index]);
}
