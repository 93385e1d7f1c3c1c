import {DecodingMode, HtmlEntityDecoder} from 'entities/decode';
import type {Span} from '../../model/span.ts';
import type {Piece} from '../block.ts';

/** A text node's value and the stretch of source it came from → pieces in order. Character references become pieces of
 *  their own. The parser moves text out of tables and joins it with its neighbours, so that tags and other text may
 *  stand inside the stretch: they are left out. Where value and source can't be brought together, what stands there is
 *  read as it stands. Linear in the stretch. */
export function alignText(text: string, start: number, end: number, value: string): Piece[] {
  return (
    alignFrom(text, start, end, value) ??
    alignFrom(text, findReference(text, start), end, value) ??
    [...segmentsOf(text.slice(start, end))].map((span) => ({
      start: start + span.start,
      end: start + span.end,
    }))
  );
}

/** A character reference that ends where the parser says that a text starts may belong to it. */
function findReference(text: string, start: number): number {
  const from = Math.max(0, start - 40);
  const at = text.slice(from, start).lastIndexOf('&');
  return at < 0 ? start : from + at;
}

function alignFrom(text: string, start: number, end: number, value: string): Piece[] | undefined {
  const source = text.slice(start, end);
  if (source === value) return [{start, end}];
  const pieces: Piece[] = [];
  let read = 0;
  for (const segment of segmentsOf(source)) {
    const found = alignSegment(source, segment.start, segment.end, value, read);
    if (!found) continue;
    pieces.push(...found.pieces);
    read = found.read;
  }
  if (read < value.length) return undefined;
  return pieces.map((piece) => ({...piece, start: start + piece.start, end: start + piece.end}));
}

/** The stretches between tags; a tag that nothing closes goes to the end. */
function* segmentsOf(source: string): Generator<Span> {
  const opening = /<[/!?a-zA-Z]/g;
  let start = 0;
  for (let found = opening.exec(source); found; found = opening.exec(source)) {
    yield {start, end: found.index};
    const close = source.indexOf('>', found.index);
    if (close < 0) return;
    start = close + 1;
    opening.lastIndex = start;
  }
  yield {start, end: source.length};
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
