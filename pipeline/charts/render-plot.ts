import type {PlotOptions} from '@observablehq/plot';
import {plot} from '@observablehq/plot';
import {JSDOM} from 'jsdom';
import type {Element} from 'xast';

/** One document for all drawings: a new one costs more than a chart. Nothing is made global, because Plot moves
 *  everything by half a pixel where it finds a global window. */
const {document} = new JSDOM('').window;

/** Plot options → the drawing as a tree of XML, as Plot made it. Plot's own warnings are errors here. */
export function renderPlot(options: PlotOptions): Element {
  const svg = plot({...options, document, figure: false});
  const tree = toXast(svg);
  const warning = tree.children.find((child) => child.type === 'element' && child.name === 'text');
  if (warning)
    throw new Error(`Observable Plot warns: ${svg.querySelector('text > title')?.textContent ?? ''}`);
  return tree;
}

function toXast(node: globalThis.Element): Element {
  const attributes = node.getAttributeNames().map((name) => [name, node.getAttribute(name)] as const);
  const children: Element['children'] = [];
  // Lists of nodes and attributes are live, and cost several times what their parts do.
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) children.push(toXast(child as globalThis.Element));
    else if (child.nodeType === 3) children.push({type: 'text', value: child.textContent ?? ''});
  }
  return {type: 'element', name: node.localName, attributes: Object.fromEntries(attributes), children};
}
