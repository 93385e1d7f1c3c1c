import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {TextItem} from 'pdfjs-dist/types/src/display/api.js';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {BuiltEdition} from './build-edition.ts';
import {noBrowser, openBrowser} from './open-browser.ts';
import {openStoryEdition} from './open-story-edition.ts';

let browser: Browser;
let edition: BuiltEdition;
let sheets: readonly string[];

describe.skipIf(noBrowser)(
  `the report on paper${noBrowser ? ` (${noBrowser})` : ''}`,
  {timeout: 120_000},
  () => {
    beforeAll(async () => {
      [browser, edition] = await Promise.all([openBrowser(), openStoryEdition()]);
      const page = await browser.newPage();
      await page.goto(edition.address('index.html'));
      sheets = await readSheets(await page.pdf({preferCSSPageSize: true, printBackground: true}));
    });
    afterAll(() => browser?.close());

    it('prints every number that the page shows', async () => {
      const page = await browser.newPage();
      await page.goto(edition.address('index.html'));
      await page.emulateMedia({media: 'print'});
      const text = await page.locator('main').innerText();
      const numbers = new Set(text.match(/\d+(?:,\d{3})*/g));
      const printed = sheets.join('\n');
      expect(numbers.size).toBeGreaterThan(80);
      expect([...numbers].filter((number) => !printed.includes(number))).toEqual([]);
    });

    it('prints the sentence of every value beside its number', () => {
      const printed = sheets.join(' ').replace(/\s+/g, ' ');
      const sentences = [
        'It was not until June 1940 that the Kingdom of Yugoslavia',
        'civil authorities received reports on 1219 rape cases',
      ];
      expect(sentences.filter((sentence) => !printed.includes(sentence))).toEqual([]);
    });

    it('splits no figure: title, notes and source stand on one sheet', async () => {
      const page = await browser.newPage();
      await page.goto(edition.address('index.html'));
      const parts = '.figure__title, .figure__subtitle, .figure__note, .figure__source';
      const figures = await page.$$eval(
        '.figure',
        (all, selector) =>
          all.map((figure) => [...figure.querySelectorAll(selector)].map(({textContent}) => textContent)),
        parts,
      );
      const printed = sheets.map((sheet) => squeeze(sheet).replace(/\[\d+\]/g, ''));
      expect(figures).toHaveLength(5);
      expect(
        figures.filter(
          (texts) => !printed.some((sheet) => texts.every((text) => sheet.includes(squeeze(text)))),
        ),
      ).toEqual([]);
    });
  },
);

/** Words without the blanks that line breaks put between them. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

async function readSheets(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({data: new Uint8Array(bytes), verbosity: 0}).promise;
  const numbers = Array.from({length: document.numPages}, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const {items} = await (await document.getPage(number)).getTextContent();
      return items
        .map((item) => ((item as TextItem).str ?? '') + ((item as TextItem).hasEOL ? '\n' : ''))
        .join('');
    }),
  );
}
