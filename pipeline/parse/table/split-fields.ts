import type {Span} from '../../model/span.ts';
import type {Piece} from '../block.ts';
import {trimSpan} from '../line-spans.ts';

/** One field: its content without quotation marks and without the spaces around it. */
export interface Field extends Span {
  readonly text: string;
  /** Its text as it stands; a doubled quotation mark inside it stands between two pieces. None where it is empty. */
  readonly pieces: readonly Piece[];
}

export interface Fields {
  /** Rows of fields; blank lines are no rows. */
  readonly rows: readonly (readonly Field[])[];
  /** Offset of a quotation mark that nothing closes. */
  readonly unclosed?: number;
}

/** Separated values (RFC 4180) → rows of fields with their places. Linear in the text. */
export function splitFields(text: string, separator: string): Fields {
  const rows: Field[][] = [];
  let row: Field[] = [];
  let unclosed: number | undefined;
  for (let at = 0; at <= text.length; at++) {
    const opened = skipBlanks(text, at, separator);
    const quoted = text[opened] === '"' ? readQuoted(text, opened) : undefined;
    const bareStart = quoted ? quoted.after : at;
    const stop = findStop(text, bareStart, separator);
    if (quoted && !quoted.closed) unclosed ??= opened;
    row.push(quoted ? quoted.field : readBare(text, at, stop));
    if (text[stop] !== separator) {
      if (row.length > 1 || row[0]?.text !== '' || quoted) rows.push(row);
      row = [];
    }
    at = text[stop] === '\r' && text[stop + 1] === '\n' ? stop + 1 : stop;
  }
  return unclosed === undefined ? {rows} : {rows, unclosed};
}

function skipBlanks(text: string, from: number, separator: string): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== separator) at++;
  return at;
}

/** The end of a field: its separator, line ending, or the end of the text. */
function findStop(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function readBare(text: string, start: number, end: number): Field {
  const span = trimSpan(text, {start, end});
  return {...span, text: text.slice(span.start, span.end), pieces: span.end > span.start ? [span] : []};
}

/** A field in quotation marks; two of them stand for one. What follows the closing one up to the separator is dropped. */
function readQuoted(text: string, open: number): {field: Field; after: number; closed: boolean} {
  const pieces: Piece[] = [];
  let [start, closing] = [open + 1, text.indexOf('"', open + 1)];
  while (closing >= 0 && text[closing + 1] === '"') {
    pieces.push({start, end: closing + 1});
    start = closing + 2;
    closing = text.indexOf('"', start);
  }
  const closed = closing >= 0;
  const end = closed ? closing : text.length;
  if (end > start) pieces.push({start, end});
  const value = pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
  return {field: {start: open + 1, end, text: value, pieces}, after: closed ? closing + 1 : end, closed};
}
