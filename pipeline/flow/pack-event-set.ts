import {constants, zstdCompressSync, zstdDecompressSync} from 'node:zlib';
import type {EventSet} from '../model/event-set.ts';
import {fromColumns} from './from-columns.ts';
import type {ParseTask} from './ingest.ts';
import {parse} from './parse.ts';
import {type Columns, toColumns} from './to-columns.ts';

const fast = {params: {[constants.ZSTD_c_compressionLevel]: 1}};
const numberBytes = Int32Array.BYTES_PER_ELEMENT;

/** A source → its event set as bytes to keep. */
export function packSource({file, bytes, options}: ParseTask): Uint8Array<ArrayBuffer> {
  return packEventSet(parse(file, bytes, options));
}

/** An event set as columns, compressed: how many numbers there are, the numbers, and the rest as JSON. 1.3 times the
 *  source.
 *  The bytes own their buffer. */
export function packEventSet(eventSet: EventSet): Uint8Array<ArrayBuffer> {
  const {numbers, ...rest} = toColumns(eventSet, eventSet.document.text);
  const bytes = Buffer.concat([
    new Uint8Array(Uint32Array.of(numbers.length).buffer),
    new Uint8Array(numbers.buffer),
    Buffer.from(JSON.stringify(rest)),
  ]);
  return new Uint8Array(zstdCompressSync(bytes, fast));
}

/** What `packEventSet` packed: the same values, with keys in the same order. Throws on anything else. */
export function unpackEventSet(packed: Uint8Array): EventSet {
  const bytes = zstdDecompressSync(packed);
  const end = numberBytes * (1 + bytes.readUInt32LE());
  // Copied to where numbers may begin.
  const numbers = new Int32Array(new Uint8Array(bytes.subarray(numberBytes, end)).buffer);
  const rest = JSON.parse(bytes.subarray(end).toString()) as Omit<Columns, 'numbers'>;
  const value = fromColumns({...rest, numbers});
  if (!isEventSet(value)) throw new TypeError('found columns of something else than an event set');
  return value;
}

function isEventSet(value: unknown): value is EventSet {
  const {document, dates, facts} = value as EventSet;
  const {text, passages, tables, messages} = document;
  const {events, states, quantities, trends} = facts;
  const lists = [passages, tables, messages, dates.timexes, dates.ranges, events, states, quantities, trends];
  return typeof text === 'string' && lists.every(Array.isArray);
}
