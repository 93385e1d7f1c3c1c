import {fileURLToPath} from 'node:url';
import type {ChartAssets} from '../pipeline/model/chart-assets.ts';
import {readAssets} from '../pipeline/storage/read-assets.ts';
import {readChartAssets} from '../pipeline/storage/read-chart-assets.ts';

/** What pages and figures are made with: beside the bundle where there is one (the bundler sets `DATELINE_ASSETS` to their
 *  folder, relative to it), else from the checkout. */
export async function readBundledAssets(): Promise<{
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly chartAssets: ChartAssets;
}> {
  const folder = process.env.DATELINE_ASSETS;
  if (folder === undefined) return {assets: await readAssets(), chartAssets: await readChartAssets()};
  const root = new URL(folder, import.meta.url);
  const [assets, chartAssets] = await Promise.all([
    readAssets(fileURLToPath(new URL('report-templates/', root))),
    readChartAssets((asset) => new URL(`charts/${asset}`, root)),
  ]);
  return {assets, chartAssets};
}
