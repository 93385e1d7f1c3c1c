import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {Mistake} from './mistakes.ts';

const isRoot = process.getuid?.() === 0;
/** Who isn't root mounts in a namespace of users, too. */
const namespace = isRoot ? ['--mount'] : ['--user', '--map-root-user', '--mount'];

/** A call of the command: with what in front of it, in which environment, and what stands in the message for what differs
 *  from run to run. */
export interface Call {
  readonly before?: readonly string[];
  readonly node?: string;
  readonly env?: Record<string, string>;
  /** Taken in the place of a placeholder in arguments and message. */
  readonly values?: Readonly<Record<string, string>>;
}

/** How the machine is put into the state that a mistake needs. `missing` says what could be installed for it, `impossible` what
 *  this machine doesn't permit. */
export const places: Record<
  NonNullable<Mistake['where']>,
  {
    missing?: string | undefined;
    impossible?: string | undefined;
    prepare: (folder: string) => Call | Promise<Call>;
  }
> = {
  'without permission': {
    missing:
      isRoot && !has('setpriv', '--version') ? 'needs setpriv, of util-linux, to bind root too' : undefined,
    prepare(folder) {
      mkdirSync(join(folder, 'kept'), {mode: 0o555});
      return {before: isRoot ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : []};
    },
  },
  'tiny disk': {impossible: missingMount(), prepare: (folder) => mount(folder, 'size=200k')},
  'read-only disk': {impossible: missingMount(), prepare: (folder) => mount(folder, 'ro')},
  'full output': {
    missing: existsSync('/dev/full') ? undefined : 'needs /dev/full',
    prepare: () => ({before: ['sh', '-c', 'exec "$@" > /dev/full', 'sh']}),
  },
  'old Node': {
    missing:
      oldNode() === undefined
        ? 'needs an older Node: export OLD_NODE=$(npm exec --package=node@20 -- node -p process.execPath)'
        : undefined,
    prepare() {
      const node = oldNode() ?? '';
      return {node, values: {VERSION: execFileSync(node, ['--version'], {encoding: 'utf8'}).trim()}};
    },
  },
  'taken port': {
    async prepare() {
      const port = await listen(() => {});
      return {values: {PORT: String(port)}};
    },
  },
  S3: {
    missing:
      process.env.S3_ENDPOINT === undefined
        ? 'needs an S3: export S3_ENDPOINT=$(test/storage/start-radosgw.sh FOLDER)'
        : undefined,
    prepare: () => ({env: {AWS_ENDPOINT_URL_S3: process.env.S3_ENDPOINT ?? ''}}),
  },
  // Only Amazon has regions: its answer, as its documentation gives it.
  'bucket elsewhere': {
    async prepare() {
      const port = await listen((_, response) => {
        response.writeHead(400, {'content-type': 'application/xml'});
        response.end(
          '<Error><Code>AuthorizationHeaderMalformed</Code><Message>wrong region</Message><Region>eu-central-1</Region></Error>',
        );
      });
      return {env: {AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`}};
    },
  },
};

/** A file system of its own on `disk/`, seen by the command alone and gone with it. */
function mount(folder: string, options: string): Call {
  mkdirSync(join(folder, 'disk'));
  const script = `mount -t tmpfs -o ${options} tmpfs disk && exec "$@"`;
  return {before: ['unshare', ...namespace, 'sh', '-c', script, 'sh']};
}

function missingMount(): string | undefined {
  const works = has('unshare', ...namespace, 'sh', '-c', 'mount -t tmpfs tmpfs /mnt');
  return works ? undefined : 'needs unshare and mount, of util-linux, and a system that lets this user mount';
}

function has(file: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(file, args, {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}

/** Another Node of this machine that is too old. */
function oldNode(): string | undefined {
  return [process.env.OLD_NODE, '/usr/bin/node', '/usr/local/bin/node'].find((node) => {
    if (node === undefined || !existsSync(node)) return false;
    const [major] = execFileSync(node, ['-p', 'process.versions.node'], {encoding: 'utf8'}).split('.');
    return Number(major) < 24;
  });
}

async function listen(answer: Parameters<typeof createServer>[1]): Promise<number> {
  const server = createServer(answer as never);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}
