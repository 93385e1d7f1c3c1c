import type {Root} from 'mdast';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {Block, Problem, Reading} from './block.ts';
import {collectPieces} from './collect-pieces.ts';
import {exactText} from './exact-text.ts';
import {type HeadingLine, scanLines, type WikiLine} from './wiki/scan-lines.ts';
import {wikiFromMarkdown} from './wiki/wiki-from-markdown.ts';
import {wikiSyntax} from './wiki/wiki-syntax.ts';

/** Text in the wiki dialect → its blocks: `= Title =`, `==Heading==` to six levels, an `Infobox` block, bullet lists.
 *  A heading with different numbers of equals signs is read and told (`wiki-heading-unbalanced`). */
export function readWiki(text: string): Reading {
  const lines = scanLines(text);
  const tree = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [wikiSyntax(lines)])
    .data('fromMarkdownExtensions', [wikiFromMarkdown, exactText])
    .parse(text);
  const depths = readDepths(lines);
  return {blocks: toBlocks(text, tree, lines, depths), tables: [], problems: tellUnbalanced(lines, depths)};
}

function toBlocks(
  text: string,
  tree: Root,
  lines: ReadonlyMap<number, WikiLine>,
  depths: ReadonlyMap<number, number>,
): Block[] {
  return tree.children.flatMap((node): Block[] => {
    const pieces = collectPieces(text, node);
    if (pieces.length === 0) return [];
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'wikiHeading') return [{type: 'heading', depth: depths.get(start) ?? 1, pieces}];
    if (node.type !== 'wikiItem') return [{type: 'paragraph', pieces}];
    const line = lines.get(start);
    return [{type: 'item', pieces, ...(line?.type === 'item' && line.infobox ? {part: 'infobox'} : {})}];
  });
}

/** The depth of each heading by its offset: the smaller number of signs, as MediaWiki reads it; but one level is the
 *  document's title, so that a second such heading out of balance is read by the larger. */
function readDepths(lines: ReadonlyMap<number, WikiLine>): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  let titled = false;
  for (const [start, line] of lines) {
    if (line.type !== 'heading') continue;
    const least = line.close === 0 ? line.open : Math.min(line.open, line.close);
    const depth = least === 1 && titled ? Math.max(line.open, line.close) : least;
    depths.set(start, Math.min(depth, 6));
    titled = true;
  }
  return depths;
}

function tellUnbalanced(
  lines: ReadonlyMap<number, WikiLine>,
  depths: ReadonlyMap<number, number>,
): Problem[] {
  const unbalanced = [...lines.values()].filter(
    (line): line is HeadingLine => line.type === 'heading' && line.open !== line.close,
  );
  return unbalanced.map((line) => ({
    offset: line.start,
    rule: 'wiki-heading-unbalanced',
    reason: `the heading opens with ${line.open} equals signs and closes with ${line.close}, read as level ${depths.get(line.start)}: write as many on both sides`,
    severity: 'warning',
  }));
}
