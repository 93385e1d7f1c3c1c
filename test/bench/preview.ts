import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {noBrowser, openBrowser} from '../browser/open-browser.ts';
import {runDateline} from '../cli/run-dateline.ts';
import {startPreview} from '../cli/start-preview.ts';
import type {Bench} from './bench.ts';

const heading = '## ';

/** From a saved edit of the story to the new page in a browser that has it open, against a build by the command. */
export const bench: Bench = {
  title: 'Preview: an edit until it is seen in Chromium, elapsed time',
  prepare: async () => {
    if (noBrowser !== undefined) return {measures: [], notes: [`  not measured: ${noBrowser}`]};
    const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
    const story = join(folder, 'story');
    cpSync('data/soviet-yugoslav-relations', story, {recursive: true});
    const [browser, preview] = await Promise.all([openBrowser(), startPreview(story)]);
    const page = await browser.newPage();
    const seen = await watchHeading(page);
    await page.goto(`${preview.origin}/`);
    let edits = 0;
    let builds = 0;
    return {
      measures: [
        {
          name: 'cold build',
          clock: 'elapsed',
          runs: 5,
          run: async () => {
            const args = ['build', story, '--out', join(folder, `out-${++builds}`)];
            const {code, stderr} = await runDateline(args, {env: {DATELINE_CACHE: 'off'}});
            if (code !== 0) throw new Error(stderr);
          },
        },
        {
          name: 'edit until it is seen',
          clock: 'elapsed',
          run: async () => {
            const words = `Edit ${'abcdefghijklmnopqrstuvwxyz'[++edits % 26]}${'x'.repeat(edits)} `;
            const isSeen = seen(words);
            edit(join(story, 'story.md'), words);
            await isSeen;
          },
        },
      ],
      end: async () => {
        await browser.close();
        await preview.stop();
        rmSync(folder, {recursive: true, force: true});
      },
    };
  },
  limits: [{measure: 'edit until it is seen', against: 'cold build', atMost: 0.2}],
  runs: 20,
};

/** Tells when a heading that begins with some words is painted, whatever page is loaded by then. */
async function watchHeading(page: Page): Promise<(words: string) => Promise<void>> {
  let waiting: {words: string; resolve: () => void} | undefined;
  await page.exposeFunction('tellHeadings', (headings: string) => {
    if (waiting && headings.includes(waiting.words)) waiting.resolve();
  });
  await page.addInitScript(() => {
    const look = () => {
      const texts = [...document.querySelectorAll('h2')].map(({textContent}) => textContent).join('\n');
      if (texts.includes('Edit ')) Reflect.get(window, 'tellHeadings')(texts);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return (words) =>
    new Promise((resolve) => {
      waiting = {words, resolve};
    });
}

/** Puts words into the first heading of the body, in the place of those of the last edit. */
function edit(file: string, words: string): void {
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(`\n${heading}`) + 1 + heading.length;
  writeFileSync(file, text.slice(0, at) + words + text.slice(at).replace(/^Edit \w+ /, ''));
}
