import {existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {get, type IncomingHttpHeaders, type OutgoingHttpHeaders} from 'node:http';
import {connect} from 'node:net';
import {networkInterfaces} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {copyCheckout} from './copy-checkout.ts';
import {type Preview, startPreview} from './start-preview.ts';
import {temporaryFolder, writeSmallStory} from './write-small-story.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as it is told to, without tidying the path. */
function ask(
  origin: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  method = 'GET',
): Promise<Answer> {
  const {port} = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = get({host: '127.0.0.1', port, path, headers, method}, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({status: response.statusCode, headers: response.headers, body: Buffer.concat(parts)}),
      );
    });
    request.on('error', reject);
  });
}

async function open(folder: string): Promise<Preview> {
  const preview = await startPreview(folder);
  onTestFinished(async () => void (await preview.stop()));
  return preview;
}

function edit(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

describe('a preview', {timeout: 60_000}, () => {
  let preview: Preview;
  const folder = 'data/soviet-yugoslav-relations';
  const before = existsSync('out') ? readdirSync('out', {recursive: true}).length : 0;
  beforeAll(async () => {
    preview = await startPreview(folder);
  });
  afterAll(async () => {
    await preview.stop();
  });
  const page = (path: string, headers?: OutgoingHttpHeaders, method?: string) =>
    ask(preview.origin, path, headers, method);

  it('serves the report and what it links to', async () => {
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/index.html', 'text/html; charset=utf-8'],
      ['/evidence/1.html', 'text/html; charset=utf-8'],
      ['/assets/report.css', 'text/css; charset=utf-8'],
      ['/figures/timeline.svg', 'image/svg+xml'],
      ['/data/values.json', 'application/json; charset=utf-8'],
    ] as const) {
      const {status, headers} = await page(path);
      expect([status, headers['content-type']], path).toEqual([200, type]);
    }
  });

  it('draws an image when it is asked for', async () => {
    const {status, headers, body} = await page('/figures/timeline.png');
    expect([status, headers['content-type']]).toEqual([200, 'image/png']);
    expect(body.subarray(1, 4).toString()).toBe('PNG');
    expect(body.readUInt32BE(16)).toBeGreaterThan(900);
  });

  it('writes no edition anywhere', () => {
    expect(readdirSync(folder).sort()).toEqual(['sources', 'story.md']);
    expect(existsSync('out') ? readdirSync('out', {recursive: true}).length : 0).toBe(before);
  });

  it('lets nothing be framed, kept, or loaded by pages elsewhere', async () => {
    const {headers} = await page('/');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['another name', {host: 'evil.example'}],
    ['another port', {host: 'localhost:1'}],
    ['a name that ends like its own', {host: '127.0.0.1.evil.example'}],
  ])('refuses %s in Host: a name that resolves to this machine is another site', async (_, headers) => {
    for (const path of ['/', '/.preview/events', '/figures/timeline.png']) {
      expect((await page(path, headers)).status, path).toBe(403);
    }
  });

  it.each([
    ['of another site', {origin: 'https://evil.example'}],
    ['of another port of this machine', {origin: 'http://localhost:1'}],
    ['that is null', {origin: 'null'}],
    ['unsaid, of a script in another site', {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors'}],
    [
      'unsaid, in a frame of another site',
      {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe'},
    ],
  ])('refuses an origin %s', async (_, headers) => {
    for (const path of ['/', '/.preview/events', '/data/values.json']) {
      expect((await page(path, headers)).status, path).toBe(403);
    }
  });

  it('lets a link elsewhere lead to it', async () => {
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await page('/', headers)).status).toBe(200);
    expect((await page('/', {host: `localhost:${new URL(preview.origin).port}`})).status).toBe(200);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/....//....//etc/passwd',
    '//etc/passwd',
    '/etc/passwd',
    '/assets/../../package.json',
    '/..\\package.json',
    '/file:///etc/passwd',
    '/story.md',
    '/__proto__',
    '/constructor',
  ])('finds nothing at %s', async (path) => {
    const {status, body} = await page(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toMatch(/root:|"dependencies"/);
  });

  it('escapes what an address says', async () => {
    const {status, body} = await page('/%3Cscript%3Ealert(1)%3C/script%3E');
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('<script>alert');
  });

  it('refuses an address that is none, and whatever isn’t reading', async () => {
    expect((await page('/%E0%A4%A')).status).toBe(400);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await page('/', {}, method)).status, method).toBe(405);
    }
    const {status, body} = await page('/', {}, 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
  });

  it('says that a preview has no history', async () => {
    const {status, body} = await page('/history/index.html');
    expect(status).toBe(404);
    expect(body.toString()).toContain('A preview has no history');
  });

  it('listens on this machine’s own address alone', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((found) => found && !found.internal && found.family === 'IPv4');
    for (const found of outside) {
      const refused = new Promise((resolve) => {
        const socket = connect(Number(new URL(preview.origin).port), found?.address);
        socket
          .on('connect', () => resolve('connected'))
          .on('error', ({code}: NodeJS.ErrnoException) => resolve(code));
      });
      expect(await refused).not.toBe('connected');
    }
  });
});

describe('a preview of a story that changes', {timeout: 60_000}, () => {
  const banner = /<aside[^>]*id="dateline-preview"/;

  it('keeps the last good page while the story is broken, and shows where it is', async () => {
    const folder = writeSmallStory();
    const preview = await open(folder);
    edit(join(folder, 'story.md'), 'updated:', 'updatd:');
    await preview.tells(/The last good page stays/);
    const {body} = await ask(preview.origin, '/');
    expect(body.toString()).toMatch(banner);
    expect(body.toString()).toContain('did you mean "updated"?');
    expect(body.toString()).toContain('They signed on');
    expect(preview.told()).toContain(`${folder}/story.md:3:1 error: found the unknown key "updatd"`);
    edit(join(folder, 'story.md'), 'updatd:', 'updated:');
    await preview.tells(/New page[\s\S]*The last good page stays[\s\S]*New page/);
    expect((await ask(preview.origin, '/')).body.toString()).not.toMatch(banner);
  });

  it('shows what is wrong with a page that could be made all the same', async () => {
    const folder = writeSmallStory();
    const preview = await open(folder);
    edit(join(folder, 'story.md'), 'They signed', 'All 12 signed');
    await preview.tells(/number-typed[\s\S]*New page/);
    const html = (await ask(preview.origin, '/')).body.toString();
    expect(html).toMatch(banner);
    expect(html).toContain('All 12 signed');
  });

  it('begins with a broken story, and shows its page once it is mended', async () => {
    const folder = writeSmallStory();
    edit(join(folder, 'story.md'), 'title:', 'titel:');
    const preview = await open(folder);
    const html = (await ask(preview.origin, '/')).body.toString();
    expect(html).toContain('No page yet');
    expect(html).toContain('did you mean "title"?');
    edit(join(folder, 'story.md'), 'titel:', 'title:');
    await preview.tells(/New page/);
    expect((await ask(preview.origin, '/')).body.toString()).toContain('They signed on');
  });

  it('ends with the last of many saves, however an editor saves', async () => {
    const folder = writeSmallStory();
    const preview = await open(folder);
    const file = join(folder, 'story.md');
    const text = readFileSync(file, 'utf8');
    for (let save = 1; save <= 40; save++) {
      const next = text.replace('They signed', `Save ${'x'.repeat(save)} signed`);
      if (save % 3 === 0) {
        writeFileSync(join(folder, '.story.md.tmp'), next);
        renameSync(join(folder, '.story.md.tmp'), file);
      } else if (save % 3 === 1) {
        writeFileSync(file, '');
        writeFileSync(file, next);
      } else {
        renameSync(file, join(folder, 'story.md~'));
        writeFileSync(file, next);
      }
      await wait(save % 7 === 0 ? 120 : 10);
    }
    const last = `Save ${'x'.repeat(40)} signed`;
    await expect
      .poll(async () => (await ask(preview.origin, '/')).body.toString(), {timeout: 20_000})
      .toContain(last);
    await wait(500);
    const html = (await ask(preview.origin, '/')).body.toString();
    expect(html).toContain(last);
    expect(html).not.toMatch(banner);
  });

  it('loads no page again for a file that changes nothing', async () => {
    const folder = writeSmallStory();
    const preview = await open(folder);
    const version = async () =>
      /data-version="([^"]+)"/.exec((await ask(preview.origin, '/')).body.toString())?.[1];
    const before = await version();
    writeFileSync(join(folder, 'notes to self.txt'), 'Call the archive.');
    writeFileSync(join(folder, 'story.md'), readFileSync(join(folder, 'story.md')));
    await wait(1500);
    expect(await version()).toBe(before);
    edit(join(folder, 'story.md'), 'They signed', 'Both signed');
    await expect.poll(version, {timeout: 10_000}).not.toBe(before);
  });

  it('follows a source that goes and comes back', async () => {
    const folder = writeSmallStory();
    const preview = await open(folder);
    const source = join(folder, 'sources/note.txt');
    const text = readFileSync(source);
    rmSync(source);
    await preview.tells(/source-missing[\s\S]*The last good page stays/);
    writeFileSync(source, text);
    await preview.tells(/The last good page stays[\s\S]*New page/);
  });

  it('loads templates and styles anew, and tells where a broken one is', async () => {
    const checkout = copyCheckout();
    const folder = writeSmallStory();
    const preview = await startPreview(folder, join(checkout, 'pipeline/cli/dateline.mjs'));
    onTestFinished(async () => void (await preview.stop()));
    const page = async (path: string) => (await ask(preview.origin, path)).body.toString();
    const template = join(checkout, 'report-templates/masthead.ts');
    edit(template, "'Downloads'", "'Take away'");
    await preview.tells(/New page after a change of \S*masthead/);
    expect(await page('/')).toContain('Take away');
    edit(template, "'Take away'", "'Take away");
    await preview.tells(/report-templates\/masthead\.ts:\d+:\d+ error: [\s\S]*The last good page stays/);
    expect(await page('/')).toMatch(/dateline-preview[\s\S]*masthead\.ts:[\s\S]*Take away/);
    edit(template, "'Take away", "'Downloads'");
    await preview.tells(/The last good page stays[\s\S]*New page/);
    expect(await page('/')).not.toContain('Take away');
    edit(join(checkout, 'report-templates/styles/2-base.css'), /^/, '/* a style of today */\n');
    await preview.tells(/New page after a change of \S*2-base/);
    expect(await page('/assets/report.css')).toContain('a style of today');
  });

  it('ends with 130 when it is interrupted, also while a page is open', async () => {
    const preview = await open(writeSmallStory());
    const events = get(`${preview.origin}/.preview/events`);
    await new Promise((resolve) => events.on('response', resolve));
    events.on('error', () => {});
    expect(await preview.stop()).toBe(130);
  });

  it('refuses to begin without a story', async () => {
    await expect(startPreview(temporaryFolder())).rejects.toThrow(/ended with 2: .*story-missing/s);
  });
});
