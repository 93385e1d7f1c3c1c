import type {Problem} from '../block.ts';
import type {HeadingLine, WikiLine} from './scan-lines.ts';

/** The depth of each heading by its offset: the smaller number of its signs, as MediaWiki reads it; but one level is the
 *  document's title, so that a later heading out of balance is read by the larger where the smaller is one. Those out
 *  of balance are told (`wiki-heading-unbalanced`). */
export function readDepths(lines: ReadonlyMap<number, WikiLine>): {
  depths: ReadonlyMap<number, number>;
  problems: Problem[];
} {
  const depths = new Map<number, number>();
  const problems: Problem[] = [];
  for (const [start, line] of lines) {
    if (line.type !== 'heading') continue;
    const depth = Math.min(6, readDepth(line, depths.size > 0));
    depths.set(start, depth);
    if (line.open !== line.close) problems.push(tellUnbalanced(line, depth));
  }
  return {depths, problems};
}

function readDepth({open, close}: HeadingLine, titled: boolean): number {
  if (close === 0) return open;
  const least = Math.min(open, close);
  return least === 1 && titled ? Math.max(open, close) : least;
}

function tellUnbalanced({start, open, close}: HeadingLine, depth: number): Problem {
  return {
    offset: start,
    rule: 'wiki-heading-unbalanced',
    reason: `the heading opens with ${open} equals signs and closes with ${close}, read as level ${depth}: write as many on both sides`,
    severity: 'warning',
  };
}
