import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {digestCode} from '../../pipeline/edition/digest-code.ts';
import {readAssets} from '../../pipeline/storage/read-assets.ts';
import {readChartAssets} from '../../pipeline/storage/read-chart-assets.ts';
import {readCode} from '../../pipeline/storage/read-code.ts';
import {draftTexts, type NamedTexts} from '../draft/draft-documents.ts';
import {type BuiltEdition, buildEdition} from './build-edition.ts';
import {noBrowser, openBrowser} from './open-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const sources = 'data/soviet-yugoslav-relations/sources';
const relations = {
  'relations.txt': readFileSync(`${sources}/soviet-union-yugoslavia-relations.txt`, 'utf8'),
  'trade.csv': readFileSync(`${sources}/trade.csv`, 'utf8'),
};

let browser: Browser;
let edition: BuiltEdition;

describe.skipIf(noBrowser)(
  `a drafted story in a browser${noBrowser ? ` (${noBrowser})` : ''}`,
  {timeout: 120_000},
  () => {
    beforeAll(async () => {
      [browser, edition] = await Promise.all([openBrowser(), buildDraft(relations)]);
    }, 120_000);
    afterAll(() => browser?.close());

    it('has nothing that axe objects to', async () => {
      const page = await browser.newPage();
      const found: string[] = [];
      for (const path of edition.pages) {
        await page.goto(edition.address(path));
        await page.evaluate(axe);
        const {violations} = await page.evaluate(() =>
          window.axe.run(document, {resultTypes: ['violations']}),
        );
        found.push(...violations.map(({id, nodes}) => `${path}: ${id}: ${nodes[0]?.html.slice(0, 120)}`));
      }
      await page.close();
      expect(found).toEqual([]);
    });

    it.each([320, 800, 1100, 1800])(
      'fits a window %d px wide, no sentence over the next section',
      async (width) => {
        const page = await browser.newPage({viewport: {width, height: 900}});
        await page.goto(edition.address('index.html'));
        const {overflow, covered, turns} = await page.evaluate(() => {
          const all = [...document.querySelectorAll('.turn')];
          const rules = [...document.querySelectorAll('.section__rule, .figure, .section__title')].map(
            (one) => one.getBoundingClientRect(),
          );
          const over = all.filter((turn) => {
            const box = turn.getBoundingClientRect();
            return rules.some(
              (rule) =>
                rule.top < box.bottom &&
                rule.bottom > box.top &&
                rule.left < box.right &&
                rule.right > box.left,
            );
          });
          return {
            overflow: document.documentElement.scrollWidth - innerWidth,
            covered: over.map((turn) => turn.textContent?.slice(0, 80)),
            turns: all.length,
          };
        });
        await page.close();
        expect(turns).toBeGreaterThan(0);
        expect(covered).toEqual([]);
        expect(overflow).toBeLessThanOrEqual(0);
      },
    );

    it('fits a narrow phone with a title of long names', async () => {
      const long = {
        'a.md':
          '# Kingdom of Serbia/Yugoslavia–United Provinces relations\n\nIn 1921 Ostby left Vestby. In 1922 Vestby left Ostby.\n',
      };
      const named = await buildDraft(long);
      const page = await browser.newPage({viewport: {width: 320, height: 900}});
      await page.goto(named.address('index.html'));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await page.close();
      expect(overflow).toBeLessThanOrEqual(0);
    });

    it('tells readers that it is a draft, and nothing that is for editors', async () => {
      const page = await browser.newPage({javaScriptEnabled: false});
      await page.goto(edition.address('index.html'));
      const words = await page.innerText('main');
      await page.close();
      expect(words).toMatch(/Draft, \d{4}–\d{4}/);
      expect(words).toContain('edited by nobody yet');
      expect(words).not.toContain('<!--');
    });
  },
);

async function buildDraft(texts: NamedTexts): Promise<BuiltEdition> {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const [code, assets, chartAssets] = await Promise.all([readCode(), readAssets(), readChartAssets()]);
  return buildEdition({
    storyPath: 'story.md',
    storyBytes: bytesOf(draftTexts(texts).text),
    sources: new Map(Object.entries(texts).map(([name, text]) => [`sources/${name}`, bytesOf(text)])),
    code: digestCode(code),
    assets,
    chartAssets,
  });
}
