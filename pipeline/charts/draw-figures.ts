import {DatelineError} from '../messages.ts';
import type {ChartAssets} from '../model/chart-assets.ts';
import type {Figure, FigureSpec, OutputFile} from '../model/figure.ts';
import type {Message} from '../model/message.ts';
import {darkPalette, lightPalette} from '../model/palette.ts';
import type {Canvas} from './canvas.ts';
import {defineFades} from './define-fades.ts';
import {digestData} from './digest-data.ts';
import {fontFamily, frameFigure} from './frame-figure.ts';
import {measureText} from './measure-text.ts';
import {paintSvg} from './paint-svg.ts';
import {loadRasterizer, rasterizeSvg} from './rasterize-svg.ts';
import {tabulateFigure} from './tabulate-figure.ts';
import {writeCsv} from './write-csv.ts';
import {writeSvg} from './write-svg.ts';

/** What drawing needs beside the figures themselves. */
export interface DrawOptions {
  /** Fonts and rasterizer; `chartAssetModules` in the model says where each is found. */
  readonly assets: ChartAssets;
  /** Where the report is published, such as `https://example.org/story/`; without it images name no address. */
  readonly site?: string;
  /** Told of figures that are withheld; without it, the first one throws. */
  readonly onMessage?: (message: Message) => void;
}

/** Draws each figure: inline drawings, downloads, the data as a table. In the order given, without those withheld. */
export async function drawFigures(specs: readonly FigureSpec[], options: DrawOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const spec of specs) {
    try {
      figures.push(await drawFigure(spec, options));
    } catch (error) {
      if (!(error instanceof DatelineError) || !options.onMessage) throw error;
      error.problems.forEach(options.onMessage);
    }
  }
  return figures;
}

/** Draws one figure. A character that the fonts lack, or data that can't be drawn, throws a DatelineError naming it. */
export async function drawFigure(spec: FigureSpec, {assets}: DrawOptions): Promise<Figure> {
  const {renderChart} = await import('./render-chart.ts');
  await loadRasterizer(assets);
  const text = measureText(assets);
  const table = tabulateFigure(spec.tally);
  const plain = table.rows.map((row) =>
    row.map((cell) => (cell === null || typeof cell === 'string' ? cell : cell.display)),
  );
  const csv = writeCsv([table.columns, ...plain]);
  const digest = digestData(csv);
  const draw = (canvas: Canvas) => renderChart(spec, canvas);
  const inline = (width: number, name: string) => {
    const chart = defineFades(draw({width, text, actors: spec.actors}), `${spec.id}-${name}`);
    return writeSvg(
      paintSvg(
        {
          ...chart,
          attributes: {...chart.attributes, xmlns: 'http://www.w3.org/2000/svg', 'font-family': fontFamily},
        },
        lightPalette,
        true,
      ),
    );
  };
  const framed = (size: Parameters<typeof frameFigure>[2]) =>
    defineFades(frameFigure(spec, digest, size, text, draw), `${spec.id}-fade`);
  const whole = framed({width: 994, margin: 32});
  const light = writeSvg(paintSvg(whole, lightPalette, false));
  const dark = writeSvg(paintSvg(whole, darkPalette, false));
  const card = writeSvg(paintSvg(framed({width: 960, height: 502.4, margin: 32}), lightPalette, false));
  const square = writeSvg(paintSvg(framed({width: 720, height: 720, margin: 32}), lightPalette, false));
  const file = (suffix: string, mediaType: string, content: string | Uint8Array): OutputFile => ({
    path: `figures/${spec.id}${suffix}`,
    mediaType,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  });
  const {id, title, subtitle, notes, source, credit, alt, tally} = spec;
  return {
    id,
    chart: spec.chart,
    title,
    subtitle,
    notes,
    source,
    credit,
    alt,
    digest,
    inline: {wide: inline(930, 'wide'), narrow: inline(358, 'narrow')},
    table,
    files: [
      file('.svg', 'image/svg+xml', light),
      file('-dark.svg', 'image/svg+xml', dark),
      file('.png', 'image/png', rasterizeSvg(light, 1, assets)),
      file('@2x.png', 'image/png', rasterizeSvg(light, 2, assets)),
      file('-dark@2x.png', 'image/png', rasterizeSvg(dark, 2, assets)),
      file('-card.png', 'image/png', rasterizeSvg(card, 1.25, assets)),
      file('-square.png', 'image/png', rasterizeSvg(square, 1.5, assets)),
      file('.csv', 'text/csv', csv),
      file('.json', 'application/json', `${JSON.stringify(tally, null, 2)}\n`),
    ],
  };
}
