import type {PlotOptions} from '@observablehq/plot';
import {plot} from '@observablehq/plot';
import {DOMImplementation} from '@xmldom/xmldom';
import type {Element} from 'xast';

/** One document for all drawings. Plot asks for no more of it than making elements, and nothing is made global, because Plot moves
 *  everything by half a pixel where it finds a global window. */
const document = new DOMImplementation().createDocument('http://www.w3.org/1999/xhtml', 'html');

/** Plot options → the drawing as a tree of XML, as Plot made it. Plot's own warnings are errors here. */
export function renderPlot(options: PlotOptions): Element {
  const tree = toXast(plot({...options, document: document as unknown as Document, figure: false}));
  const warning = childOf(tree, 'text');
  if (warning) throw new Error(`Observable Plot warns: ${textOf(childOf(warning, 'title'))}`);
  return tree;
}

function toXast(node: globalThis.Element): Element {
  const attributes = Array.from(node.attributes, ({name, value}) => [name, value] as const);
  const children: Element['children'] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) children.push(toXast(child as globalThis.Element));
    else if (child.nodeType === 3) children.push({type: 'text', value: child.textContent ?? ''});
  }
  return {type: 'element', name: node.localName, attributes: Object.fromEntries(attributes), children};
}

function childOf({children}: Element, wanted: string): Element | undefined {
  return children.find((child): child is Element => child.type === 'element' && child.name === wanted);
}

function textOf(element: Element | undefined): string {
  return element?.children.map((child) => (child.type === 'text' ? child.value : '')).join('') ?? '';
}
