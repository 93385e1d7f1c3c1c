import type {Nodes} from 'mdast';
import type {Piece} from './block.ts';

/** The pieces of text that people read inside an mdast node, in order; `text` is the decoded text that its positions
 *  index into. White space between two of them is read as it stands, a line break among markup as one space.
 *  (U+FFFE is how the wiki reader masks a line break.) The tree must have been made with `exactText`. */
export function collectPieces(text: string, node: Nodes): Piece[] {
  const pieces: Piece[] = [];
  const stack: Nodes[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const piece = toPiece(text, next);
    if (piece) pieces.push(...bridge(text, pieces.at(-1), piece), piece);
    else if ('children' in next)
      for (let at = next.children.length; at--; ) stack.push(next.children[at] as Nodes);
  }
  return pieces;
}

function toPiece(text: string, node: Nodes): Piece | undefined {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  if (node.type === 'text')
    return node.value.length === end - start ? {start, end} : {start, end, plain: node.value};
  if (node.type === 'inlineCode') return codeInside(text, start, end);
  if (node.type === 'html' && /^<br[\s/>]/i.test(node.value)) return {start, end, plain: ' '};
  return undefined;
}

/** Code without its back-ticks and the space that may stand next to them. */
function codeInside(text: string, start: number, end: number): Piece {
  let [from, to] = [start, end];
  while (from < to && text[from] === '`') from++;
  to -= from - start;
  if (text[from] === ' ' && text[to - 1] === ' ' && to - from > 2) return {start: from + 1, end: to - 1};
  return {start: from, end: Math.max(from, to)};
}

function bridge(text: string, before: Piece | undefined, after: Piece): Piece[] {
  if (!before || before.end >= after.start) return [];
  const [start, end] = [before.end, after.start];
  const gap = text.slice(start, end);
  if (gap.trim() === '') return [{start, end}];
  return /[\r\n\ufffe]/.test(gap) ? [{start, end, plain: ' '}] : [];
}
