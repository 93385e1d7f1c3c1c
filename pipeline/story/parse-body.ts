import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {Point} from 'unist';
import {visit} from 'unist-util-visit';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

/** A story's text, from where its body begins → mdast with GFM tables and directives; positions are the file's own. */
export function parseBody(text: string, start: number): Root {
  const body = processor.parse(text.slice(start));
  const lines = text.slice(0, start).split(/\r\n|\r|\n/).length - 1;
  const move = ({line, column, offset = 0}: Point) => ({line: line + lines, column, offset: offset + start});
  visit(body, (node) => {
    if (node.position) node.position = {start: move(node.position.start), end: move(node.position.end)};
  });
  return body;
}
