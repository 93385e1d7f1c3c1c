import {initWasm, Resvg} from '@resvg/resvg-wasm';
import type {ChartAssets} from '../model/chart-assets.ts';

let ready: Promise<void> | undefined;

/** Makes the rasterizer ready, once in a process. */
export function loadRasterizer({rasterizer}: Pick<ChartAssets, 'rasterizer'>): Promise<void> {
  ready ??= initWasm(rasterizer.slice().buffer);
  return ready;
}

/** An SVG as PNG, `scale` pixels to a CSS pixel, in the shipped fonts and no others. */
export function rasterizeSvg(svg: string, scale: number, {regular, semibold}: ChartAssets): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: {mode: 'zoom', value: scale},
    font: {fontBuffers: [regular, semibold], defaultFontFamily: 'Inter', loadSystemFonts: false},
  });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return png;
}
