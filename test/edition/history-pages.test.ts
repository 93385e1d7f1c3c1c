import {readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {notFoundKey} from '../../pipeline/edition/layout.ts';
import {promoteEdition} from '../../pipeline/edition/promote-edition.ts';
import {publishEdition} from '../../pipeline/edition/publish-edition.ts';
import {takeDownEdition} from '../../pipeline/edition/take-down-edition.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';
import {noBrowser, openBrowser} from '../browser/open-browser.ts';
import {makeTestEdition} from './make-test-edition.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const source = 'Of the cases 1219 ended in court.\nAnother 359 did not.\nIt began in 1944 & "later" <on>.';

describe.skipIf(noBrowser)(
  `the pages of the history in a browser${noBrowser ? ` (${noBrowser})` : ''}`,
  () => {
    let folder: string;
    let browser: Browser;
    let pages: string[];
    let current: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dateline-'));
      const storage = await openStorage(folder);
      const sources = [source, `${source}\nFirst.`, source.replace('1219', '1291').replace('1944', '1945')];
      for (const [index, text] of sources.entries()) {
        const edition = makeTestEdition({source: text});
        current = edition.manifest.edition;
        await publishEdition(storage, edition, {seq: index + 1, hold: true});
      }
      await promoteEdition(storage, current, 'Checked <b>twice</b>.');
      await takeDownEdition(storage, makeTestEdition({source}).manifest.edition, 'By request.');
      // The page for what isn't there is shown by servers alone, under any path; test/browser/site.test.ts reads it so.
      pages = (await storage.list('')).filter(
        (key) => key.endsWith('.html') && !key.startsWith('editions/') && key !== notFoundKey,
      );
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      await rm(folder, {recursive: true, force: true});
    });

    const open = async (page: Page, path: string) => page.goto(pathToFileURL(join(folder, path)).href);

    it('there are a root, a list of editions, corrections and a diff', () => {
      expect(pages.filter((path) => path.startsWith('history/diff/')).length).toBe(1);
      expect(pages).toEqual(
        expect.arrayContaining(['history/corrections.html', 'history/index.html', 'index.html']),
      );
    });

    it.each(['light', 'dark'] as const)('axe objects to nothing, in %s, on a phone', async (colorScheme) => {
      const page = await browser.newPage({colorScheme, viewport: {width: 320, height: 640}});
      const found: string[] = [];
      for (const path of pages.filter((path) => path !== 'index.html')) {
        await open(page, path);
        await page.evaluate(axe);
        const {violations} = await page.evaluate(() => window.axe.run(document, {}));
        found.push(...violations.map(({id, nodes}) => `${path}: ${id}: ${nodes[0]?.html.slice(0, 120)}`));
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) found.push(`${path}: ${width} px wide`);
      }
      await page.close();
      expect(found).toEqual([]);
    });

    it('the root leads to the current edition without a script', async () => {
      const context = await browser.newContext({javaScriptEnabled: false});
      const page = await context.newPage();
      await open(page, 'index.html');
      await page.waitForURL(`**/editions/${current}/index.html`);
      await context.close();
    });

    it('what sources and editors wrote is shown, never run', async () => {
      const page = await browser.newPage();
      await open(page, 'history/index.html');
      expect(await page.textContent('main')).toContain('“Checked <b>twice</b>.”'.replace(/[“”]/g, ''));
      expect(await page.locator('main b').count()).toBe(0);
      await open(page, pages.find((path) => path.startsWith('history/diff/')) ?? '');
      expect(await page.textContent('main')).toContain('"later" <on>');
      await page.close();
    });

    it('every link from them resolves', async () => {
      const page = await browser.newPage();
      const broken: string[] = [];
      const evidence = /\/evidence\/1\.html/;
      for (const path of pages.filter((path) => path !== 'index.html')) {
        await open(page, path);
        const links = await page.$$eval('a[href]', (anchors) =>
          anchors.map((anchor) => (anchor as HTMLAnchorElement).href),
        );
        const missing = links.filter((href) => !evidence.test(href) && !fileExists(new URL(href)));
        broken.push(...missing.map((href) => `${path}: ${href}`));
      }
      await page.close();
      expect(broken).toEqual([]);
    });
  },
);

function fileExists(url: URL): boolean {
  try {
    readFileSync(url);
    return true;
  } catch {
    return false;
  }
}
