import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readChartAssets} from '../../../pipeline/storage/read-chart-assets.ts';

/** The floor for building a story with images: importing what draws and rasterizing as many pixels as each PNG of an edition
 *  has, from the drawing that it shows. A card and a square are taken from the figure's own drawing. */
const [folder = ''] = process.argv.slice(2);
// Each takes more than 10 ms of CPU to import.
const heaviest = [
  'jsdom',
  '@observablehq/plot',
  'fontkit',
  'remark-gfm',
  'zod',
  'remark-parse',
  'rehype-parse',
];
for (const name of heaviest) await import(name);
const {loadRasterizer, rasterizeSvg} = await import('../../../pipeline/charts/rasterize-svg.ts');
const assets = await readChartAssets();
await loadRasterizer(assets);
for (const name of readdirSync(folder).filter((file) => file.endsWith('.png'))) {
  const png = readFileSync(join(folder, name));
  const base = name.replace(/(?:@2x|-card|-square)?\.png$/, '').replace(/(-dark)?@2x$/, '$1');
  const svg = readFileSync(join(folder, `${base}.svg`), 'utf8');
  const [, width = '1', height = '1'] = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const pixels = png.readUInt32BE(16) * png.readUInt32BE(20);
  rasterizeSvg(svg, Math.sqrt(pixels / (Number(width) * Number(height))), assets);
}
