import type {Run} from '../model/document.ts';
import type {Piece} from './block.ts';

/** What people read of a block, with the way back to the decoded text. */
export interface Prose {
  readonly plain: string;
  readonly runs: readonly Run[];
}

/** Pieces in order of the text → their prose. Pieces that stand next to each other become one run. */
export function collectProse(text: string, pieces: readonly Piece[]): Prose {
  const parts: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  let verbatim = false;
  for (const piece of pieces) {
    const plain = piece.plain ?? text.slice(piece.start, piece.end);
    if (plain === '') continue;
    const last = runs.at(-1);
    if (last && verbatim && joins(last, piece)) runs[runs.length - 1] = extend(last, plain.length);
    else
      runs.push({
        plain: length,
        text: piece.start,
        length: plain.length,
        textLength: piece.end - piece.start,
      });
    parts.push(plain);
    length += plain.length;
    verbatim = piece.plain === undefined;
  }
  return {plain: parts.join(''), runs};
}

/** Verbatim pieces that touch are one run. */
function joins(last: Run, piece: Piece): boolean {
  return piece.plain === undefined && last.text + last.textLength === piece.start;
}

function extend(run: Run, by: number): Run {
  return {...run, length: run.length + by, textLength: run.textLength + by};
}
