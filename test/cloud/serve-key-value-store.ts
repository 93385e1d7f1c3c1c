import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {type FakeKeyValueStore, fakeKeyValueStore} from './fake-key-value-store.ts';

/** The stand-in for a KeyValueStore on loopback, for functions that run in another process: they find it by
 *  `AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE`, and under the account's name there. */
export async function serveKeyValueStore(
  arn: string,
): Promise<{readonly store: FakeKeyValueStore; readonly endpoint: string; readonly close: () => void}> {
  const store = fakeKeyValueStore(arn);
  const server = createServer(async (request, answer) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const {response} = await store.requestHandler.handle({
      method: request.method ?? '',
      hostname: '127.0.0.1',
      path: request.url ?? '',
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(parts),
    });
    answer.writeHead(response.statusCode, response.headers).end(response.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {store, endpoint: `http://localhost:${port}`, close: () => server.close()};
}
