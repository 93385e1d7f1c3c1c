import {DecodingMode, HtmlEntityDecoder} from 'entities/decode';
import type {Piece} from '../block.ts';

/** A text node's value and the stretch of source it came from → pieces in order. Character references become pieces of
 *  their own; tags inside the stretch (text that the parser moved out of a table) are left out. Where value and source
 *  can't be brought together, the whole is one piece. Linear in the stretch. */
export function alignText(text: string, start: number, end: number, value: string): Piece[] {
  if (text.slice(start, end) === value) return [{start, end}];
  const pieces: Piece[] = [];
  let [at, read, from] = [start, 0, start];
  const flush = (): void => {
    if (at > from) pieces.push({start: from, end: at});
  };
  while (at < end) {
    const character = text[at];
    const reference = character === '&' ? decodeReference(text, at, end) : undefined;
    if (reference && value.startsWith(reference.value, read)) {
      flush();
      pieces.push({start: at, end: at + reference.length, plain: reference.value});
      at += reference.length;
      read += reference.value.length;
      from = at;
    } else if (character === '\r') {
      at += text[at + 1] === '\n' ? 2 : 1;
      read++;
    } else if (character === value[read]) {
      at++;
      read++;
    } else if (character === '<') {
      flush();
      const close = text.indexOf('>', at);
      at = close < 0 || close >= end ? end : close + 1;
      from = at;
    } else return [{start, end, plain: value}];
  }
  flush();
  return read === value.length ? pieces : [{start, end, plain: value}];
}

/** The character reference at `&`, as the HTML standard (§13.2.5.72) reads it: also without its semicolon. */
function decodeReference(text: string, at: number, end: number): {value: string; length: number} | undefined {
  let value = '';
  const decoder = new HtmlEntityDecoder((code) => {
    value += code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
  });
  decoder.startEntity(DecodingMode.Legacy);
  const source = text.slice(at, Math.min(end, at + 64));
  const written = decoder.write(source, 1);
  const length = written < 0 ? decoder.end() : written;
  return length > 0 && value !== '' ? {value, length} : undefined;
}
