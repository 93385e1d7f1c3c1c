import {execFileSync} from 'node:child_process';
import {pathToFileURL} from 'node:url';
import {drawFigures} from '../../pipeline/charts/draw-figures.ts';
import {frameFigure} from '../../pipeline/charts/frame-figure.ts';
import {layChart} from '../../pipeline/charts/lay-chart.ts';
import {measureText} from '../../pipeline/charts/measure-text.ts';
import {paintSvg} from '../../pipeline/charts/paint-svg.ts';
import {loadRasterizer, rasterizeSvg} from '../../pipeline/charts/rasterize-svg.ts';
import {writeSvg} from '../../pipeline/charts/write-svg.ts';
import type {FigureSpec} from '../../pipeline/model/figure.ts';
import {lightPalette} from '../../pipeline/model/palette.ts';
import {assets} from '../charts/assets.ts';
import {actors, decades, reports, series, storyFigures} from '../charts/tallies.ts';
import type {Bench, Measure} from './bench.ts';
import {loadRival} from './rivals.ts';

const size = {width: 930, height: 400};
const text = measureText(assets);
const three = [reports, decades, series];

/** Three charts of the story drawn by Plot in jsdom, by ECharts' server rendering, and by joining strings, which is the
 *  floor; then what a figure costs on top of its chart. */
export const bench: Bench = {
  title: 'Charts: reports, decades and trade as SVG, warm; then whole figures',
  prepare: async () => {
    await loadRasterizer(assets);
    const echarts = await loadRival('echarts', '6.1.0');
    const svg = drawWhole(storyFigures.filter(({id}) => id === 'trade'))[0] ?? '';
    const measures: Measure[] = [
      {name: 'joined strings', amount: 3, unit: 'charts', run: () => three.map(() => joinStrings())},
      {name: 'Plot', amount: 3, unit: 'charts', run: drawThree},
      ...drawRival(echarts),
      {name: 'framed SVG', amount: 5, unit: 'figures', run: () => drawWhole(storyFigures)},
      {name: 'PNG, one pixel to a pixel', amount: 1, unit: 'images', run: () => rasterizeSvg(svg, 1, assets)},
      {
        name: 'PNG, two pixels to a pixel',
        amount: 1,
        unit: 'images',
        run: () => rasterizeSvg(svg, 2, assets),
      },
      {
        name: 'whole figures, all files',
        amount: 5,
        unit: 'figures',
        run: () => drawFigures(storyFigures, {assets}),
      },
    ];
    return {
      measures,
      notes: [importCost(), ...(echarts ? [] : ['  echarts is not here: it needs npm and a registry'])],
    };
  },
  limits: [{measure: 'Plot', against: 'ECharts', atMost: 1}],
  runs: 5,
};

function drawThree(): string[] {
  return three.map((tally) =>
    writeSvg(paintSvg(layChart(tally, {width: size.width, text, actors}).draw(), lightPalette, true)),
  );
}

function drawWhole(specs: readonly FigureSpec[]): string[] {
  return specs.map((spec) => {
    const {draw} = frameFigure(spec, '0'.repeat(12), {width: 994}, text, (canvas) =>
      layChart(spec.tally, canvas),
    );
    return writeSvg(paintSvg(draw(), lightPalette, false));
  });
}

/** As many lines and texts as the trade chart has, written as a template would. */
function joinStrings(): string {
  const rows = series.points.map(({year, values}) => {
    const total = values.total?.number ?? 0;
    return `<line x1="${(year - 1946) * 20}" y1="${400 - total / 20}" x2="${(year - 1945) * 20}" y2="${400 - total / 20}"/><text x="${(year - 1946) * 20}" y="390">${year}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 930 400">${rows.join('')}</svg>`;
}

interface Echarts {
  init(
    element: null,
    theme: null,
    options: object,
  ): {setOption(option: object): void; renderToSVGString(): string; dispose(): void};
}

function drawRival(rival: Record<string, unknown> | undefined): Measure[] {
  if (!rival) return [];
  const {init} = rival as unknown as Echarts;
  const charts = rivalOptions();
  const run = () =>
    charts.map((option) => {
      const chart = init(null, null, {renderer: 'svg', ssr: true, ...size});
      chart.setOption({animation: false, ...option});
      const svg = chart.renderToSVGString();
      chart.dispose();
      return svg;
    });
  return [{name: 'ECharts', amount: 3, unit: 'charts', run}];
}

/** The same data, with the same labels, as ECharts wants it. */
function rivalOptions(): object[] {
  const label = {show: true, position: 'right'};
  const kinds = reports.rows.map((row) => row.label);
  const years = series.points.map(({year}) => String(year));
  const bars = (of: (row: (typeof reports.rows)[number]) => number | undefined) => ({
    type: 'bar',
    label,
    data: reports.rows.map((row) => of(row) ?? null),
  });
  return [
    {
      xAxis: {type: 'value'},
      yAxis: {type: 'category', data: kinds},
      series: [bars(({asCommitted}) => asCommitted?.number), bars(({asAttempts}) => asAttempts?.number)],
    },
    {
      xAxis: {type: 'category', data: decades.rows.map((row) => row.label)},
      yAxis: {type: 'value'},
      series: [
        {
          type: 'bar',
          label: {show: true, position: 'top'},
          data: decades.rows.map(({count}) => count.number),
        },
      ],
    },
    {
      xAxis: {type: 'category', data: years},
      yAxis: {type: 'value'},
      series: series.columns.map(({id}) => ({
        type: 'line',
        symbol: 'none',
        endLabel: {show: true},
        data: series.points.map(({values}) => values[id]?.number ?? null),
      })),
    },
  ];
}

/** What the first figure waits for: jsdom, Plot, the rasterizer's glue. Wall time, median of five fresh processes. */
function importCost(): string {
  const module = pathToFileURL(`${import.meta.dirname}/../../pipeline/charts/draw-images.ts`).href;
  const time = (code: string) => {
    const runs = [0, 1, 2, 3, 4].map(() => {
      const start = performance.now();
      execFileSync(process.execPath, ['--input-type=module', '-e', code]);
      return performance.now() - start;
    });
    return runs.sort((a, b) => a - b)[2] ?? 0;
  };
  const [bare, loaded] = [time(''), time(`await import(${JSON.stringify(module)})`)];
  return `  importing what draws: ${Math.round(loaded - bare)} ms on top of an empty process (${Math.round(bare)} ms)`;
}
