import type {Element, Text} from 'xast';

const numeric = new Set([
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'width',
  'height',
  'd',
  'points',
  'transform',
  'viewBox',
]);

/** Plot's drawing without what only a browser needs: no style sheet, no classes, no names of marks; coordinates to
 *  two decimals; each text at a plain `x` and `y`, because not every renderer knows an em. */
export function tidySvg(root: Element): Element {
  return tidy(root, 10);
}

function tidy(element: Element, fontSize: number): Element {
  const {style: _, class: __, 'aria-label': ___, 'aria-hidden': ____, ...rest} = element.attributes;
  const size = Number(rest['font-size'] ?? fontSize);
  const attributes = element.name === 'text' ? placeText(rest, size) : rest;
  return {
    ...element,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        numeric.has(name) ? roundNumbers(value ?? '') : value,
      ]),
    ),
    children: element.children.flatMap((child): (Element | Text)[] => {
      if (child.type === 'text') return [child];
      return child.type === 'element' && child.name !== 'style' ? [tidy(child, size)] : [];
    }),
  };
}

function placeText({transform, ...attributes}: Element['attributes'], size: number): Element['attributes'] {
  const [, x = '0', y = '0'] = /^translate\(([^,)]+)(?:,([^)]+))?\)$/.exec(transform ?? '') ?? [];
  return {
    ...attributes,
    x: String(Number(x) + inPixels(attributes.x, size)),
    y: String(Number(y) + inPixels(attributes.y, size)),
  };
}

function inPixels(value: string | null | undefined, size: number): number {
  if (!value) return 0;
  return value.endsWith('em') ? Number(value.slice(0, -2)) * size : Number(value);
}

function roundNumbers(value: string): string {
  return value.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(roundLength(Number(number))));
}

/** To the two decimals that a drawing has; never a negative zero. */
export function roundLength(length: number): number {
  return Math.round(length * 100) / 100 || 0;
}
