import {readFile} from 'node:fs/promises';
import {type ChartAssets, chartAssetModules} from '../model/chart-assets.ts';

/** Fonts and rasterizer that figures are drawn with: from the installed packages, unless `locate` finds them elsewhere. */
export async function readChartAssets(
  locate = (asset: keyof ChartAssets) => new URL(import.meta.resolve(chartAssetModules[asset])),
): Promise<ChartAssets> {
  const [regular, semibold, rasterizer] = await Promise.all([
    readFile(locate('regular')),
    readFile(locate('semibold')),
    readFile(locate('rasterizer')),
  ]);
  return {regular, semibold, rasterizer};
}
