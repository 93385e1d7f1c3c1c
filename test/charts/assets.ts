import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {type ChartAssets, chartAssetModules} from '../../pipeline/model/chart-assets.ts';

const read = (module: string): Uint8Array => readFileSync(fileURLToPath(import.meta.resolve(module)));

/** The shipped fonts and rasterizer. */
export const assets: ChartAssets = {
  regular: read(chartAssetModules.regular),
  semibold: read(chartAssetModules.semibold),
  rasterizer: read(chartAssetModules.rasterizer),
};
