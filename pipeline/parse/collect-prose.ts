import type {Run} from '../model/document.ts';
import type {Piece} from './block.ts';

/** What people read of a block, with the way back to the decoded text. */
export interface Prose {
  readonly plain: string;
  readonly runs: readonly Run[];
}

/** Pieces in order of the text → their prose. Pieces that stand next to each other become one run; white space
 *  between two pieces is read as it stands, a line break among markup as one space. */
export function collectProse(text: string, pieces: readonly Piece[]): Prose {
  const parts: string[] = [];
  const runs: Run[] = [];
  let [length, end] = [0, pieces[0]?.start ?? 0];
  const add = (piece: Piece): void => {
    const plain = piece.plain ?? text.slice(piece.start, piece.end);
    if (plain === '') return;
    const last = runs.at(-1);
    if (last && joins(last, piece)) runs[runs.length - 1] = extend(last, plain.length);
    else
      runs.push({
        plain: length,
        text: piece.start,
        length: plain.length,
        textLength: piece.end - piece.start,
      });
    parts.push(plain);
    length += plain.length;
  };
  for (const piece of pieces) {
    const gap = bridge(text, end, piece.start);
    if (gap) add(gap);
    add(piece);
    end = piece.end;
  }
  return {plain: parts.join(''), runs};
}

/** Verbatim pieces that touch are one run. */
function joins(last: Run, piece: Piece): boolean {
  return (
    piece.plain === undefined &&
    last.length === last.textLength &&
    last.text + last.textLength === piece.start
  );
}

function extend(run: Run, by: number): Run {
  return {...run, length: run.length + by, textLength: run.textLength + by};
}

function bridge(text: string, start: number, end: number): Piece | undefined {
  if (start >= end) return undefined;
  const gap = text.slice(start, end);
  if (gap.trim() === '') return {start, end};
  return /[\r\n]/.test(gap) ? {start, end, plain: ' '} : undefined;
}
