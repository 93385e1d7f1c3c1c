import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {gzipSync} from 'node:zlib';
import type {BuiltEdition} from './build-edition.ts';

/** An edition as a host would serve it: over HTTP, compressed. */
export async function serveEdition({files}: BuiltEdition): Promise<{server: Server; origin: string}> {
  const byPath = new Map(files.map((file) => [`/${file.path}`, file]));
  const server = createServer(({url = '/'}, response) => {
    const file = byPath.get(new URL(url, 'http://localhost').pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const charset = /^text\/|json$/.test(file.mediaType) ? '; charset=utf-8' : '';
    const headers = {
      'content-type': file.mediaType + charset,
      'content-encoding': 'gzip',
      'cache-control': 'max-age=31536000',
    };
    response.writeHead(200, headers).end(gzipSync(file.bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {server, origin: `http://localhost:${(server.address() as AddressInfo).port}`};
}
