import {cpSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildSync, type Metafile} from 'esbuild';
import {type ChartAssets, chartAssetModules} from '../pipeline/model/chart-assets.ts';

/** The stages of the machine, each a Lambda function and a file of `lambdas/`. */
export const stages = ['settle', 'plan', 'parse', 'tally', 'render', 'publish', 'reconcile'] as const;
export type Stage = (typeof stages)[number];

const root = fileURLToPath(new URL('../', import.meta.url));

/** Some packages are CommonJS and ask for Node's own modules by `require`, which an ES module hasn't. */
const banner = [
  "import {createRequire as createRequireOfBundle} from 'node:module';",
  'const require = createRequireOfBundle(import.meta.url);',
].join('\n');

/** Writes what a stage's function runs into `folder`: `index.mjs`, its source map, and what it reads. `code` is the digest
 *  of the code that editions are made by, which a bundle can't compute any more. */
export function bundleStage(stage: Stage, folder: string, code: string): Metafile {
  const {metafile} = buildSync({
    entryPoints: [join(root, `lambdas/${stage}.ts`)],
    outfile: join(folder, 'index.mjs'),
    absWorkingDir: root,
    bundle: true,
    minify: true,
    keepNames: true,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    // jsdom draws on a canvas where one is installed; here charts are SVG.
    external: ['canvas', '@napi-rs/canvas'],
    banner: {js: banner},
    define: {
      'process.env.DATELINE_CODE': JSON.stringify(code),
      ...(stage === 'render' ? {'process.env.DATELINE_ASSETS': '"./assets/"'} : {}),
    },
    logLevel: 'error',
  });
  if (stage === 'render') addAssets(folder);
  return metafile;
}

/** Pages and figures are made with these; jsdom looks for a worker beside itself that it never starts here. */
function addAssets(folder: string): void {
  for (const part of ['styles', 'fonts', 'scripts']) {
    const target = join(folder, 'assets/report-templates', part);
    cpSync(join(root, 'report-templates', part), target, {recursive: true});
  }
  mkdirSync(join(folder, 'assets/charts'), {recursive: true});
  for (const asset of Object.keys(chartAssetModules) as (keyof ChartAssets)[]) {
    const file = fileURLToPath(import.meta.resolve(chartAssetModules[asset]));
    cpSync(file, join(folder, 'assets/charts', asset));
  }
  writeFileSync(join(folder, 'xhr-sync-worker.js'), '');
}
