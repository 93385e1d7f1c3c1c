import {randomUUID} from 'node:crypto';
import {styleText} from 'node:util';
import {DatelineError, neutralize, neutralizeLine} from '../messages.ts';
import type {Message} from '../model/message.ts';
import {readPreviewAssets} from '../storage/read-preview-assets.ts';
import {readStoryFolder} from '../storage/read-story-folder.ts';
import {excerptLine} from './excerpt-line.ts';
import {hintMissing} from './hint-missing.ts';
import type {Shown} from './preview/answer-request.ts';
import type {Made} from './preview/orders.ts';
import {type PreviewServer, servePreview} from './preview/serve-preview.ts';
import {type Maker, startMaker} from './preview/start-maker.ts';
import {watchFiles} from './preview/watch-files.ts';
import {lineReader} from './read-lines.ts';
import {reportMessages} from './report-messages.ts';
import {showProgress} from './show-progress.ts';
import {print, tell} from './terminal.ts';

export interface PreviewOptions {
  readonly port: number;
}

/** `dateline preview`: serves a story on this machine, as it would be built, and makes it anew whenever its files, the
 *  templates or the pipeline change. Writes nothing. Ends when it is interrupted. */
export async function preview(storyFolder: string | undefined, {port}: PreviewOptions): Promise<never> {
  const {folder} = await readStoryFolder(storyFolder);
  const run = randomUUID();
  let count = 0;
  let shown: Shown = {version: run, files: new Map(), messages: [], isBroken: false};
  // A thread that is started before the port is had would outlive the failure.
  let maker: Maker | undefined;
  const server = await serve(port, shown, async (path) => maker?.draw(path));
  maker = startMaker(folder);
  const update = async (changed: readonly string[], isCode: boolean) => {
    const began = performance.now();
    const next = toShown(await maker.make(isCode), `${run}-${++count}`, shown);
    if (isSame(next, shown)) return;
    shown = next;
    server.show(shown);
    describe(shown, changed, performance.now() - began);
  };
  const inTurn = queue(update);
  const watching = watchFiles(folder, inTurn, (error) =>
    reportMessages([explainWatching(folder, error)], {strict: false}),
  );
  const progress = showProgress();
  progress.stage('build');
  await Promise.all([watching, inTurn([], false)]);
  await print(`Preview of ${folder}: http://127.0.0.1:${server.port}/ (Ctrl-C ends it)\n`);
  return new Promise<never>(() => {});
}

async function serve(
  port: number,
  shown: Shown,
  draw: (path: string) => Promise<Uint8Array | undefined>,
): Promise<PreviewServer> {
  try {
    return await servePreview(port, shown, await readPreviewAssets(), draw);
  } catch (error) {
    throw new DatelineError([explainListening(port, error as NodeJS.ErrnoException)], 2, {cause: error});
  }
}

function explainListening(port: number, {code, message}: NodeJS.ErrnoException): Message {
  const reasons: Record<string, readonly [string, string]> = {
    EADDRINUSE: [
      'port-in-use',
      `another program listens on port ${port}: end it, or choose another with --port (0 takes any that is free)`,
    ],
    EACCES: [
      'port-denied',
      `listening on port ${port} is not permitted: choose one from 1024 on with --port`,
    ],
  };
  const [rule, reason] = reasons[code ?? ''] ?? [
    'port-failed',
    `the port can't be had (${message}): choose another with --port`,
  ];
  return {path: `127.0.0.1:${port}`, line: 1, column: 1, rule, reason, severity: 'error'};
}

function explainWatching(folder: string, {message}: Error): Message {
  const reason = `not every change will be seen (${message}): raise the limit of the system (fs.inotify.max_user_watches), or set CHOKIDAR_USEPOLLING=1`;
  return {path: folder, line: 1, column: 1, rule: 'watch-failed', reason, severity: 'warning'};
}

/** One after the other; what comes in the meantime is done together. */
function queue(work: (changed: readonly string[], isCode: boolean) => Promise<void>) {
  let running: Promise<void> | undefined;
  let next: {changed: readonly string[]; isCode: boolean} | undefined;
  const start = async (changed: readonly string[], isCode: boolean): Promise<void> => {
    await work(changed, isCode);
    const waiting = next;
    next = undefined;
    if (waiting) await start(waiting.changed, waiting.isCode);
  };
  return (changed: readonly string[], isCode: boolean): Promise<void> => {
    if (running) {
      next = {changed: [...(next?.changed ?? []), ...changed], isCode: isCode || (next?.isCode ?? false)};
      return running;
    }
    running = start(changed, isCode).finally(() => {
      running = undefined;
    });
    return running;
  };
}

/** The new edition; or the last one that could be made, with why there is no newer one. */
function toShown(made: Made, version: string, before: Shown): Shown {
  const readLine = lineReader();
  const messages = made.messages
    .filter(({severity}) => severity !== 'info')
    .map(hintMissing)
    .map((message) => {
      const text = readLine(message.path, message.line);
      const {path, reason} = message;
      const told = {...message, path: neutralizeLine(path), reason: neutralizeLine(reason)};
      return {...told, excerpt: text?.trim() ? excerptLine(text, message.line, message.column) : []};
    });
  if (made.type === 'broken') return {version, files: before.files, messages, isBroken: true};
  return {version, files: new Map(made.files.map((file) => [file.path, file])), messages, isBroken: false};
}

/** A change that is seen nowhere, such as an editor's own file, loads no page again. */
function isSame(next: Shown, before: Shown): boolean {
  return (
    next.isBroken === before.isBroken &&
    JSON.stringify(next.messages) === JSON.stringify(before.messages) &&
    next.files.size === before.files.size &&
    [...next.files].every(([path, {bytes}]) => {
      const other = before.files.get(path)?.bytes;
      return other !== undefined && Buffer.compare(bytes, other) === 0;
    })
  );
}

function describe({messages, isBroken}: Shown, changed: readonly string[], milliseconds: number): void {
  reportMessages(messages, {strict: false});
  const what = isBroken ? 'The last good page stays' : 'New page';
  const why = changed.length === 0 ? '' : ` after a change of ${changed.slice(0, 3).join(', ')}`;
  const colour = isBroken ? 'red' : 'green';
  tell(
    `${styleText(colour, what, {stream: process.stderr})}${neutralize(why)} (${(milliseconds / 1000).toFixed(2)} s)\n`,
  );
}
