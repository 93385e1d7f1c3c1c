import {fromColumns} from './from-columns.ts';
import {joinBytes, splitBytes} from './join-bytes.ts';
import {type Columns, toColumns} from './to-columns.ts';

interface Described {
  readonly layout: Columns['layout'];
  /** What is no line, by its place among all. */
  readonly others: readonly (readonly [place: number, value: unknown])[];
}

/** What JSON can tell as the bytes of columns: the numbers, values that are lines of text, and the rest as JSON. Words of `text`
 *  are only pointed at, and it isn't among the bytes. */
export function encodeColumns(value: unknown, text: string): Buffer {
  const {
    layout,
    values: [, ...values],
    numbers,
  } = toColumns(value, text);
  const lines = values.map((value) => (isLine(value) ? value : ''));
  const others = values.flatMap((value, place) => (isLine(value) ? [] : [[place, value] as const]));
  const described: Described = {layout, others};
  return joinBytes([
    new Uint8Array(numbers.buffer),
    Buffer.from(lines.join('\n')),
    Buffer.from(JSON.stringify(described)),
  ]);
}

/** What `encodeColumns` encoded beside the same text: an equal value, with keys in the same order. Throws on anything else. */
export function decodeColumns(bytes: Uint8Array, text: string): unknown {
  const [numbers, lines, described] = splitBytes(bytes, 3);
  // To parse lines as JSON takes several times as long: V8 looks for an equal string of each.
  const values: unknown[] = String(lines).split('\n');
  const {layout, others} = JSON.parse(String(described)) as Described;
  for (const [place, value] of others) values[place] = value;
  return fromColumns({layout, values: [text, ...values], numbers: toInts(numbers)});
}

/** A line can be told by the end of it, and UTF-8 can hold it. */
function isLine(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\n') && value.isWellFormed();
}

/** The numbers that these are the bytes of, copied to where numbers may begin. */
export function toInts(bytes: Uint8Array = new Uint8Array()): Int32Array {
  return new Int32Array(new Uint8Array(bytes).buffer);
}
