import type {Element} from 'xast';
import type {FigureSpec} from '../model/figure.ts';
import type {Canvas} from './canvas.ts';
import {xml} from './define-fades.ts';
import type {TextMeasure, Weight} from './measure-text.ts';
import {printText} from './print-text.ts';
import {wrapText} from './wrap-text.ts';

export const fontFamily = "Inter, 'Inter Variable', Helvetica, Arial, sans-serif";

/** The size of an image: with a height it is kept, and the chart gets what the texts leave. */
export interface FrameSize {
  readonly width: number;
  readonly height?: number;
  readonly margin: number;
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: 'ink' | 'muted';
  readonly y: number;
}

/** A whole figure as one drawing: title, subtitle, chart, notes, source, credit and the digest of its data. */
export function frameFigure(
  spec: FigureSpec,
  digest: string,
  {width, height, margin}: FrameSize,
  text: TextMeasure,
  draw: (canvas: Canvas) => Element,
): Element {
  const room = width - 2 * margin;
  const title = setLines([printText(spec.title)], {size: 21, weight: 600, fill: 'ink'}, room, text);
  const subtitle = setLines([printText(spec.subtitle)], {size: 15, weight: 400, fill: 'muted'}, room, text);
  const small = {size: 13, weight: 400, fill: 'muted'} as const;
  const foot = setLines(
    [...(height === undefined ? spec.notes.map(printText) : []), sourceLine(spec, digest)],
    small,
    room,
    text,
  );
  const head = stack([...title, ...subtitle], margin - 4);
  const chartTop = head.bottom + 22;
  const footHeight = stack(foot, 0).bottom;
  const chart = draw({
    width: room,
    text,
    actors: spec.actors,
    ...(height === undefined ? {} : {maxHeight: height - chartTop - footHeight - margin - 14}),
  });
  const chartHeight = Number(chart.attributes.height);
  const footTop = height === undefined ? chartTop + chartHeight + 14 : height - margin - footHeight + 4;
  const total = height ?? Math.ceil(footTop + footHeight + margin - 6);
  const texts = [...head.lines, ...stack(foot, footTop).lines].map((line) => drawLine(line, margin));
  const {width: _, height: __, viewBox: ___, ...inherited} = chart.attributes;
  return xml(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(width),
      height: String(total),
      viewBox: `0 0 ${width} ${total}`,
      'font-family': fontFamily,
    },
    [
      xml('rect', {width: String(width), height: String(total), fill: 'var(--paper)'}),
      ...texts,
      xml(
        'g',
        {...withoutNames(inherited), transform: `translate(${margin},${Math.round(chartTop)})`},
        chart.children,
      ),
    ],
  );
}

/** Where the data comes from, who made the figure, and which data it shows. */
function sourceLine({source, credit}: FigureSpec, digest: string): string {
  return [`Source: ${source.replace(/\.$/, '')}.`, `${credit.replace(/\.$/, '')}.`, `Data: ${digest}`].join(
    ' ',
  );
}

function setLines(
  texts: readonly string[],
  style: Omit<Line, 'text' | 'y'>,
  room: number,
  measure: TextMeasure,
): Omit<Line, 'y'>[] {
  return texts.flatMap((text) =>
    wrapText(text, room, (part) => measure.width(part, style.size, style.weight)).map((line) => ({
      ...style,
      text: line,
    })),
  );
}

function stack(lines: readonly Omit<Line, 'y'>[], top: number): {lines: Line[]; bottom: number} {
  let y = top;
  const placed = lines.map((line) => {
    y += Math.round(line.size * 1.42);
    return {...line, y: y - Math.round(line.size * 0.3)};
  });
  return {lines: placed, bottom: y};
}

function drawLine({text, size, weight, fill, y}: Line, x: number): Element {
  const attributes = {x: String(x), y: String(y), 'font-size': String(size), fill: `var(--${fill})`};
  return xml('text', weight === 400 ? attributes : {...attributes, 'font-weight': String(weight)}, [
    {type: 'text', value: text},
  ]);
}

function withoutNames({
  'font-family': _,
  xmlns: __,
  ...attributes
}: Element['attributes']): Element['attributes'] {
  return attributes;
}
