import type {ChartAssets} from '../model/chart-assets.ts';
import type {Figure, FigureSpec} from '../model/figure.ts';
import {citeFigure} from './cite-figure.ts';
import {describeFigure} from './describe-figure.ts';
import {drawImages} from './draw-images.ts';
import {measureText, type TextMeasure} from './measure-text.ts';
import {loadRasterizer} from './rasterize-svg.ts';
import {writeData} from './write-data.ts';

/** What drawing needs beside the figure itself. */
export interface DrawMaterials {
  /** Fonts and rasterizer; `chartAssetModules` in the model says where each is found. */
  readonly assets: ChartAssets;
  /** Where the report is published, such as `https://example.org/story/`; without it images name no address. */
  readonly site?: string;
  /** Whether PNGs are drawn, which takes most of the time; without them their files are empty. True where absent. */
  readonly images?: boolean;
}

/** Fonts are read once, however many figures they are for. */
const measures = new WeakMap<ChartAssets, TextMeasure>();

/** What drawing makes of a figure; the rest of it is what the story asks for. */
export type DrawnFigure = Pick<Figure, 'alt' | 'digest' | 'inline' | 'files'>;

/** All images and files of a figure. Throws as `drawFigure` does. */
export async function drawWhole(
  spec: FigureSpec,
  {assets, site, images = true}: DrawMaterials,
): Promise<DrawnFigure> {
  const text = measures.get(assets) ?? measureText(assets);
  measures.set(assets, text);
  if (images) await loadRasterizer(assets);
  const alt = describeFigure(spec);
  const data = writeData(spec);
  const about = citeFigure(spec, alt, data.digest, site);
  return {alt, digest: data.digest, ...drawImages(spec, {about, data, text, assets, images})};
}
