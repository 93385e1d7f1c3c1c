import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Template} from 'aws-cdk-lib/assertions';
import {notFoundKey, pointerKey} from '../../pipeline/edition/layout.ts';
import type {Storage} from '../../pipeline/model/storage.ts';
import {headersFor} from '../cdk/headers-for.ts';
import {routeRequest} from '../cdk/route-request.ts';

/** A published target as the synthesized distribution serves it: its function leads every request, its policies put their
 *  headers over the objects', and what isn't there is answered with its page. On loopback, without TLS. */
export async function serveSite(
  template: Template,
  storage: Storage,
): Promise<{readonly server: Server; readonly origin: string}> {
  const server = createServer(async ({url = '/'}, response) => {
    const [path = ''] = url.split('?');
    const pointer = await storage.read(pointerKey);
    const {edition} = JSON.parse(new TextDecoder().decode(pointer?.bytes));
    const routed = await routeRequest(template, path, {current: edition});
    const headers = headersFor(template, path);
    if (routed.statusCode !== undefined) {
      const own = Object.entries(routed.headers ?? {}).map(([name, {value}]) => [name, value]);
      response.writeHead(routed.statusCode, {...headers, ...Object.fromEntries(own)}).end(routed.body);
      return;
    }
    const key = decodeURIComponent(routed.uri ?? '').slice(1);
    const found = await storage.read(key);
    const page = found ?? (await storage.read(notFoundKey));
    const type = found ? mediaTypeOf(key) : 'text/html; charset=utf-8';
    response.writeHead(found ? 200 : 404, {...headers, 'content-type': type}).end(page?.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {server, origin: `http://localhost:${(server.address() as AddressInfo).port}`};
}

/** A folder keeps no headers; a bucket does. */
function mediaTypeOf(key: string): string {
  const types: Readonly<Record<string, string>> = {
    html: 'text/html; charset=utf-8',
    css: 'text/css; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    json: 'application/json',
    svg: 'image/svg+xml',
    png: 'image/png',
    woff2: 'font/woff2',
  };
  return types[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
