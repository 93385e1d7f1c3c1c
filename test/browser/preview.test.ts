import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {type Preview, startPreview} from '../cli/start-preview.ts';
import {noBrowser, openBrowser} from './open-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const banner = '#dateline-preview';

let browser: Browser;
let preview: Preview;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'dateline-preview-'));
const trouble: string[] = [];

describe.skipIf(noBrowser)(
  `a preview in a browser${noBrowser ? ` (${noBrowser})` : ''}`,
  {timeout: 60_000},
  () => {
    beforeAll(async () => {
      cpSync('data/soviet-yugoslav-relations', folder, {recursive: true});
      [browser, preview] = await Promise.all([openBrowser(), startPreview(folder)]);
      page = await browser.newPage();
      page.on('console', (message) => void trouble.push(message.text()));
      page.on('pageerror', (error) => void trouble.push(error.message));
      await page.goto(`${preview.origin}/`);
    });
    afterAll(async () => {
      await browser?.close();
      await preview?.stop();
      rmSync(folder, {recursive: true, force: true});
    });

    it('shows a change of the story by itself, where the reader was', async () => {
      await page.evaluate(() => scrollTo(0, 2000));
      change('story.md', 'Belgrade recognised Moscow only in', 'Belgrade took its time until');
      await page.getByText('Belgrade took its time until').waitFor();
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(2000);
    });

    it('shows a change of a source in every page that is open', async () => {
      const evidence = await browser.newPage();
      await evidence.goto(`${preview.origin}/evidence/1.html`);
      change('sources/soviet-union-yugoslavia-relations.txt', 'civil authorities', 'the civil authorities');
      await evidence.getByText('the civil authorities received reports').first().waitFor();
      await evidence.close();
    });

    it('keeps the page under a banner while the story has a syntax error, and shows its repair', async () => {
      const title = await page.locator('h1').innerText();
      change('story.md', '\ntitle: "', '\ntitle: ""');
      await page.locator(banner).waitFor();
      const told = await page.locator(banner).innerText();
      expect(told).toContain(`${folder}/story.md:2:`);
      expect(told).toContain("this can't be read as YAML");
      expect(await page.locator(`${banner} pre`).first().innerText()).toMatch(
        /^ +2 │ title: ""[\s\S]*\n +│ +\^$/,
      );
      expect(await page.locator('h1').innerText()).toBe(title);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({colorScheme});
        expect(await objections(), colorScheme).toEqual([]);
      }
      change('story.md', '\ntitle: ""', '\ntitle: "Mended. ');
      await page.getByText('Mended. Late to recognise').first().waitFor();
      expect(await page.locator(banner).count()).toBe(0);
    });

    it('shows images as they are asked for', async () => {
      const image = await browser.newPage();
      const answer = await image.goto(`${preview.origin}/figures/timeline-card.png`);
      expect(answer?.headers()['content-type']).toBe('image/png');
      const [width, height] = await image.evaluate(() => {
        const [shown] = document.images;
        return [shown?.naturalWidth, shown?.naturalHeight];
      });
      expect([width, height]).toEqual([1200, 628]);
      await image.close();
    });

    it('meets no error and nothing that its policy refuses', () => {
      expect(trouble).toEqual([]);
    });
  },
);

function change(path: string, from: string, to: string): void {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
}

async function objections(): Promise<string[]> {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations']}));
  return violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}
