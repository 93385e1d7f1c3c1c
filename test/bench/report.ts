import {gzipSync} from 'node:zlib';
import lighthouse from 'lighthouse';
import {readInputs} from '../../pipeline/cli/read-inputs.ts';
import {tallySources} from '../../pipeline/flow/make-edition.ts';
import {bytesOf} from '../../pipeline/model/edition-file.ts';
import {writeReport} from '../../pipeline/report/write-report.ts';
import type {BuiltEdition} from '../browser/build-edition.ts';
import {findFreePort} from '../browser/find-free-port.ts';
import {noBrowser, openBrowser} from '../browser/open-browser.ts';
import {openStoryEdition} from '../browser/open-story-edition.ts';
import {serveEdition} from '../browser/serve-edition.ts';
import type {Bench} from './bench.ts';

/** How often Lighthouse is asked; its simulated phone and network are the same each time, the machine is not. */
const asked = 5;

/** The report's pages, written from the tallies; compressing the same bytes is the floor. Beside that what they weigh and
 *  Lighthouse's score for performance, for which there is nothing in the same run to compare with. */
export const bench: Bench = {
  title: 'Report: every page of the story, warm',
  prepare: async () => {
    const inputs = await readInputs(undefined);
    const edition = await openStoryEdition();
    const {story, eventSets, tallies, messages} = await tallySources(inputs);
    const about = {id: '0'.repeat(16), code: inputs.code};
    const input = {
      ...{story, tallies, figures: [], eventSets, edition: about, messages},
      ...{assets: inputs.assets, readings: new Map<string, string>()},
    };
    const writePages = () =>
      writeReport(input)
        .filter(({path}) => path.endsWith('.html'))
        .map(bytesOf);
    const pages = writePages();
    return {
      measures: [
        {
          name: 'the same pages compressed',
          amount: pages.length,
          unit: 'pages',
          run: () => pages.map((bytes) => gzipSync(bytes)),
        },
        {name: 'pages', amount: pages.length, unit: 'pages', run: writePages},
      ],
      notes: [weigh(edition), await score(edition)],
    };
  },
  runs: 5,
};

function weigh({files}: BuiltEdition): string {
  const weight = (pattern: RegExp) =>
    files.filter(({path}) => pattern.test(path)).reduce((sum, {bytes}) => sum + gzipSync(bytes).length, 0);
  const kilobytes = (pattern: RegExp) => (weight(pattern) / 1000).toFixed(1);
  const [page, style, script] = [/^index\.html$/, /^assets\/[^/]+\.css$/, /^assets\/[^/]+\.js$/];
  const whole = kilobytes(/^(?:index\.html|assets\/[^/]+\.(?:css|js))$/);
  return `  compressed: HTML ${kilobytes(page)} kB, styles ${kilobytes(style)} kB, scripts ${kilobytes(script)} kB, together ${whole} kB (aim: 150)`;
}

async function score(edition: BuiltEdition): Promise<string> {
  if (noBrowser !== undefined) return `  Lighthouse isn't asked: ${noBrowser}`;
  const port = await findFreePort();
  const browser = await openBrowser([`--remote-debugging-port=${port}`]);
  const {server, origin} = await serveEdition(edition);
  const scores: number[] = [];
  const paints: number[] = [];
  try {
    for (let run = 0; run < asked; run += 1) {
      const result = await lighthouse(`${origin}/index.html`, {
        port,
        logLevel: 'error',
        onlyCategories: ['performance'],
      });
      scores.push(Math.round((result?.lhr.categories.performance?.score ?? 0) * 100));
      paints.push(Math.round(result?.lhr.audits['largest-contentful-paint']?.numericValue ?? 0));
    }
  } finally {
    await browser.close();
    server.close();
  }
  return `  Lighthouse, performance on a simulated phone: ${median(scores)} (${[...scores].sort(byNumber).join(', ')}; aim: 100); largest contentful paint after ${median(paints)} ms`;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort(byNumber)[numbers.length >> 1] ?? 0;
}

function byNumber(a: number, b: number): number {
  return a - b;
}
