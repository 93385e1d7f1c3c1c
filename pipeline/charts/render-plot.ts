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
  return {
    type: 'element',
    name: node.localName,
    attributes: Object.fromEntries([...node.attributes].map(({name, value}) => [name, value])),
    children: [...node.childNodes].flatMap((child): Element['children'] => {
      if (child.nodeType === 1) return [toXast(child as globalThis.Element)];
      return child.nodeType === 3 ? [{type: 'text', value: child.textContent ?? ''}] : [];
    }),
  };
}
