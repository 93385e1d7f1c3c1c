import type {Root} from 'mdast';
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter';
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote';
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfmFootnote} from 'micromark-extension-gfm-footnote';
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough';
import {gfmTable} from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {Reading} from './block.ts';
import {checkParts, type PartKinds} from './check-parts.ts';
import {exactText} from './exact-text.ts';
import {limits} from './limits.ts';
import {readNodes} from './markdown/read-nodes.ts';
import {tameMarkup} from './markdown/tame-markup.ts';

/** A hyphen may begin an item of a list. */
const parts: PartKinds = {
  format: 'Markdown',
  isHeading: (line) => /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line),
  marks: /[*_~[\]`<|\\&+-]/g,
  most: limits.parts.markdown,
};

/** CommonMark with GFM tables, footnotes and strikethrough, and front matter, whose `title` names the document.
 *  remark-gfm as a whole isn't used: its autolinks are found in the tree, without positions. */
export function readMarkdown(text: string): Reading {
  const refused = checkParts(text, parts);
  if (refused) return {blocks: [], tables: [], problems: [refused]};
  const {tame, problems} = tameMarkup(text);
  const tree: Root = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [
      frontmatter(['yaml', 'toml']),
      gfmTable(),
      gfmFootnote(),
      gfmStrikethrough(),
    ])
    .data('fromMarkdownExtensions', [
      frontmatterFromMarkdown(['yaml', 'toml']),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      exactText,
    ])
    .parse(tame);
  const reading = readNodes(text, tree);
  return {...reading, problems: [...problems, ...reading.problems]};
}
