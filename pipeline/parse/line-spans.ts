import type {Span} from '../model/span.ts';

/** The lines of a text in order, without their LF, CRLF or CR; an empty text has one empty line. */
export function* lineSpans(text: string): Generator<Span> {
  let start = 0;
  for (const {
    index,
    0: {length},
  } of text.matchAll(/\r\n|\n|\r/g)) {
    yield {start, end: index};
    start = index + length;
  }
  yield {start, end: text.length};
}

/** A span without the white space at its ends; an empty one stays where it started. */
export function trimSpan(text: string, {start, end}: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isWhite(text.charCodeAt(from))) from++;
  while (to > from && isWhite(text.charCodeAt(to - 1))) to--;
  return from === to ? {start, end: start} : {start: from, end: to};
}

/** White space as people see it: also no-break, thin and ideographic spaces, and the byte order mark. */
export function isWhite(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
