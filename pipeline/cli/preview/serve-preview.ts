import {createServer, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {type Answer, answerRequest, type PreviewAssets, type Shown} from './answer-request.ts';
import {checkRequest} from './check-request.ts';

/** This machine alone. */
const host = '127.0.0.1';
export const eventsPath = '/.preview/events';

export interface PreviewServer {
  readonly port: number;
  /** Shows something else from now on: open pages load themselves again. */
  show(shown: Shown): void;
}

/** Serves what is shown on a port of this machine (0: any). Rejects with the system's error where the port can't be had. */
export async function servePreview(
  port: number,
  first: Shown,
  assets: PreviewAssets,
  draw: (path: string) => Promise<Uint8Array | undefined>,
): Promise<PreviewServer> {
  let shown = first;
  const listeners = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    const refusal = checkRequest(request, portOf(server));
    if (refusal) {
      const body = `${refusal.reason}\n`;
      return send(response, {status: refusal.status, mediaType: 'text/plain', body}, request.method);
    }
    const url = request.url ?? '/';
    if (url === eventsPath) return listen(response, listeners, shown);
    send(response, await answerRequest(url, shown, assets, draw), request.method);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: portOf(server),
    show(next) {
      shown = next;
      for (const listener of listeners) listener.write(toEvent(next));
    },
  };
}

/** An open page: told of each version. */
function listen(response: ServerResponse, listeners: Set<ServerResponse>, shown: Shown): void {
  response.writeHead(200, {'content-type': 'text/event-stream', ...protection});
  response.write(`retry: 500\n${toEvent(shown)}`);
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

function toEvent({version}: Shown): string {
  return `data: ${version}\n\n`;
}

/** The page's own policy, said for every file, so that none runs anything when it is opened by itself. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const protection = {
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

function send(response: ServerResponse, {status, mediaType, body}: Answer, method = 'GET'): void {
  const charset = /^text\/|json$|javascript$/.test(mediaType) ? '; charset=utf-8' : '';
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    'content-type': `${mediaType}${charset}`,
    'content-length': length,
    ...protection,
  });
  response.end(method === 'HEAD' ? undefined : body);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
