import type {Server} from 'node:http';
import lighthouse from 'lighthouse';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {findFreePort} from './find-free-port.ts';
import {noBrowser, openBrowser} from './open-browser.ts';
import {openStoryEdition} from './open-story-edition.ts';
import {serveEdition} from './serve-edition.ts';

let browser: Browser;
let server: Server;
let origin: string;
let port: number;

describe.skipIf(noBrowser)(`Lighthouse${noBrowser ? ` (${noBrowser})` : ''}`, {timeout: 180_000}, () => {
  beforeAll(async () => {
    port = await findFreePort();
    browser = await openBrowser([`--remote-debugging-port=${port}`]);
    ({server, origin} = await serveEdition(await openStoryEdition()));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each(['index.html', 'evidence/1.html'])(
    'gives %s at least 95 for accessibility, best practices and being found',
    async (path) => {
      const asked = {
        port,
        logLevel: 'error',
        onlyCategories: ['accessibility', 'best-practices', 'seo'],
      } as const;
      const result = await lighthouse(`${origin}/${path}`, {
        ...asked,
        onlyCategories: [...asked.onlyCategories],
      });
      const scores = Object.values(result?.lhr.categories ?? {}).map(({id, score}) => ({
        id,
        score: score ?? 0,
      }));
      expect(scores.map(({id}) => id).sort()).toEqual(['accessibility', 'best-practices', 'seo']);
      expect(scores.filter(({score}) => score < 0.95)).toEqual([]);
    },
  );
});
