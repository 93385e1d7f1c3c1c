import type {Element} from 'xast';

/** Adds the gradients that fills and strokes name as `url(#fade-AXIS-ENDS-TOKEN-PERCENT)`, numbered `ID-1`, `ID-2` … in order of
 *  use, so that several drawings can stand in one page. */
export function defineFades(root: Element, id: string): Element {
  const names = new Map<string, string>();
  const numberOf = (name: string) => {
    const known = names.get(name) ?? `${id}-${names.size + 1}`;
    names.set(name, known);
    return known;
  };
  const rename = (element: Element): Element => ({
    ...element,
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([attribute, value]) => {
        const name = /^url\(#(fade-[^)]+)\)$/.exec(value ?? '')?.[1];
        return [attribute, name === undefined ? value : `url(#${numberOf(name)})`];
      }),
    ),
    children: element.children.map((child) => (child.type === 'element' ? rename(child) : child)),
  });
  const renamed = rename(root);
  if (names.size === 0) return renamed;
  const gradients = [...names].map(([name, gradientId]) => gradient(name, gradientId));
  return {...renamed, children: [xml('defs', {}, gradients), ...renamed.children]};
}

function gradient(name: string, id: string): Element {
  const [, axis, ends, token = 'ink', percent] = /^fade-([xy])-(start|end|both)-(.+)-(\d+)$/.exec(name) ?? [];
  const share = Number(percent) / 100;
  const full = (offset: number) => xml('stop', {offset: String(offset), 'stop-color': `var(--${token})`});
  const none = (offset: number) =>
    xml('stop', {offset: String(offset), 'stop-color': `var(--${token})`, 'stop-opacity': '0.06'});
  const stops = [
    ...(ends === 'end' ? [] : [none(0), full(share)]),
    ...(ends === 'start' ? [] : [full(Math.round((1 - share) * 100) / 100), none(1)]),
  ];
  return xml('linearGradient', {id, ...(axis === 'y' ? {x1: '0', x2: '0', y1: '0', y2: '1'} : {})}, stops);
}

/** An element of a drawing. */
export function xml(
  name: string,
  attributes: Element['attributes'],
  children: Element['children'] = [],
): Element {
  return {type: 'element', name, attributes, children};
}
