import type {Element} from 'xast';
import type {ColourToken, Palette} from '../model/palette.ts';

const painted = ['fill', 'stroke', 'stop-color'] as const;

/** Puts a palette's colours in the place of their names. With `classes`, each painted element also says by a class
 *  (`fill-ink`, `stroke-rule`, `stop-first`) what its colour is for, so that a page can colour it otherwise. */
export function paintSvg(element: Element, palette: Palette, classes: boolean): Element {
  const attributes: Record<string, string> = {};
  const names: string[] = [];
  for (const [name, value] of Object.entries(element.attributes)) {
    if (value === null || value === undefined) continue;
    const token = painted.some((attribute) => attribute === name) ? tokenOf(value) : undefined;
    attributes[name] = token === undefined ? value : palette[token];
    if (token !== undefined) names.push(`${name === 'stop-color' ? 'stop' : name}-${token}`);
  }
  if (classes && names.length > 0) attributes.class = names.join(' ');
  return {
    ...element,
    attributes,
    children: element.children.map((child) =>
      child.type === 'element' ? paintSvg(child, palette, classes) : child,
    ),
  };
}

function tokenOf(value: string): ColourToken | undefined {
  if (value === 'currentColor') return 'ink';
  return /^var\(--([a-z-]+)\)$/.exec(value)?.[1] as ColourToken | undefined;
}
