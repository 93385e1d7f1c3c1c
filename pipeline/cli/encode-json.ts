import {toSafeJson} from './terminal.ts';

/** In UTF-16 code units: small enough that a large document's text is never whole in memory beside its bytes. */
const piece = 1 << 20;

/** An object as one line of JSON in UTF-8, in pieces: the bytes that `printJson` prints, but no text as long as all of it. */
export function encodeJson(value: Readonly<Record<string, unknown>>): Uint8Array[] {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = '';
  for (const part of writeMembers(value)) {
    text += part;
    if (text.length < piece) continue;
    pieces.push(encoder.encode(text));
    text = '';
  }
  return [...pieces, encoder.encode(`${text}\n`)];
}

function* writeMembers(value: Readonly<Record<string, unknown>>): Generator<string> {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  for (const [index, [key, member]] of members.entries()) {
    yield `${index === 0 ? '{' : ','}${toSafeJson(key)}:`;
    if (Array.isArray(member)) yield* writeItems(member);
    else yield toSafeJson(member);
  }
  yield members.length === 0 ? '{}' : '}';
}

function* writeItems(items: readonly unknown[]): Generator<string> {
  for (const [index, item] of items.entries()) yield `${index === 0 ? '[' : ','}${toSafeJson(item)}`;
  yield items.length === 0 ? '[]' : ']';
}
