/** In UTF-16 code units: so much is encoded at once. */
const atOnce = 1 << 20;

/** Text that comes in pieces → its bytes in UTF-8. No string of the whole is made, so it may be longer than a string can
 *  be; a piece must not end inside a surrogate pair. */
export function encodePieces(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const encoded: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < atOnce) continue;
    encoded.push(encoder.encode(text));
    text = '';
  }
  return join([...encoded, encoder.encode(text)]);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}
