import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';
import type {Blockquote, Link, Nodes, Root, RootContent} from 'mdast';
import type {LeafDirective, TextDirective} from 'mdast-util-directive';
import type {State} from 'mdast-util-to-hast';
import {toHast} from 'mdast-util-to-hast';
import {citedValue} from '../../report-templates/cited-value.ts';
import type {Value} from '../model/tally.ts';
import {notAvailable} from './resolve-rich-text.ts';

/** What the directives of a story stand for. */
export interface Telling {
  readonly values: ReadonlyMap<string, Value>;
  /** What stands where a directive of its own line does. */
  readonly leaf: (directive: LeafDirective) => ElementContent[];
  /** What stands where words are quoted; undefined where no source holds them. */
  readonly quotation: (words: string) => Element | undefined;
}

/** Protocols that a link of a story may have; anything else is printed as text. */
const followed = /^(?:https?:|mailto:|#|[^:]*$)/i;

/** Prose → elements: `:value` and `:date` become cited values, directives of their own line what `leaf` says.
 *  A comment is for the editor alone; other HTML is printed as the text that it is, an image as its alternative text. */
export function tellProse(nodes: readonly RootContent[], telling: Telling): ElementContent[] {
  const root: Root = {type: 'root', children: [...nodes]};
  const tree = toHast(root, {
    handlers: {
      textDirective: (_: State, node: TextDirective) => tellValue(telling.values.get(textOf(node))),
      leafDirective: (_: State, node: LeafDirective) => telling.leaf(node),
      html: (_: State, {value}: {value: string}) => (isComment(value) ? [] : {type: 'text', value}),
      image: (_: State, {alt}: {alt?: string | null}) => ({type: 'text', value: alt ?? ''}),
      imageReference: (_: State, {alt}: {alt?: string | null}) => ({type: 'text', value: alt ?? ''}),
      link: tellLink,
      blockquote: (state: State, node: Blockquote) =>
        telling.quotation(textOf(node)) ?? h('blockquote.quote', state.all(node) as ElementContent[]),
    },
  });
  return (tree.type === 'root' ? tree.children : [tree]).filter(
    (node) => node.type !== 'doctype',
  ) as ElementContent[];
}

/** As the check of the story reads it: one comment and nothing else. */
function isComment(html: string): boolean {
  return /^<!--[\s\S]*-->$/.test(html.trim());
}

function tellValue(value: Value | undefined): Element {
  return value ? citedValue(value) : h('span.missing', notAvailable);
}

/** The text of a node and all in it, without marks. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function tellLink(state: State, node: Link): Element | ElementContent[] {
  const children = state.all(node) as ElementContent[];
  if (!followed.test(node.url.trim())) return children;
  return {type: 'element', tagName: 'a', properties: {href: node.url}, children};
}
