import type {Root} from 'mdast';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {Block, Problem, Reading} from './block.ts';
import {checkParts, type PartKinds} from './check-parts.ts';
import {collectPieces} from './collect-pieces.ts';
import {exactText} from './exact-text.ts';
import {limits} from './limits.ts';
import {blankText, masks, maskText} from './wiki/mask-text.ts';
import {readDepths} from './wiki/read-depths.ts';
import {readWikiTable} from './wiki/read-tables.ts';
import {scanLines, type WikiLine} from './wiki/scan-lines.ts';
import {scanMarkup, type Template} from './wiki/scan-markup.ts';
import {wikiFromMarkdown} from './wiki/wiki-from-markdown.ts';
import {wikiSyntax} from './wiki/wiki-syntax.ts';

const parts: PartKinds = {
  format: 'wiki text',
  isHeading: (line) => line.startsWith('=') && line.trimEnd().endsWith('='),
  marks: /[[\]{}|'<=*#]/g,
  most: limits.parts.wiki,
};

/** Text in the wiki dialect → its blocks: `= Title =`, `==Heading==` to six levels, an `Infobox` block, lists; of MediaWiki
 *  also links, emphasis, tables. What people don't read (references, comments, templates) is masked first, so that
 *  micromark sees lines of prose, and every position stays the text's own. Told: headings out of balance
 *  (`wiki-heading-unbalanced`), markup that nothing closes, templates that were left out (`wiki-template`). */
export function readWiki(text: string): Reading {
  const refused = checkParts(text, parts);
  if (refused) return {blocks: [], tables: [], problems: [refused]};
  const markup = scanMarkup(text);
  const shown = maskText(text, markup.hidden);
  const breaks = markup.breaks
    .filter(({start}) => shown[start] !== masks.nothing)
    .sort((a, b) => a.start - b.start);
  const bare = maskText(shown, breaks, masks.space);
  const prose = blankText(bare, markup.tables);
  const lines = scanLines(prose);
  const tree = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [wikiSyntax(lines)])
    .data('fromMarkdownExtensions', [wikiFromMarkdown, exactText])
    .parse(prose);
  const {depths, problems} = readDepths(lines);
  const tables = markup.tables.map((span) => readWikiTable(text, bare, span));
  const blocks = [...toBlocks(prose, tree, lines, depths), ...tables.flatMap((table) => table.blocks)];
  return {
    blocks: blocks.sort((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0)),
    tables: tables.map(({table}) => table),
    problems: [...markup.problems, ...problems, ...tellTemplates(markup.templates)],
  };
}

function toBlocks(
  prose: string,
  tree: Root,
  lines: ReadonlyMap<number, WikiLine>,
  depths: ReadonlyMap<number, number>,
): Block[] {
  return tree.children.flatMap((node): Block[] => {
    const pieces = collectPieces(prose, node);
    if (pieces.length === 0) return [];
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'wikiHeading') return [{type: 'heading', depth: depths.get(start) ?? 1, pieces}];
    const line = lines.get(start);
    if (node.type !== 'wikiItem' || line?.type !== 'item') return [{type: 'paragraph', pieces}];
    return [{type: line.quote ? 'quote' : 'item', pieces, ...(line.infobox ? {part: 'infobox'} : {})}];
  });
}

/** One message a name, at its first place. */
function tellTemplates(templates: readonly Template[]): Problem[] {
  const byName = Map.groupBy(templates, ({name}) => name);
  return [...byName].map(([name, uses]) => ({
    offset: uses[0]?.start ?? 0,
    rule: 'wiki-template',
    reason: `the template “${name}” is left out${uses.length > 1 ? ` in ${uses.length} places` : ''}: write its text out if it says something`,
    severity: 'info',
  }));
}
