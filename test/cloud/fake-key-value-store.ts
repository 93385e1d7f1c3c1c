import {randomUUID} from 'node:crypto';

/** The requests of a KeyValueStore's client that we make, answered from memory as the service does: every write needs the
 *  ETag of the whole store. It checks what is sent: path, signature for all regions, sizes.
 *  https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Operations_Amazon_CloudFront_KeyValueStore.html */
export interface FakeKeyValueStore {
  readonly arn: string;
  readonly entries: Map<string, string>;
  /** As the SDK's client takes it. */
  readonly requestHandler: {
    readonly handle: (request: Request) => Promise<{response: Response}>;
  };
  /** Each request by its operation, in order. */
  readonly operations: string[];
}

interface Request {
  readonly method: string;
  readonly hostname: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Response {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** Bytes of a key and of a value.
 *  https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-keyvaluestores */
const keyLimit = 512;
const valueLimit = 1024;

export function fakeKeyValueStore(arn: string): FakeKeyValueStore {
  const entries = new Map<string, string>();
  const operations: string[] = [];
  let etag = randomUUID();
  const root = `/key-value-stores/${encodeURIComponent(arn)}`;

  const answer = ({method, path, headers, body}: Request): Response => {
    if (method === 'GET' && path === root) {
      operations.push('DescribeKeyValueStore');
      return respond(200, {KvsARN: arn, ItemCount: entries.size, TotalSizeInBytes: 0, Created: 0}, etag);
    }
    if (method === 'GET' && path.startsWith(`${root}/keys/`)) {
      operations.push('GetKey');
      const Key = decodeURIComponent(path.slice(`${root}/keys/`.length));
      const Value = entries.get(Key);
      if (Value === undefined) return fail(404, 'ResourceNotFoundException', 'Key was not found');
      return respond(200, {Key, Value, ItemCount: entries.size, TotalSizeInBytes: 0});
    }
    if (method === 'POST' && path === `${root}/keys`) {
      operations.push('UpdateKeys');
      if (headers['if-match'] === undefined) return fail(400, 'ValidationException', 'If-Match is missing');
      if (headers['if-match'] !== etag)
        return fail(409, 'ConflictException', 'Resource is not in expected state');
      const {Puts = [], Deletes = []} = JSON.parse(toText(body)) as Update;
      for (const {Key, Value} of Puts) {
        if (Buffer.byteLength(Key) > keyLimit || Buffer.byteLength(Value) > valueLimit)
          return fail(400, 'ValidationException', 'key or value is too large');
        entries.set(Key, Value);
      }
      for (const {Key} of Deletes) entries.delete(Key);
      etag = randomUUID();
      return respond(200, {ItemCount: entries.size, TotalSizeInBytes: 0}, etag);
    }
    throw new Error(`not a request of ours to a KeyValueStore: ${method} ${path}`);
  };

  const handle = async (request: Request) => {
    const {authorization = '', 'x-amz-region-set': regions} = request.headers;
    if (!authorization.startsWith('AWS4-ECDSA-P256-SHA256 ') || regions !== '*')
      return {response: fail(403, 'AccessDeniedException', 'the request is not signed by SigV4A')};
    return {response: answer(request)};
  };
  return {arn, entries, operations, requestHandler: {handle}};
}

interface Update {
  readonly Puts?: readonly {readonly Key: string; readonly Value: string}[];
  readonly Deletes?: readonly {readonly Key: string}[];
}

function respond(statusCode: number, body: object, etag?: string): Response {
  const headers = {'content-type': 'application/json', ...(etag === undefined ? {} : {etag})};
  return {statusCode, headers, body: new TextEncoder().encode(JSON.stringify(body))};
}

function fail(statusCode: number, type: string, message: string): Response {
  const {headers, body} = respond(statusCode, {Message: message});
  return {statusCode, body, headers: {...headers, 'x-amzn-errortype': type}};
}

function toText(body: unknown): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array);
}
