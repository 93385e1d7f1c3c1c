import type {Document, Passage, Table} from '../model/document.ts';
import type {EventSet, Outline, PrintedEvents, PrintedRows} from '../model/event-set.ts';
import type {Dates, Facts} from '../model/extract.ts';
import {outlineOf} from '../model/outline-event-set.ts';
import {printEvents} from '../report/print-events.ts';
import {compress, decompress} from './compress.ts';
import {decodeColumns, encodeColumns, toInts} from './encode-columns.ts';
import type {ParseTask} from './ingest.ts';
import {joinBytes, splitBytes} from './join-bytes.ts';
import {parse} from './parse.ts';

/** What is opened of every event set, beside its text. */
interface Head {
  readonly source: Document['source'];
  readonly messages: Document['messages'];
  readonly facts: Facts;
  readonly outline: Outline;
}

/** Most documents have no table: it costs nothing to learn that. */
const nothing = Buffer.of();

/** A source → its event set as bytes to keep. */
export function packSource({file, bytes, options}: ParseTask): Uint8Array<ArrayBuffer> {
  return packEventSet(parse(file, bytes, options));
}

/** An event set as compressed columns, in five parts: text and facts with what is asked of every source; passages; tables; dates;
 *  events as they are printed. 2.3 times the source. The bytes own their buffer. */
export function packEventSet(eventSet: EventSet): Uint8Array<ArrayBuffer> {
  const {document, dates, facts} = eventSet;
  const {source, text, passages, tables, messages} = document;
  const head: Head = {source, messages, facts, outline: outlineOf(eventSet)};
  const parts = [
    joinBytes([Buffer.from(JSON.stringify(text)), encodeColumns(head, text)]),
    encodeColumns(passages, text),
    tables.length > 0 ? encodeColumns(tables, text) : nothing,
    encodeColumns(dates, text),
    encodePrinted(printEvents(eventSet)),
  ];
  const packed = parts.map((part) => (part === nothing ? nothing : compress(part)));
  return new Uint8Array(joinBytes(packed));
}

/** What `packEventSet` packed: the same values, with keys in the same order, the outline, and the events as they are printed.
 *  Passages, tables, dates and printed events are opened when they are asked for. Throws on anything else. */
export function unpackEventSet(packed: Uint8Array): EventSet {
  const [first, second, third, fourth, fifth] = splitBytes(packed, 5);
  const [words, columns] = splitBytes(decompress(first ?? nothing), 2);
  const text: unknown = JSON.parse(String(words));
  if (typeof text !== 'string') throw new TypeError('found no text of a document');
  const head = decodeColumns(columns ?? nothing, text) as Head;
  if (!isHead(head)) throw new TypeError('found columns of something else than an event set');
  const {source, messages, facts, outline} = head;
  const open = <T>(part: Uint8Array = nothing) => decodeColumns(decompress(part), text) as T;
  const passages = holdWeakly(() => open<Passage[]>(second));
  const tables = holdWeakly(() => (third?.length ? open<Table[]>(third) : []));
  const dates = holdWeakly(() => open<Dates>(fourth));
  const printed = holdWeakly(() => decodePrinted(decompress(fifth ?? nothing)));
  return {
    document: {
      source,
      text,
      get passages() {
        return passages();
      },
      get tables() {
        return tables();
      },
      messages,
    },
    get dates() {
      return dates();
    },
    facts,
    outline,
    get printed() {
      return printed();
    },
  };
}

/** Made when it is asked for, and again when nobody has held it meanwhile. One that was asked for stays what it is as long as
 *  the program doesn't wait. */
function holdWeakly<T extends object>(make: () => T): () => T {
  let held: WeakRef<T> | undefined;
  return () => {
    const known = held?.deref();
    if (known) return known;
    const made = make();
    held = new WeakRef(made);
    return made;
  };
}

function isHead({messages, facts: {events, states, quantities, trends}, outline}: Head): boolean {
  const lists = [messages, events, states, quantities, trends, outline.rules, outline.counted];
  return lists.every(Array.isArray);
}

function encodePrinted({json, csv, dates}: PrintedEvents): Buffer {
  return joinBytes([json, csv, dates].flatMap(({bytes, ends}) => [bytes, new Uint8Array(ends.buffer)]));
}

function decodePrinted(whole: Uint8Array): PrintedEvents {
  const [json, jsonEnds, csv, csvEnds, dates, datesEnds] = splitBytes(whole, 6);
  return {json: toRows(json, jsonEnds), csv: toRows(csv, csvEnds), dates: toRows(dates, datesEnds)};
}

function toRows(bytes: Uint8Array = nothing, ends: Uint8Array = nothing): PrintedRows {
  return {bytes, ends: toInts(ends)};
}
