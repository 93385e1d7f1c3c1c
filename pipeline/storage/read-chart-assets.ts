import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {type ChartAssets, chartAssetModules} from '../model/chart-assets.ts';

/** Fonts and rasterizer that figures are drawn with, from the installed packages. */
export async function readChartAssets(): Promise<ChartAssets> {
  const [regular, semibold, rasterizer] = await Promise.all([
    readModule(chartAssetModules.regular),
    readModule(chartAssetModules.semibold),
    readModule(chartAssetModules.rasterizer),
  ]);
  return {regular, semibold, rasterizer};
}

function readModule(specifier: string): Promise<Uint8Array> {
  return readFile(fileURLToPath(import.meta.resolve(specifier)));
}
