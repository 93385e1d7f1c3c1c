import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {BuiltEdition} from './build-edition.ts';
import {listCitations, listUncited} from './list-citations.ts';
import {noBrowser, openBrowser} from './open-browser.ts';
import {openStoryEdition} from './open-story-edition.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What readers see, and what the source says. */
const known = [
  ['1,219', '1219'],
  ['359', '359'],
  ['111', '111'],
  ['248', '248'],
  ['1,204', '1204'],
  ['3,141', '1204'],
  ['40,000', '40 000'],
  ['250,000', '250,000'],
  ['11 April 1945', '11 April 1945'],
] as const;

let browser: Browser;
let edition: BuiltEdition;

/** Every page as it lies on disk, 320 px wide and without JavaScript; and what went wrong on the way. */
const surveys: {path: string; levels: number[]; links: string[]; width: number}[] = [];
const trouble: string[] = [];

describe.skipIf(noBrowser)(
  `the report in a browser${noBrowser ? ` (${noBrowser})` : ''}`,
  {timeout: 120_000},
  () => {
    beforeAll(async () => {
      [browser, edition] = await Promise.all([openBrowser(), openStoryEdition()]);
      await survey();
    });
    afterAll(() => browser?.close());

    it.each([
      ['light', {resultTypes: ['violations']}],
      ['dark', {runOnly: ['color-contrast', 'link-in-text-block']}],
    ] as const)('has nothing that axe objects to, in %s', async (colorScheme, options) => {
      const page = await browser.newPage({colorScheme});
      const found: string[] = [];
      for (const path of edition.pages) {
        await page.goto(edition.address(path));
        await page.evaluate(axe);
        const {violations} = await page.evaluate((asked) => window.axe.run(document, asked), options);
        found.push(...violations.map(({id, nodes}) => `${path}: ${id}: ${nodes[0]?.html.slice(0, 120)}`));
      }
      await page.close();
      expect(found).toEqual([]);
    });

    it('has one heading of the first level a page, and skips no level', () => {
      const wrong = surveys.filter(({levels}) => {
        const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
        return skips || levels.filter((level) => level === 1).length !== 1;
      });
      expect(wrong.map(({path, levels}) => `${path}: ${levels.join(' ')}`)).toEqual([]);
    });

    it('asks for nothing but its own files, finds all of them, and obeys its own policy', () => {
      expect(trouble).toEqual([]);
    });

    it('has only links that lead somewhere, from disk and without JavaScript', () => {
      const broken = surveys.flatMap(({path, links}) =>
        links.filter((href) => href.startsWith('file:') && !leads(href)).map((href) => `${path}: ${href}`),
      );
      expect(broken).toEqual([]);
    });

    it('needs no sideways scrolling at 320 px', () => {
      expect(surveys.filter(({width}) => width > 320).map(({path, width}) => `${path}: ${width}`)).toEqual(
        [],
      );
    });

    it('draws its text in the fonts that it brings', async () => {
      const page = await browser.newPage();
      await page.goto(edition.address('evidence/1.html'));
      const loaded = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts]
          .filter(({status}) => status === 'loaded')
          .map(({family}) => family.replaceAll('"', ''));
      });
      expect(loaded).toEqual(expect.arrayContaining(['Source Serif 4', 'Inter Variable']));
    });

    it('cites every number and date of the prose', async () => {
      const page = await browser.newPage();
      await page.goto(edition.address('index.html'));
      expect(await page.evaluate(listUncited)).toEqual([]);
    });

    it('leads from every citation to a lit place that holds the words', async () => {
      const page = await browser.newPage();
      await page.goto(edition.address('index.html'));
      const citations = await page.evaluate(listCitations);
      expect(citations.length).toBeGreaterThan(150);
      const wrong: string[] = [];
      for (const [href, words] of Map.groupBy(citations, ({href}) => href)) {
        await page.goto(href);
        const target = await page.evaluate(() => {
          const element = document.querySelector(':target');
          const plain = getComputedStyle(document.body).backgroundColor;
          return (
            element && {text: element.textContent, lit: getComputedStyle(element).backgroundColor !== plain}
          );
        });
        for (const {quotes, value} of words) {
          const holds =
            target?.lit &&
            quotes.every((quote) => target.text.replaceAll(',', '').includes(quote.replaceAll(',', '')));
          if (!holds) wrong.push(`${value} → ${href}: ${quotes.join(' | ')}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    it('opens the notes of the numbers that matter without JavaScript, and their sentences after them', async () => {
      const page = await browser.newPage({javaScriptEnabled: false});
      await page.goto(edition.address('index.html'));
      const led: [string, string][] = [];
      for (const [display, quote] of known) {
        await page
          .getByRole('button', {name: `Source of ${display}`, exact: true})
          .first()
          .click();
        const note = page.locator('.note:popover-open');
        expect(await note.locator('mark').allTextContents()).toContain(quote);
        led.push([
          await note
            .getByRole('link')
            .first()
            .evaluate((link) => (link as HTMLAnchorElement).href),
          quote,
        ]);
        await note.getByRole('button', {name: 'Close'}).click();
        expect(await note.count()).toBe(0);
      }
      for (const [href, quote] of led) {
        await page.goto(href);
        expect(await page.locator(':target').textContent()).toContain(quote);
      }
    });

    it('lets the keyboard reach every citation and every download, open a note and close it', async () => {
      const page = await browser.newPage();
      await page.goto(edition.address('index.html'));
      const wanted = await page.$$eval(
        '.value__open, .downloads > li > a, summary',
        (all) => all.filter((one) => one.checkVisibility()).length,
      );
      const seen = new Set<string>();
      for (let step = 0; step < 2000; step += 1) {
        await page.keyboard.press('Tab');
        const place = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return undefined;
          const index = [...document.querySelectorAll('*')].indexOf(element);
          return {
            index: String(index),
            counts: element.matches('.value__open, .downloads > li > a, summary'),
          };
        });
        if (!place) break;
        if (place.counts) seen.add(place.index);
      }
      expect(seen.size).toBe(wanted);

      await page.locator('.value__open').first().focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.note:popover-open').count()).toBe(1);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.note') !== null)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('.note:popover-open').count()).toBe(0);
    });

    it('tells the timeline as an ordered list', async () => {
      const page = await browser.newPage();
      await page.goto(edition.address('index.html'));
      const tally = edition.tallies.tallies.find(({type}) => type === 'timeline');
      const labels = tally?.type === 'timeline' ? tally.entries.map(({label}) => label) : [];
      expect(await page.locator('ol.entries .entries__label').allTextContents()).toEqual(labels);
    });

    it.each([360, 1280])('sets no date of the timeline’s list over its label at %i px', async (width) => {
      const page = await browser.newPage({viewport: {width, height: 900}});
      await page.goto(edition.address('index.html'));
      const over = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        return [...document.querySelectorAll('.entries__item')].filter((item) => {
          const [date, label] = ['.entries__date .value', '.entries__label'].map((part) =>
            item.querySelector(part)?.getBoundingClientRect(),
          );
          return date === undefined || label === undefined || date.right > label.left;
        }).length;
      });
      expect(over).toBe(0);
    });

    it('underlines a date within a direction as a date', async () => {
      const page = await browser.newPage();
      await page.goto(edition.address('evidence/1.html'));
      const lines = (marks: string) =>
        page
          .locator(marks)
          .evaluateAll((found) => found.map((one) => getComputedStyle(one).textDecorationStyle));
      const dates = await lines('.found--date.found--trend:not(.found--implied)');
      expect(dates.length).toBeGreaterThan(0);
      expect(new Set(dates)).toEqual(new Set(['solid']));
      expect(new Set(await lines('.found--trend:not(.found--date)'))).toContain('wavy');
    });

    it('filters the events where scripts run, and shows all of them where they do not', async () => {
      const page = await browser.newPage();
      await page.goto(edition.address('events.html'));
      const all = await page.locator('#events tbody tr').count();
      await page.getByRole('searchbox').fill('prague');
      const shown = await page.locator('#events tbody tr:visible').allTextContents();
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThan(all);
      expect(shown.every((text) => /prague/i.test(text))).toBe(true);
      expect(await page.getByRole('status').textContent()).toBe(`${shown.length} of ${all} events`);

      const still = await browser.newPage({javaScriptEnabled: false});
      await still.goto(edition.address('events.html'));
      expect(await still.locator('#events tbody tr:visible').count()).toBe(all);
      expect(await still.locator('#filter').isVisible()).toBe(false);
    });

    it('weighs at most 150 kB compressed: HTML, styles and scripts', () => {
      const weight = (pattern: RegExp) =>
        edition.files
          .filter(({path}) => pattern.test(path))
          .reduce((sum, {bytes}) => sum + gzipSync(bytes).length, 0);
      expect(weight(/^(?:index\.html|assets\/[^/]+\.(?:css|js))$/)).toBeLessThan(150_000);
    });
  },
);

async function survey(): Promise<void> {
  const page = await browser.newPage({javaScriptEnabled: false, viewport: {width: 320, height: 700}});
  page.on(
    'request',
    (request) => !request.url().startsWith('file:') && trouble.push(`asks for ${request.url()}`),
  );
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.push(`has no ${request.url()}`);
  });
  page.on('console', (message) => trouble.push(message.text()));
  for (const path of edition.pages) {
    await page.goto(edition.address(path));
    const levels = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) =>
      all.map(({tagName}) => Number(tagName[1])),
    );
    const links = await page.$$eval('a[href]', (all) => all.map((link) => (link as HTMLAnchorElement).href));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    surveys.push({path, levels, links: [...new Set(links)], width});
  }
  await page.close();
}

const ids = new Map<string, Set<string>>();

/** Whether a file is there, with the part that the link names. */
function leads(href: string): boolean {
  const file = fileURLToPath(href.replace(/#.*$/, ''));
  if (!existsSync(file)) return false;
  const [, part] = href.split('#');
  if (!part) return true;
  const known =
    ids.get(file) ??
    new Set([...readFileSync(file, 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? ''));
  ids.set(file, known);
  return known.has(decodeURIComponent(part));
}

declare global {
  interface Window {
    readonly axe: {
      run(context: Document, options: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
    };
  }
}
