const lengthBytes = Uint32Array.BYTES_PER_ELEMENT;

/** Stretches of bytes as one: the length of each, then all of them. */
export function joinBytes(parts: readonly Uint8Array[]): Buffer<ArrayBuffer> {
  const lengths = Uint32Array.from(parts, ({length}) => length);
  return Buffer.concat([new Uint8Array(lengths.buffer), ...parts]);
}

/** As many stretches as `joinBytes` made one of, as views of it. Throws where their lengths say something else. */
export function splitBytes(bytes: Uint8Array, count: number): Buffer[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = lengthBytes * count;
  const parts = Array.from({length: count}, (_, index) => {
    const start = end;
    end += whole.readUInt32LE(lengthBytes * index);
    return whole.subarray(start, end);
  });
  if (end !== whole.length) throw new RangeError(`found ${whole.length} bytes, expected ${end}`);
  return parts;
}
