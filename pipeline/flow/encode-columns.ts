import {fromColumns} from './from-columns.ts';
import {type Columns, toColumns} from './to-columns.ts';

const numberBytes = Int32Array.BYTES_PER_ELEMENT;

type Described = Pick<Columns, 'layout'> & {readonly values: readonly unknown[]};

/** What JSON can tell as the bytes of columns: how many numbers there are, the numbers, and the rest as JSON. Words of `text` are
 *  only pointed at, and it isn't among the bytes. */
export function encodeColumns(value: unknown, text: string): Buffer {
  const {
    layout,
    values: [, ...values],
    numbers,
  } = toColumns(value, text);
  const described: Described = {layout, values};
  return Buffer.concat([
    new Uint8Array(Uint32Array.of(numbers.length).buffer),
    new Uint8Array(numbers.buffer),
    Buffer.from(JSON.stringify(described)),
  ]);
}

/** What `encodeColumns` encoded beside the same text: an equal value, with keys in the same order. Throws on anything else. */
export function decodeColumns(bytes: Buffer, text: string): unknown {
  const end = numberBytes * (1 + bytes.readUInt32LE());
  // Copied to where numbers may begin.
  const numbers = new Int32Array(new Uint8Array(bytes.subarray(numberBytes, end)).buffer);
  const {layout, values} = JSON.parse(bytes.subarray(end).toString()) as Described;
  return fromColumns({layout, values: [text, ...values], numbers});
}
