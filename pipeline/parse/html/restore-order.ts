import type {Block, Piece} from '../block.ts';

/** Blocks in order of the text. An HTML parser moves what stands wrongly inside a table in front of it; here it goes back
 *  to where it was written, and a block that it then stands in is two. Linear where all is in order, else n log n. */
export function restoreOrder(blocks: readonly Block[]): {blocks: readonly Block[]; moved?: number} {
  const moved = findMoved(blocks);
  if (moved === undefined) return {blocks};
  const placed = blocks
    .flatMap((block) => block.pieces.map((piece) => ({block, piece})))
    .sort((a, b) => a.piece.start - b.piece.start || a.piece.end - b.piece.end);
  const restored: {block: Block; pieces: Piece[]}[] = [];
  let end = 0;
  for (const {block, piece} of placed) {
    if (piece.start < end) continue;
    const last = restored.at(-1);
    if (last?.block === block) last.pieces.push(piece);
    else restored.push({block, pieces: [piece]});
    end = piece.end;
  }
  return {blocks: restored.map(({block, pieces}) => ({...block, pieces})), moved};
}

function findMoved(blocks: readonly Block[]): number | undefined {
  let end = 0;
  for (const {pieces} of blocks) {
    for (const piece of pieces) {
      if (piece.start < end) return piece.start;
      end = piece.end;
    }
  }
  return undefined;
}
