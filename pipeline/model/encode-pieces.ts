/** In UTF-16 code units: so much is encoded at once. */
const atOnce = 1 << 20;
/** In UTF-8 a code unit takes so many bytes at most. */
const mostBytes = 3;

/** Text that comes in pieces → its bytes in UTF-8. No string of the whole is made, so it may be longer than a string can
 *  be; a piece must not end inside a surrogate pair. */
export function encodePieces(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  // Few large stretches of memory: V8 looks through all that a program holds each time that so many bytes come beside its heap.
  let bytes: Uint8Array = new Uint8Array();
  let end = 0;
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length >= atOnce) flush();
  }
  if (end === 0) return encoder.encode(text);
  flush();
  return end * 2 < bytes.length ? bytes.slice(0, end) : bytes.subarray(0, end);

  function flush(): void {
    const needed = end + mostBytes * text.length;
    if (needed > bytes.length) bytes = enlarge(bytes.subarray(0, end), Math.max(needed, 2 * bytes.length));
    end += encoder.encodeInto(text, bytes.subarray(end)).written;
    text = '';
  }
}

function enlarge(bytes: Uint8Array, length: number): Uint8Array {
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
}
