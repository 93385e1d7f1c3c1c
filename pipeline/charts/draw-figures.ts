import {DatelineError} from '../messages.ts';
import type {ChartAssets} from '../model/chart-assets.ts';
import type {Figure, FigureSpec} from '../model/figure.ts';
import type {Message} from '../model/message.ts';
import {citeFigure} from './cite-figure.ts';
import {describeFigure} from './describe-figure.ts';
import {measureText, type TextMeasure} from './measure-text.ts';
import {loadRasterizer} from './rasterize-svg.ts';
import {tabulateFigure} from './tabulate-figure.ts';
import {writeData} from './write-data.ts';

/** What drawing needs beside the figures themselves. */
export interface DrawOptions {
  /** Fonts and rasterizer; `chartAssetModules` in the model says where each is found. */
  readonly assets: ChartAssets;
  /** Where the report is published, such as `https://example.org/story/`; without it images name no address. */
  readonly site?: string;
  /** Whether PNGs are drawn, which takes most of the time; without them their files are empty. True where absent. */
  readonly images?: boolean;
  /** Told of figures that are withheld; without it, the first one throws. */
  readonly onMessage?: (message: Message) => void;
}

/** Draws each figure: inline drawings, downloads, the data as a table. In the order given, without those withheld. */
export async function drawFigures(specs: readonly FigureSpec[], options: DrawOptions): Promise<Figure[]> {
  const text = measureText(options.assets);
  const figures: Figure[] = [];
  for (const spec of specs) {
    try {
      figures.push(await drawMeasured(spec, options, text));
    } catch (error) {
      if (!(error instanceof DatelineError) || !options.onMessage) throw error;
      error.problems.forEach(options.onMessage);
    }
  }
  return figures;
}

/** Draws one figure. A character that the fonts lack throws a DatelineError naming it (`figure-glyph-missing`). */
export function drawFigure(spec: FigureSpec, options: DrawOptions): Promise<Figure> {
  return drawMeasured(spec, options, measureText(options.assets));
}

/** jsdom and Plot are costly to import: whoever draws nothing doesn't pay for them. */
async function drawMeasured(
  spec: FigureSpec,
  {assets, site, images = true}: DrawOptions,
  text: TextMeasure,
): Promise<Figure> {
  const {drawImages} = await import('./draw-images.ts');
  if (images) await loadRasterizer(assets);
  const alt = describeFigure(spec);
  const data = writeData(spec);
  const about = citeFigure(spec, alt, data.digest, site);
  const {id, chart, title, subtitle, notes, source, credit} = spec;
  return {
    ...{id, chart, title, subtitle, notes, source, credit, alt},
    digest: data.digest,
    table: tabulateFigure(spec.tally),
    ...drawImages(spec, {about, data, text, assets, images}),
  };
}
