import {readFileSync} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import type {Server} from 'node:http';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readInputs} from '../../pipeline/cli/read-inputs.ts';
import {makeEdition} from '../../pipeline/flow/make-edition.ts';
import {publish} from '../../pipeline/flow/publish.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';
import {synthesizeStack} from '../cdk/synthesize-stack.ts';
import {noBrowser, openBrowser} from './open-browser.ts';
import {serveSite} from './serve-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: Server;
let origin: string;
let pages: readonly string[];
let id: string;

describe.skipIf(noBrowser)(
  `the site as CloudFront serves it${noBrowser ? ` (${noBrowser})` : ''}`,
  {timeout: 120_000},
  () => {
    beforeAll(async () => {
      const storage = await openStorage(await mkdtemp(join(tmpdir(), 'dateline-site-')));
      const {edition} = await makeEdition(await readInputs(undefined));
      await publish(storage, edition, {hold: true});
      id = edition.manifest.edition;
      pages = edition.files.map(({path}) => path).filter((path) => /\.(?:html|svg)$/.test(path));
      ({server, origin} = await serveSite(synthesizeStack().template, storage));
      browser = await openBrowser();
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      server?.close();
    });

    it('shows every page and drawing under its headers, at the root and pinned, with nothing blocked or missing', async () => {
      const page = await browser.newPage();
      const trouble: string[] = [];
      // A drawing that is opened by itself names no icon, and the browser asks for one of its own accord; what is still under
      // way when the next page is opened is given up.
      const note = (address: string, what: string | undefined) => {
        if (!address.endsWith('/favicon.ico') && what !== 'net::ERR_ABORTED')
          trouble.push(`${address}: ${what}`);
      };
      page.on(
        'console',
        (message) => message.type() === 'error' && note(message.location().url, message.text()),
      );
      page.on('requestfailed', (request) => note(request.url(), request.failure()?.errorText));
      page.on(
        'response',
        (response) => response.status() >= 400 && note(response.url(), `${response.status()}`),
      );
      const ours = [
        '',
        ...pages,
        ...pages.map((path) => `editions/${id}/${path}`),
        'history/',
        'history/corrections.html',
      ];
      for (const path of ours) await page.goto(`${origin}/${path}`);
      expect(trouble).toEqual([]);
      expect(ours.length).toBeGreaterThan(20);
      await page.close();
    });

    it('leads from the root to a sentence and back', async () => {
      const page = await browser.newPage();
      await page.goto(`${origin}/`);
      const href = await page.locator('a[href*="evidence/"]').first().getAttribute('href');
      await page.goto(new URL(href ?? '', `${origin}/`).href);
      expect(page.url()).toMatch(/\/evidence\/\d+\.html#/);
      expect(await page.locator(':target').count()).toBe(1);
      await page.close();
    });

    it('answers 404 with a page that leads on, also deep below the root', async () => {
      const page = await browser.newPage();
      for (const path of [
        '/nowhere',
        '/evidence/no/such/page.html',
        '/editions/0000000000000000/index.html',
      ]) {
        const response = await page.goto(`${origin}${path}`);
        expect(response?.status(), path).toBe(404);
        expect(await page.getByRole('heading', {level: 1}).textContent()).toBe('There is no such page');
        await page.getByRole('link', {name: 'Read the current edition'}).click();
        expect(page.url()).toBe(`${origin}/`);
      }
      await page.close();
    });

    it.each(['light', 'dark'] as const)(
      'its 404 page has nothing that axe objects to, in %s, on a phone',
      async (colorScheme) => {
        const context = await browser.newContext({
          colorScheme,
          viewport: {width: 320, height: 640},
          bypassCSP: true,
        });
        const page = await context.newPage();
        await page.goto(`${origin}/no/such/page.html`);
        await page.evaluate(axe);
        const {violations} = await page.evaluate(() => window.axe.run(document, {}));
        expect(violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        const links = await page.$$eval('a[href]', (anchors) =>
          anchors.map((anchor) => (anchor as HTMLAnchorElement).href),
        );
        for (const link of links) expect((await fetch(link)).status, link).toBe(200);
        expect(links).toHaveLength(4);
        await context.close();
      },
    );

    it('lets pictures, and no page, be shown elsewhere', async () => {
      const headers = async (path: string) => (await fetch(`${origin}${path}`)).headers;
      expect((await headers('/')).get('x-frame-options')).toBe('DENY');
      expect((await headers('/figures/trade.svg')).get('x-frame-options')).toBeNull();
      expect((await headers('/figures/trade.svg')).get('cache-control')).toBe(
        'public, max-age=5, must-revalidate',
      );
    });
  },
);
