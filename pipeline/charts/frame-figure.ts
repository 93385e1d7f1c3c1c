import type {Element} from 'xast';
import type {FigureSpec} from '../model/figure.ts';
import type {Canvas} from './canvas.ts';
import {xml} from './define-fades.ts';
import type {Chart} from './lay-chart.ts';
import type {TextMeasure, Weight} from './measure-text.ts';
import {printText} from './print-text.ts';
import {wrapText} from './wrap-text.ts';

const fontFamily = "Inter, 'Inter Variable', Helvetica, Arial, sans-serif";

/** The size of an image; with a height it is kept, the chart gets what the texts leave, and notes stay out. */
export interface FrameSize {
  readonly width: number;
  readonly height?: number;
}

/** A whole figure as one drawing, made when it is asked for; what its chart left out, and whether all of it lies inside. */
export interface Frame {
  readonly leftOut: number;
  readonly fits: boolean;
  readonly draw: () => Element;
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: 'ink' | 'muted';
  /** Space above it. */
  readonly above?: number;
}

/** On all sides of a figure. */
export const margin = 32;

/** Title, subtitle, chart, notes, source, credit and the digest of the data in one drawing, in names of colours. */
export function frameFigure(
  spec: FigureSpec,
  digest: string,
  {width, height}: FrameSize,
  text: TextMeasure,
  lay: (canvas: Canvas) => Chart,
): Frame {
  const room = width - 2 * margin;
  const set = (lines: readonly string[], style: Omit<Line, 'text'>) => setLines(lines, style, room, text);
  const heading = [
    ...set([printText(spec.title)], {size: 21, weight: 600, fill: 'ink'}),
    ...set([printText(spec.subtitle)], {size: 15, weight: 400, fill: 'muted'}).map(
      (line, index): Line => (index === 0 ? {...line, above: 4} : line),
    ),
  ];
  const small = {size: 13, weight: 400, fill: 'muted'} as const;
  const notes = height === undefined ? spec.notes.map(printText) : [];
  const foot = set([...notes, ...originLines(spec, digest, (line) => text.width(line, 13) <= room)], small);
  const chartTop = margin - 4 + heightOf(heading) + 22;
  const left = height === undefined ? undefined : height - chartTop - heightOf(foot) - margin - 10;
  const canvas = {width: room, text, actors: spec.actors, ...(left === undefined ? {} : {maxHeight: left})};
  const chart = lay(canvas);
  const footTop = left === undefined ? chartTop + chart.height + 14 : chartTop + left + 14;
  const total = height ?? Math.ceil(footTop + heightOf(foot) + margin - 6);
  const middle = left === undefined ? 0 : Math.max(0, Math.floor((left - chart.height) / 3));
  return {
    leftOut: chart.leftOut,
    fits: left === undefined || chart.height <= left + 6,
    draw: () =>
      xml('svg', rootAttributes(width, total), [
        xml('rect', {width: String(width), height: String(total), fill: 'var(--paper)'}),
        ...drawLines(heading, margin - 4),
        moveChart(chart.draw(), Math.round(chartTop) + middle),
        ...drawLines(foot, footTop),
      ]),
  };
}

/** Where the data comes from, who made the figure, and which data it shows: on one line if that holds it. */
function originLines(
  {source, credit}: FigureSpec,
  digest: string,
  fits: (line: string) => boolean,
): string[] {
  const from = `Source: ${source.replace(/\.$/, '')}.`;
  const by = `${credit.replace(/\.$/, '')}. Data: ${digest}`;
  return fits(`${from} ${by}`) ? [`${from} ${by}`] : [from, by];
}

function setLines(
  texts: readonly string[],
  style: Omit<Line, 'text'>,
  room: number,
  measure: TextMeasure,
): Line[] {
  const width = (part: string) => measure.width(part, style.size, style.weight);
  return texts.flatMap((text) => wrapText(text, room, width)).map((text) => ({...style, text}));
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, {size, above = 0}) => sum + above + Math.round(size * 1.42), 0);
}

function drawLines(lines: readonly Line[], top: number): Element[] {
  let y = top;
  return lines.map(({text, size, weight, fill, above = 0}) => {
    y += above + Math.round(size * 1.42);
    const place = {
      x: String(margin),
      y: String(Math.round((y - size * 0.3) * 100) / 100),
      'font-size': String(size),
    };
    const attributes = {
      ...place,
      fill: `var(--${fill})`,
      ...(weight === 400 ? {} : {'font-weight': String(weight)}),
    };
    return xml('text', attributes, [{type: 'text', value: text}]);
  });
}

function rootAttributes(width: number, height: number): Element['attributes'] {
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    'font-family': fontFamily,
  };
}

/** The chart's parts with what they inherit from its root, in their place. */
function moveChart({attributes, children}: Element, top: number): Element {
  const {fill, 'font-size': size, 'text-anchor': anchor} = attributes;
  const inherited = {fill, 'font-size': size, 'text-anchor': anchor};
  return xml('g', {...inherited, transform: `translate(${margin},${top})`}, children);
}
