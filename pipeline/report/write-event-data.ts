import type {OutputFile} from '../model/edition-file.ts';
import type {PrintedEvents} from '../model/event-set.ts';
import type {ReportContext} from './open-report.ts';
import {cutRow, eventColumns} from './print-events.ts';
import {writeCsvRow} from './write-csv-row.ts';

/** An event in the lists: what was printed of its source's events, and which of them it is. */
export interface ListedEvent {
  readonly printed: PrintedEvents;
  readonly index: number;
}

/** The event set as `data/events.csv` and `data/events.json`, an event a line in both, in the order given. */
export function writeEventData(listed: readonly ListedEvent[], context: ReportContext): OutputFile[] {
  const csv = joinRows(listed, 'csv', {head: writeCsvRow(eventColumns), between: '', tail: ''});
  const json = joinRows(listed, 'json', frameJson(context, listed.length));
  return [
    {path: 'data/events.csv', mediaType: 'text/csv', bytes: csv},
    {path: 'data/events.json', mediaType: 'application/json', bytes: json},
  ];
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

type Form = 'csv' | 'json';

/** Rows are copied as they are: no text is made of them. */
function joinRows(listed: readonly ListedEvent[], form: Form, frame: RowFrame): Uint8Array {
  const encoder = new TextEncoder();
  const [head, tail] = [encoder.encode(frame.head), encoder.encode(frame.tail)];
  const between = encoder.encode(frame.between);
  const gaps = between.length * Math.max(0, listed.length - 1);
  const whole = new Uint8Array(head.length + measureRows(listed, form) + gaps + tail.length);
  let at = 0;
  const add = (part: Uint8Array) => {
    whole.set(part, at);
    at += part.length;
  };
  add(head);
  for (const [order, {printed, index}] of listed.entries()) {
    if (order > 0) add(between);
    add(cutRow(printed[form], index));
  }
  add(tail);
  return whole;
}

function measureRows(listed: readonly ListedEvent[], form: Form): number {
  return listed.reduce((sum, {printed, index}) => {
    const {ends} = printed[form];
    return sum + (ends[index] ?? 0) - (ends[index - 1] ?? 0);
  }, 0);
}
