import {toHtml} from 'hast-util-to-html';
import type {ShownMessage} from '../../../report-templates/preview-banner.ts';
import {previewBanner, previewEmpty} from '../../../report-templates/preview-banner.ts';
import type {OutputFile} from '../../model/edition-file.ts';

/** What the preview shows now. */
export interface Shown {
  /** Changes whenever anything that is shown does; pages of another version load themselves again. */
  readonly version: string;
  /** Of the last edition that could be made, by path; none before the first. */
  readonly files: ReadonlyMap<string, OutputFile>;
  readonly messages: readonly ShownMessage[];
  /** Whether `files` are older than what is on disk, which is broken. */
  readonly isBroken: boolean;
}

export interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string | Uint8Array;
}

/** What the preview's own pages load, by path. */
export type PreviewAssets = ReadonlyMap<string, OutputFile>;

/** The answer to a path of the preview. Paths are keys of what was made, never of a disk: nothing leads elsewhere.
 *  `draw` gives the bytes of a PNG that isn't drawn yet. */
export async function answerRequest(
  url: string,
  shown: Shown,
  assets: PreviewAssets,
  draw: (path: string) => Promise<Uint8Array | undefined>,
): Promise<Answer> {
  const path = readPath(url);
  if (path === undefined) return plain(400, 'this address is no path');
  const own = assets.get(path);
  if (own) return {status: 200, mediaType: own.mediaType, body: own.bytes};
  const file = shown.files.get(path);
  if (file?.mediaType === 'text/html')
    return html(200, addBanner(new TextDecoder().decode(file.bytes), shown));
  if (file && file.bytes.length === 0 && file.mediaType === 'image/png') {
    const body = await draw(path);
    return body
      ? {status: 200, mediaType: file.mediaType, body}
      : plain(503, 'this image can’t be drawn now');
  }
  if (file) return {status: 200, mediaType: file.mediaType, body: file.bytes};
  const reason = path.startsWith('history/')
    ? 'A preview has no history: editions are written by dateline build and publish.'
    : `There is no page ${path} in this preview.`;
  return html(
    path === 'index.html' ? 200 : 404,
    writeEmpty(shown, path === 'index.html' ? undefined : reason),
  );
}

function readPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, '').replace(/^\//, ''));
    return path === '' ? 'index.html' : path;
  } catch {
    return undefined;
  }
}

/** Puts the banner and what reloads the page into a page of the edition. */
function addBanner(page: string, shown: Shown): string {
  const {head, body} = previewBanner(shown);
  return page
    .replace('</head>', () => `${toHtml(head)}</head>`)
    .replace(/<body[^>]*>/, (start) => `${start}${toHtml(body)}`);
}

function writeEmpty(shown: Shown, reason: string | undefined): string {
  return toHtml(previewEmpty(shown, reason));
}

function html(status: number, body: string): Answer {
  return {status, mediaType: 'text/html', body};
}

function plain(status: number, body: string): Answer {
  return {status, mediaType: 'text/plain', body: `${body}\n`};
}
