import {createServer, type IncomingMessage, request, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** What goes wrong with a request; `undefined`: nothing. */
export type Fault = 'error' | 'hang' | 'slow' | 'truncated' | 'denied' | 'lost-answer' | 'reset' | undefined;

export interface FaultyProxy {
  readonly endpoint: string;
  /** Decides for each request, by method, path and how many there were before it. */
  fault: (method: string, path: string, count: number) => Fault;
  readonly close: () => void;
}

/** A proxy on loopback in front of an S3 that hands requests on, or lets them fail as networks and services do. */
export async function startFaultyProxy(upstream: string): Promise<FaultyProxy> {
  let count = 0;
  const proxy = {fault: () => undefined} as unknown as {fault: FaultyProxy['fault']};
  const server = createServer((incoming, outgoing) => {
    const fault = proxy.fault(incoming.method ?? '', incoming.url ?? '', count++);
    if (fault === 'hang') return;
    if (fault === 'reset') return void incoming.socket.destroy();
    if (fault === 'error') return fail(outgoing, 500, 'InternalError');
    if (fault === 'denied') return fail(outgoing, 403, 'AccessDenied');
    const send = () => forward(upstream, incoming, outgoing, fault);
    if (fault === 'slow') setTimeout(send, 150);
    else send();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return Object.assign(proxy, {endpoint, close});
}

function fail(outgoing: ServerResponse, status: number, code: string): void {
  outgoing.writeHead(status, {'content-type': 'application/xml', connection: 'close'});
  outgoing.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function forward(upstream: string, incoming: IncomingMessage, outgoing: ServerResponse, fault: Fault): void {
  const {method, headers, url} = incoming;
  const onward = request(new URL(url ?? '/', upstream), {method, headers}, (answer) => {
    if (fault === 'lost-answer') {
      answer.resume();
      answer.on('end', () => incoming.socket.destroy());
      return;
    }
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    if (fault !== 'truncated') return void answer.pipe(outgoing);
    answer.once('data', (chunk: Buffer) => {
      outgoing.write(chunk.subarray(0, Math.floor(chunk.length / 2)), () => incoming.socket.destroy());
    });
    answer.on('end', () => incoming.socket.destroy());
  });
  onward.on('error', () => incoming.socket.destroy());
  incoming.pipe(onward);
}
