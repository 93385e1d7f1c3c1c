import type {IncomingHttpHeaders} from 'node:http';

export interface RequestFacts {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Why a request is refused: with which status and words; undefined where it may be answered. Names other than this machine's
 *  own are another site's that resolves to it (DNS rebinding); other origins are pages elsewhere that look in here. */
export function checkRequest(
  {method, headers}: RequestFacts,
  port: number,
): {readonly status: 403 | 405; readonly reason: string} | undefined {
  const hosts = [
    `127.0.0.1:${port}`,
    `localhost:${port}`,
    ...(port === 80 ? ['127.0.0.1', 'localhost'] : []),
  ];
  if (!hosts.includes(headers.host?.toLowerCase() ?? '')) {
    return {status: 403, reason: `this preview answers to http://127.0.0.1:${port}/ alone`};
  }
  const {origin} = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    return {status: 403, reason: 'pages of other sites may not read this preview'};
  }
  if (isFromElsewhere(headers)) {
    return {status: 403, reason: 'pages of other sites may not load parts of this preview'};
  }
  if (method !== 'GET' && method !== 'HEAD') return {status: 405, reason: 'a preview can only be read'};
  return undefined;
}

/** Following a link to the preview is fine; loading a script or an image of it into another site's page is not. */
function isFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  const isOwn = site === undefined || site === 'same-origin' || site === 'none';
  return !isOwn && !(headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document');
}
