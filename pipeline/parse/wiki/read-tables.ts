import type {Cell, Table} from '../../model/document.ts';
import type {Span} from '../../model/span.ts';
import type {Block, Piece} from '../block.ts';
import {collectProse} from '../collect-prose.ts';
import {lineSpans, trimSpan} from '../line-spans.ts';
import {masks} from './mask-text.ts';

/** One table of MediaWiki text (`{|`, `|-`, `!`, `|`, `|}`) → its cells. `bare` is the text with what isn't read
 *  masked. A row of header cells at its top is the header. */
export function readWikiTable(text: string, bare: string, span: Span): {table: Table; blocks: Block[]} {
  const rows: {header: boolean; cells: Piece[][]; at: number}[] = [];
  let cell: Piece[] | undefined;
  const source = bare.slice(span.start, span.end);
  for (const line of lineSpans(source)) {
    const {start, end} = trimSpan(source, line);
    const mark = source[start];
    const second = source[start + 1];
    if (mark === '{' || (mark === '|' && (second === '}' || second === '+'))) continue;
    if (mark === '|' && second === '-') {
      rows.push({header: false, cells: [], at: span.start + start});
      cell = undefined;
    } else if (mark === '|' || mark === '!') {
      const row = rows.at(-1) ?? {header: false, cells: [], at: span.start + start};
      if (rows.length === 0) rows.push(row);
      if (mark === '!' && row.cells.length === 0) row.header = true;
      for (const content of splitCells(source, start + 1, end, mark)) {
        cell = visible(bare, span.start + content.start, span.start + content.end);
        row.cells.push(cell);
      }
    } else cell?.push(...visible(bare, span.start + start, span.start + end));
  }
  const filled = rows.filter(({cells}) => cells.length > 0);
  const cells = filled.map((row) => row.cells.map((pieces) => toCell(text, pieces, row.at)));
  const table = filled[0]?.header
    ? {header: cells[0] ?? [], rows: cells.slice(1)}
    : {header: [], rows: cells};
  const blocks = filled.flatMap((row) => row.cells.filter((pieces) => pieces.length > 0).map(toBlock));
  return {table, blocks};
}

/** `a || b !! c` → the spans of the cells, without attributes (`style="…" |`) in front. */
function splitCells(source: string, from: number, end: number, mark: string): Span[] {
  const cells: Span[] = [];
  let start = from;
  for (let at = from; at < end; at++) {
    const double =
      source[at] === source[at + 1] && (source[at] === '|' || (source[at] === '!' && mark === '!'));
    if (!double || at + 1 >= end) continue;
    cells.push({start, end: at});
    start = at + 2;
    at++;
  }
  cells.push({start, end});
  return cells.map((cell) => {
    const bar = source.slice(cell.start, cell.end).indexOf('|');
    return bar < 0 ? cell : {start: cell.start + bar + 1, end: cell.end};
  });
}

function visible(bare: string, start: number, end: number): Piece[] {
  const shown = new RegExp(`[^${masks.nothing}${masks.space}]+`, 'g');
  const pieces = [...bare.slice(start, end).matchAll(shown)].map(({index, 0: {length}}) => ({
    start: start + index,
    end: start + index + length,
  }));
  const trimmed = pieces.map((piece) => trimSpan(bare, piece));
  const [first, last] = [0, trimmed.length - 1];
  return pieces.flatMap((piece, at) => {
    const own = {
      start: at === first ? (trimmed[at]?.start ?? 0) : piece.start,
      end: at === last ? (trimmed[at]?.end ?? 0) : piece.end,
    };
    return own.end > own.start ? [own] : [];
  });
}

function toCell(text: string, pieces: readonly Piece[], empty: number): Cell {
  const start = pieces[0]?.start ?? empty;
  return {start, end: pieces.at(-1)?.end ?? start, text: collectProse(text, pieces).plain.trim()};
}

function toBlock(pieces: Piece[]): Block {
  return {type: 'cell', pieces};
}
