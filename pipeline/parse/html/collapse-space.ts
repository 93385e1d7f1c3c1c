import type {Piece} from '../block.ts';

/** Pieces as a browser shows them (CSS Text, `white-space: normal`): a row of spaces, tabs and line endings is one
 *  space, none at the ends. A single such character stays as it stands. Linear in the pieces. */
export function collapseSpace(text: string, pieces: readonly Piece[]): Piece[] {
  const read: Piece[] = [];
  let spaced = true;
  for (const piece of pieces) {
    if (piece.plain !== undefined) {
      if (piece.plain === '\n' && spaced) continue;
      read.push(piece);
      spaced = piece.plain === '\n';
      continue;
    }
    for (const part of splitSpace(text, piece)) {
      if (!part.space) read.push({start: part.start, end: part.end});
      else if (!spaced)
        read.push(
          part.end - part.start === 1
            ? {start: part.start, end: part.end}
            : {start: part.start, end: part.end, plain: ' '},
        );
      spaced = part.space;
    }
  }
  while (read.length > 0 && isSpace(text, read.at(-1))) read.pop();
  return read;
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly space: boolean;
}

/** Text and rows of white space in turn; a single one between words stays with the text. */
function* splitSpace(text: string, {start, end}: Piece): Generator<Part> {
  const source = text.slice(start, end);
  let from = 0;
  for (const {
    index,
    0: {length},
  } of source.matchAll(/^[ \t\n\r\f]+|[ \t\n\r\f]{2,}|[ \t\n\r\f]$/g)) {
    if (index > from) yield {start: start + from, end: start + index, space: false};
    yield {start: start + index, end: start + index + length, space: true};
    from = index + length;
  }
  if (start + from < end) yield {start: start + from, end, space: false};
}

function isSpace(text: string, piece: Piece | undefined): boolean {
  return piece !== undefined && /^[ \t\n\r\f]*$/.test(piece.plain ?? text.slice(piece.start, piece.end));
}
