import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {makeEdition} from '../../pipeline/flow/make-edition.ts';
import {readAssets} from '../../pipeline/storage/read-assets.ts';
import {readChartAssets} from '../../pipeline/storage/read-chart-assets.ts';
import type {BuiltEdition} from './build-edition.ts';
import {buildEdition} from './build-edition.ts';
import {noBrowser, openBrowser} from './open-browser.ts';
import {xssStrings} from './xss-strings.ts';

const source = xssStrings.map(
  (text, index) =>
    `In ${1900 + (index % 90)} Ruritania signed a treaty of ${1000 + index} pages with ${text} and others.`,
);
const table = [
  'year,pages',
  ...xssStrings.map((text, index) => `${1800 + index},"${text.replaceAll('"', '""').replaceAll('\n', ' ')}"`),
];

let browser: Browser;
let edition: BuiltEdition;

describe.skipIf(noBrowser)(
  `a hostile story and hostile sources${noBrowser ? ` (${noBrowser})` : ''}`,
  {timeout: 120_000},
  () => {
    beforeAll(async () => {
      [browser, edition] = await Promise.all([openBrowser(), inputs(story(titleOf())).then(buildEdition)]);
    });
    afterAll(() => browser?.close());

    it('stand on the pages as text, every one of them', async () => {
      const page = await browser.newPage({javaScriptEnabled: false});
      await page.goto(edition.address('evidence/1.html'));
      const text = (await page.locator('.evidence').textContent()) ?? '';
      const lost = xssStrings.filter((hostile) => !squeeze(text).includes(squeeze(hostile)));
      expect(lost).toEqual([]);
    });

    it('run nothing, ask for nothing and lead nowhere, even without the policy of the pages', async () => {
      const context = await browser.newContext({bypassCSP: true});
      const page = await context.newPage();
      const trouble: string[] = [];
      page.on('dialog', (dialog) => {
        trouble.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (!request.url().startsWith('file:')) trouble.push(`asks for ${request.url()}`);
      });
      for (const path of edition.pages) {
        await page.goto(edition.address(path));
        const found = await page.evaluate(inspect);
        trouble.push(...found.map((what) => `${path}: ${what}`));
        if (!page.url().startsWith(edition.address(path))) trouble.push(`${path} went to ${page.url()}`);
      }
      expect(trouble).toEqual([]);
    });

    it('leave the layout as it is, on a phone too', async () => {
      const page = await browser.newPage({viewport: {width: 320, height: 700}});
      for (const path of edition.pages) {
        await page.goto(edition.address(path));
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320]);
      }
    });

    it('are told in messages: of each document what it holds that would run, once of each kind', () => {
      const told = edition.messages.filter(({rule}) => rule === 'markup-active');
      const seen = [...Map.groupBy(told, ({path}) => path)].map(([path, messages]) => [
        path,
        [...new Set(messages.map(({severity}) => severity))].join(),
        messages.length,
      ]);
      expect(seen.sort()).toEqual([
        ['sources/article.txt', 'warning', 3],
        ['sources/notes.md', 'warning', 3],
        ['sources/page.html', 'info', 3],
        ['sources/table.csv', 'warning', 3],
        ['story.md', 'warning', 3],
      ]);
    });

    it('keep their data readable to machines', async () => {
      const page = await browser.newPage({javaScriptEnabled: false});
      await page.goto(edition.address('index.html'));
      const data = await page.locator('script[type="application/ld+json"]').textContent();
      expect(JSON.parse(data ?? '')['@graph'][0].headline).toBe(titleOf());
    });

    it.each([
      ['<script>hit=1</script>', 'body-html'],
      ['Words :click[x]{onclick=hit=1}.', 'directive-unknown'],
      [':::script\nhit=1\n:::', 'directive-unknown'],
    ])('are refused in the prose: %j', async (prose, rule) => {
      const text = `${story('A title')}\n\n${prose}\n`;
      await expect(inputs(text).then((input) => makeEdition(input))).rejects.toThrow(rule);
    });
  },
);

/** Runs in the page: whatever a hostile string would have added to it. */
function inspect(): string[] {
  const scripts = [...document.scripts].filter(
    ({type, src}) => type !== 'application/ld+json' && !src.startsWith('file:'),
  );
  const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({name}) => /^on|^style$|^srcdoc$|^formaction$/.test(name))
      .map(({name}) => `${element.tagName} has ${name}`),
  );
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[href]')]
    .map((element) => element.getAttribute('href') ?? '')
    .filter((href) => /^\s*(?!https?:|mailto:)[a-z]+:/i.test(href));
  const foreign = [
    ...document.querySelectorAll(
      'iframe, object, embed, base, img, video, audio, form:not(#filter), marquee',
    ),
  ].map(({outerHTML}) => outerHTML);
  const ran = 'hit' in window ? ['a script ran'] : [];
  return [...ran, ...scripts.map(({outerHTML}) => outerHTML), ...handlers, ...links, ...foreign];
}

function titleOf(): string {
  return xssStrings.slice(0, 12).join(' ').replace(/\d/g, '').replace(/\s+/g, ' ');
}

function story(title: string): string {
  const hostile = (index: number) => JSON.stringify((xssStrings[index] ?? '').replace(/\d/g, ''));
  return `---
title: ${JSON.stringify(title)}
kicker: ${hostile(17)}
standfirst: ${hostile(29)}
updated: 2026-01-01
site: "https://example.org/\\"><script>hit</script>/"
credit: ${hostile(7)}
sources:
  - id: article
    file: sources/article.txt
    as: plain
    title: ${hostile(0)}
    publisher: ${hostile(18)}
    short: ${hostile(31)}
    citation: ${hostile(48)}
    url: "https://example.org/?a=\\"><script>hit</script>"
    licence: ${hostile(21)}
    retrieved: not stated
    notes: [${hostile(45)}, ${hostile(78)}]
  - {id: page, file: sources/page.html, title: T, publisher: P, licence: L, retrieved: not stated}
  - {id: notes, file: sources/notes.md, title: T, publisher: P, licence: L, retrieved: not stated}
  - {id: table, file: sources/table.csv, title: T, publisher: P, licence: L, retrieved: not stated, as: table}
actors: {${hostile(30)}: {aliases: [Ruritania]}}
languages: {Ruritania: de}
dates:
  first: {source: article, sentence-with: 1000 pages, quote: "1900"}
key-figures: [{value: first, label: ${hostile(52)}}]
tallies:
  - id: line
    type: timeline
    lanes: {lane: ${hostile(33)}}
    entries: [{date: first, lane: lane, label: ${hostile(19)}}]
figures:
  - id: line
    chart: timeline
    tally: line
    title: ${hostile(17)}
    subtitle: ${hostile(20)}
    notes: [${hostile(28)}]
    alt: ${hostile(18)}
---

Signed in :date[first]. [A link](javascript:hit) and ![an image](x"onerror="hit), \`<script>\`.

> Ruritania &lt;script>

::figure{#line}

## &lt;img src=x onerror=hit> :date[first]

Words.
`;
}

async function inputs(text: string) {
  const bytes = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n\n')}\n`);
  return {
    storyPath: 'story.md',
    storyBytes: new TextEncoder().encode(text),
    sources: new Map([
      ['sources/article.txt', bytes(source)],
      ['sources/page.html', bytes(source)],
      ['sources/notes.md', bytes(source)],
      ['sources/table.csv', new TextEncoder().encode(`${table.join('\n')}\n`)],
    ]),
    code: '0'.repeat(64),
    assets: await readAssets(),
    chartAssets: await readChartAssets(),
  };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
