import type {Element} from 'xast';
import type {ChartAssets} from '../model/chart-assets.ts';
import type {OutputFile} from '../model/edition-file.ts';
import type {Figure, FigureSpec} from '../model/figure.ts';
import {darkPalette, lightPalette, type Palette} from '../model/palette.ts';
import {bundleFigure} from './bundle-figure.ts';
import type {SelfCitation} from './cite-figure.ts';
import {defineFades, xml} from './define-fades.ts';
import {describeSvg} from './describe-svg.ts';
import {cardShape, fitFrame, type ImageShape, squareShape} from './fit-frame.ts';
import {type FrameSize, frameFigure, margin} from './frame-figure.ts';
import {labelPng} from './label-png.ts';
import {type Chart, layChart} from './lay-chart.ts';
import type {TextMeasure} from './measure-text.ts';
import {paintSvg} from './paint-svg.ts';
import {rasterizeSvg} from './rasterize-svg.ts';
import {requireGlyphs} from './require-glyphs.ts';
import type {FigureData} from './write-data.ts';
import {writeSvg} from './write-svg.ts';

interface Materials {
  readonly about: SelfCitation;
  readonly data: FigureData;
  readonly text: TextMeasure;
  readonly assets: ChartAssets;
  /** As in `DrawOptions`. */
  readonly images: boolean;
}

/** The width of the page's column, and of a phone's. */
const wide = 930;
const narrow = 358;
/** The page ships Inter under its variable name. */
const pageFontFamily = "'Inter Variable', Inter, Helvetica, Arial, sans-serif";

/** Every image of a figure, and its data as files: `figures/ID.svg`, `ID-dark.svg`, `ID.png`, `ID@2x.png`,
 *  `ID-dark@2x.png`, `ID-card.png`, `ID-square.png`, `ID.csv`, `ID.json`, `ID.zip`. */
export function drawImages(spec: FigureSpec, materials: Materials): Pick<Figure, 'inline' | 'files'> {
  const {about, data, text, assets, images} = materials;
  const {inline, light, dark} = drawSvgs(spec, about, text);
  const frame = (size: FrameSize) =>
    frameFigure(spec, about.digest, size, text, (canvas) => layChart(spec.tally, canvas));
  const png = (svg: string, scale: number) => labelPng(rasterizeSvg(svg, scale, assets), about, scale);
  const shaped = (shape: ImageShape) => {
    const fitted =
      fitFrame(shape, frame) ?? frameFigure(spec, about.digest, smallest(shape), text, layNothing);
    return png(finish(spec, sized(fitted.draw(), shape), lightPalette, about), 1);
  };
  const image = (suffix: string, draw: () => Uint8Array) =>
    file(suffix, 'image/png', images ? draw() : new Uint8Array());
  const file = (suffix: string, mediaType: string, content: string | Uint8Array): OutputFile => ({
    path: `figures/${spec.id}${suffix}`,
    mediaType,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  });
  return {
    inline,
    files: [
      file('.svg', 'image/svg+xml', light),
      file('-dark.svg', 'image/svg+xml', dark),
      image('.png', () => png(light, 1)),
      image('@2x.png', () => png(light, 2)),
      image('-dark@2x.png', () => png(dark, 2)),
      image('-card.png', () => shaped(cardShape)),
      image('-square.png', () => shaped(squareShape)),
      file('.csv', 'text/csv', data.csv),
      file('.json', 'application/json', data.json),
      file('.zip', 'application/zip', bundleFigure(spec, about, data)),
    ],
  };
}

/** The drawings for the page and the whole figure, light and dark, as SVG. */
export function drawSvgs(
  spec: FigureSpec,
  about: SelfCitation,
  text: TextMeasure,
): {inline: Figure['inline']; light: string; dark: string} {
  const lay = (width: number) => layChart(spec.tally, {width, text, actors: spec.actors});
  const inlineNarrow = lay(narrow).draw();
  // The whole figure is as much wider as its margins, so that the page's drawing stands in it as it is.
  const chart = lay(wide);
  const inlineWide = chart.draw();
  const layAgain = () => ({...chart, draw: () => inlineWide});
  const whole = frameFigure(spec, about.digest, {width: wide + 2 * margin}, text, layAgain).draw();
  requireGlyphs(spec, [inlineWide, inlineNarrow, whole], text);
  return {
    inline: {
      wide: finishInline(inlineWide, `${spec.id}-wide`),
      narrow: finishInline(inlineNarrow, `${spec.id}-narrow`),
    },
    light: finish(spec, whole, lightPalette, about),
    dark: finish(spec, whole, darkPalette, about),
  };
}

function finish({id}: FigureSpec, svg: Element, palette: Palette, about: SelfCitation): string {
  return writeSvg(describeSvg(paintSvg(defineFades(svg, `${id}-fade`), palette, false), about));
}

/** For the page: the chart alone, hidden from screen readers because the page describes it and gives its data. */
function finishInline(chart: Element, id: string): string {
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...chart.attributes,
    'font-family': pageFontFamily,
    'aria-hidden': 'true',
  };
  return writeSvg(paintSvg(defineFades({...chart, attributes: root}, id), lightPalette, true));
}

/** For a chart that no card can hold: its title and where it comes from. */
function layNothing(): Chart {
  return {height: 0, leftOut: 0, draw: () => xml('svg', {})};
}

function smallest({width, height, widths}: ImageShape): FrameSize {
  const [least = width] = widths;
  return {width: least, height: (height / width) * least};
}

/** The drawing at the shape's own size in pixels; its coordinates stay. */
function sized(svg: Element, {width, height}: ImageShape): Element {
  return {...svg, attributes: {...svg.attributes, width: String(width), height: String(height)}};
}
