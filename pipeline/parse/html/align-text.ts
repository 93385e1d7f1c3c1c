import {DecodingMode, HtmlEntityDecoder} from 'entities/decode';
import type {Piece} from '../block.ts';

/** A text node's value and the stretch of source it came from → pieces in order. Character references become pieces of
 *  their own. The parser moves text out of tables and joins it with its neighbours, so that tags and other text may
 *  stand inside the stretch: they are left out. Where value and source can't be brought together, the whole is one
 *  piece. Linear in the stretch. */
export function alignText(text: string, start: number, end: number, value: string): Piece[] {
  const source = text.slice(start, end);
  if (source === value) return [{start, end}];
  const pieces: Piece[] = [];
  let [read, from] = [0, 0];
  for (const {index, 0: tag} of source.matchAll(/<[/!?a-zA-Z][^<>]*>|$/g)) {
    const found = alignSegment(source, from, index, value, read);
    if (found) {
      pieces.push(...found.pieces);
      read = found.read;
    }
    from = index + tag.length;
  }
  if (read < value.length) return [{start, end, plain: value}];
  return pieces.map((piece) => ({...piece, start: start + piece.start, end: start + piece.end}));
}

/** Source without tags, against the value from `first` on; undefined where it is other text. */
function alignSegment(
  source: string,
  from: number,
  end: number,
  value: string,
  first: number,
): {pieces: Piece[]; read: number} | undefined {
  const pieces: Piece[] = [];
  let [at, read, open] = [from, first, from];
  const close = (): void => {
    if (at > open) pieces.push({start: open, end: at});
  };
  while (at < end) {
    const reference = source[at] === '&' ? decodeReference(source, at, end) : undefined;
    if (reference && value.startsWith(reference.value, read)) {
      close();
      pieces.push({start: at, end: at + reference.length, plain: reference.value});
      at += reference.length;
      open = at;
      read += reference.value.length;
    } else if (source[at] === '\r' && value[read] === '\n') {
      at += source[at + 1] === '\n' ? 2 : 1;
      read++;
    } else if (source[at] === value[read]) {
      at++;
      read++;
    } else return undefined;
  }
  close();
  return {pieces, read};
}

/** The character reference at `&`, as the HTML standard (§13.2.5.72) reads it: also without its semicolon. */
function decodeReference(
  source: string,
  at: number,
  end: number,
): {value: string; length: number} | undefined {
  let value = '';
  const decoder = new HtmlEntityDecoder((code) => {
    value += code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
  });
  decoder.startEntity(DecodingMode.Legacy);
  const written = decoder.write(source.slice(at, Math.min(end, at + 64)), 1);
  const length = written < 0 ? decoder.end() : written;
  return length > 0 && value !== '' ? {value, length} : undefined;
}
