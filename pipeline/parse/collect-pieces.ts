import type {Nodes} from 'mdast';
import type {Piece} from './block.ts';

/** The pieces of text that people read inside an mdast node, in order. Needs `exactText`. */
export function collectPieces(node: Nodes): Piece[] {
  const pieces: Piece[] = [];
  const stack: Nodes[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const piece = toPiece(next);
    if (piece) pieces.push(piece);
    else if ('children' in next)
      for (let at = next.children.length; at--; ) stack.push(next.children[at] as Nodes);
  }
  return pieces;
}

function toPiece(node: Nodes): Piece | undefined {
  if (node.type !== 'text' || node.position === undefined) return undefined;
  const [start, end] = [node.position.start.offset ?? 0, node.position.end.offset ?? 0];
  return node.value.length === end - start ? {start, end} : {start, end, plain: node.value};
}
