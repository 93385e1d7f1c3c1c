import type {Element, Nodes, Root} from 'hast';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import type {Span} from '../model/span.ts';
import type {Reading} from './block.ts';
import {checkMarkup} from './html/check-markup.ts';
import {readElements} from './html/read-elements.ts';

/** HTML → its blocks and tables: what people read of it, without scripts, navigation, headers, footers and the like.
 *  Where a page marks its `main` content (or is one `article`), that is what is read. `within` is the stretch of `text`
 *  that is HTML. */
export function readHtml(text: string, within?: Span): Reading {
  const {start, end} = within ?? {start: 0, end: text.length};
  const refused = checkMarkup(text, start, end);
  if (refused) return {blocks: [], tables: [], problems: [refused]};
  const tree: Root = unified()
    .use(rehypeParse, {fragment: within !== undefined})
    .parse(text.slice(start, end));
  const reading = readElements(text, start, findMain(tree) ?? tree);
  const headed = reading.blocks.some(({type, depth}) => type === 'heading' && depth === 1);
  const title = headed ? undefined : findTitle(tree);
  return title === undefined ? reading : {...reading, title};
}

function findMain(tree: Root): Element | undefined {
  const mains = findAll(tree, ({tagName, properties}) => tagName === 'main' || properties.role === 'main');
  if (mains.length > 0) return mains[0];
  const articles = findAll(tree, ({tagName}) => tagName === 'article');
  return articles.length === 1 ? articles[0] : undefined;
}

function findTitle(tree: Root): string | undefined {
  const [title] = findAll(tree, ({tagName}) => tagName === 'title');
  const [first] = title?.children ?? [];
  return first?.type === 'text' ? first.value.trim().replace(/\s+/g, ' ') : undefined;
}

/** Elements that fit, outermost first in order of the text; not those inside one that fits. */
function findAll(root: Nodes, fits: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'element' && fits(node)) found.push(node);
    else if ('children' in node)
      for (let at = node.children.length; at--; ) stack.push(node.children[at] as Nodes);
  }
  return found;
}
