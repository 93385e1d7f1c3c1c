import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {routeRequest} from './route-request.ts';
import {findOne, synthesizeStack} from './synthesize-stack.ts';

const edition = '0123456789abcdef';
const {template} = synthesizeStack();
const [, {Properties}] = findOne(template, 'AWS::CloudFront::Function');
const code = String(Properties.FunctionCode);
const route = (uri: string, entries: Readonly<Record<string, string>> = {current: edition}) =>
  routeRequest(template, uri, entries);

describe('the viewer-request function', () => {
  it.each([
    ['the root', '/', `/editions/${edition}/index.html`],
    ['a page', '/evidence.html', `/editions/${edition}/evidence.html`],
    ['a deep link', '/evidence/1.html', `/editions/${edition}/evidence/1.html`],
    ['a picture', '/figures/trade@2x.png', `/editions/${edition}/figures/trade@2x.png`],
    ['a name in percent', '/evidence/caf%C3%A9.html', `/editions/${edition}/evidence/caf%C3%A9.html`],
    ['a folder', '/evidence/', `/editions/${edition}/evidence/index.html`],
    ['an unknown path', '/no/such/page', `/editions/${edition}/no/such/page`],
    ['a pinned edition', '/editions/fedcba9876543210/index.html', '/editions/fedcba9876543210/index.html'],
    [
      'a pinned edition by its folder',
      '/editions/fedcba9876543210/',
      '/editions/fedcba9876543210/index.html',
    ],
    ['the history', '/history/', '/history/index.html'],
    ['a difference', '/history/diff/a-b.html', '/history/diff/a-b.html'],
    ['the pointer', '/current.json', '/current.json'],
  ])('leads %s to its object', async (_, uri, object) => {
    expect((await route(uri)).uri).toBe(object);
  });

  it.each(['/history', '/editions', '/editions/'])('leads %s to the list of editions', async (uri) => {
    expect(await route(uri)).toMatchObject({statusCode: 302, headers: {location: {value: '/history/'}}});
  });

  it.each([
    '/../current.json',
    '/editions/../../work',
    '/%2e%2e/history/',
    '/editions/%2E%2E/x',
    '/a%2fb',
    '/a%5Cb',
    '/a\\b',
    '//elsewhere.example/',
    '/a//b',
    '/%00',
    '/a%0d%0aSet-Cookie:x',
    '/%E0%A4%A',
    `/${'a'.repeat(901)}`,
    '',
  ])('refuses %j', async (uri) => {
    expect(await route(uri)).toMatchObject({
      statusCode: 400,
      headers: {'cache-control': {value: 'no-store'}},
    });
  });

  it('says that nothing is published yet, and trusts no other entry than an id', async () => {
    for (const entries of [{}, {current: ''}, {current: '../../work'}] as Record<string, string>[]) {
      expect(await route('/', entries)).toMatchObject({statusCode: 503});
    }
    expect((await route('/history/', {})).uri).toBe('/history/index.html');
  });

  it('is the file of the checkout, small enough for the edge', () => {
    expect(code).toBe(readFileSync('cdk/route-request.js', 'utf8'));
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
    expect(Buffer.byteLength(code)).toBeLessThan(10_240);
    expect(Properties.FunctionConfig).toMatchObject({Runtime: 'cloudfront-js-2.0'});
  });
});
