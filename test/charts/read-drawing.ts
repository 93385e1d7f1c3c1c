import type {Element, Root} from 'hast';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {measureText} from '../../pipeline/charts/measure-text.ts';
import {assets} from './assets.ts';

/** A text of a drawing with the rectangle that its letters take up, from capitals to descenders. */
export interface DrawnText {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

interface Inherited {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: string;
  readonly fill: string;
}

const measure = measureText(assets);
const parser = unified().use(rehypeParse, {fragment: true, space: 'svg'});

/** The width and height of a drawing, and every text in it. */
export function readDrawing(svg: string): {
  width: number;
  height: number;
  texts: DrawnText[];
  elements: Element[];
} {
  const root = parser.parse(svg) as Root;
  const outer = root.children.find((child): child is Element => child.type === 'element');
  if (!outer) throw new Error('no drawing');
  const [, , width = 0, height = 0] = String(outer.properties.viewBox).split(/\s+/).map(Number);
  const texts: DrawnText[] = [];
  const elements: Element[] = [];
  walk(outer, {x: 0, y: 0, size: 10, weight: 400, anchor: 'start', fill: ''}, texts, elements);
  return {width, height, texts, elements};
}

function walk(element: Element, from: Inherited, texts: DrawnText[], elements: Element[]): void {
  elements.push(element);
  const own = inherit(element, from);
  if (element.tagName === 'text') texts.push(place(element, own));
  else for (const child of element.children) if (child.type === 'element') walk(child, own, texts, elements);
}

function inherit({properties}: Element, from: Inherited): Inherited {
  const [, dx = '0', dy = '0'] =
    /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(String(properties.transform ?? '')) ?? [];
  return {
    x: from.x + Number(dx),
    y: from.y + Number(dy),
    size: Number(properties.fontSize ?? from.size),
    weight: Number(properties.fontWeight ?? from.weight) === 600 ? 600 : 400,
    anchor: String(properties.textAnchor ?? from.anchor),
    fill: String(properties.fill ?? from.fill),
  };
}

function place(element: Element, {x, y, size, weight, anchor, fill}: Inherited): DrawnText {
  const text = element.children.map((child) => (child.type === 'text' ? child.value : '<nested>')).join('');
  const width = measure.width(text, size, weight);
  const start =
    x + Number(element.properties.x ?? 0) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const baseline = y + Number(element.properties.y ?? 0);
  return {
    text,
    size,
    weight,
    fill,
    x1: start,
    x2: start + width,
    y1: baseline - size * 0.73,
    y2: baseline + size * 0.2,
  };
}

/** Pairs of texts whose rectangles lie on each other by more than `slack` pixels each way. */
export function findOverlaps(texts: readonly DrawnText[], slack = 0.5): string[] {
  const sorted = [...texts].sort((a, b) => a.y1 - b.y1);
  return sorted.flatMap((a, index) => {
    const found: string[] = [];
    for (const b of sorted.slice(index + 1)) {
      if (b.y1 > a.y2) break;
      if (a.x1 + slack < b.x2 && b.x1 + slack < a.x2 && b.y1 + slack < a.y2)
        found.push(`“${a.text}” on “${b.text}”`);
    }
    return found;
  });
}

/** Texts that reach out of the drawing by more than a pixel. */
export function findCutOff({width, height, texts}: ReturnType<typeof readDrawing>): string[] {
  return texts
    .filter(({x1, x2, y1, y2}) => x1 < -1 || x2 > width + 1 || y1 < -1 || y2 > height + 1)
    .map(
      ({text, x1, x2, y1, y2}) =>
        `“${text}” at ${[x1, x2, y1, y2].map(Math.round).join(' ')} of ${width}×${height}`,
    );
}
