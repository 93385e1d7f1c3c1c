import {constants, zstdCompressSync, zstdDecompressSync} from 'node:zlib';
import type {Document, Passage, Table} from '../model/document.ts';
import type {EventSet, Outline} from '../model/event-set.ts';
import type {Dates, Facts} from '../model/extract.ts';
import {outlineOf} from '../model/outline-event-set.ts';
import {decodeColumns, encodeColumns} from './encode-columns.ts';
import type {ParseTask} from './ingest.ts';
import {joinBytes, splitBytes} from './join-bytes.ts';
import {parse} from './parse.ts';

const fast = {params: {[constants.ZSTD_c_compressionLevel]: 1}};

/** Most documents have no table: it costs nothing to learn that. */
const nothing = Buffer.of();

/** What is opened of every event set, beside its text. */
interface Head {
  readonly source: Document['source'];
  readonly messages: Document['messages'];
  readonly facts: Facts;
  readonly outline: Outline;
}

/** A source → its event set as bytes to keep. */
export function packSource({file, bytes, options}: ParseTask): Uint8Array<ArrayBuffer> {
  return packEventSet(parse(file, bytes, options));
}

/** An event set as compressed columns, in four parts: text and facts with what is asked of every source; passages; tables; dates.
 *  1.5 times the source. The bytes own their buffer. */
export function packEventSet(eventSet: EventSet): Uint8Array<ArrayBuffer> {
  const {document, dates, facts} = eventSet;
  const {source, text, passages, tables, messages} = document;
  const head: Head = {source, messages, facts, outline: outlineOf(eventSet)};
  const parts = [
    joinBytes([Buffer.from(JSON.stringify(text)), encodeColumns(head, text)]),
    encodeColumns(passages, text),
    tables.length > 0 ? encodeColumns(tables, text) : nothing,
    encodeColumns(dates, text),
  ];
  const packed = parts.map((part) => (part === nothing ? nothing : zstdCompressSync(part, fast)));
  return new Uint8Array(joinBytes(packed));
}

/** What `packEventSet` packed: the same values, with keys in the same order, and the outline. Passages, tables and dates are
 *  opened when they are asked for. Throws on anything else. */
export function unpackEventSet(packed: Uint8Array): EventSet {
  const [first, ...others] = splitBytes(packed, 4);
  const [words, columns] = splitBytes(zstdDecompressSync(first ?? ''), 2);
  const text: unknown = JSON.parse(String(words));
  if (typeof text !== 'string') throw new TypeError('found no text of a document');
  const head = decodeColumns(columns ?? Buffer.of(), text) as Head;
  if (!isHead(head)) throw new TypeError('found columns of something else than an event set');
  const [passages, tables, dates] = others.map((part) =>
    part.length > 0 ? holdWeakly(() => decodeColumns(zstdDecompressSync(part), text) as object) : () => [],
  );
  const {source, messages, facts, outline} = head;
  return {
    document: {
      source,
      text,
      get passages() {
        return passages?.() as Passage[];
      },
      get tables() {
        return tables?.() as Table[];
      },
      messages,
    },
    get dates() {
      return dates?.() as Dates;
    },
    facts,
    outline,
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
