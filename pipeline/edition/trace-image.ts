import {createHash} from 'node:crypto';
import type {HistoryEntry} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {refusal} from './find-edition.ts';
import {readFigures, readManifest} from './read-edition.ts';
import {readPngTexts} from './read-png-texts.ts';
import {readState} from './read-state.ts';

/** Where an image comes from. */
export interface ImageOrigin {
  /** What the image says of itself: title, source, digest of its data, … */
  readonly texts: ReadonlyMap<string, string>;
  /** The editions that show it, newest first. */
  readonly editions: readonly {
    readonly edition: string;
    readonly title: string;
    readonly date: string;
    /** The figure whose data it shows. */
    readonly figure: string | undefined;
    /** The file of the edition with the very same bytes; absent where only the data are the same. */
    readonly file: string | undefined;
    /** The figure's files in that edition: images and data. */
    readonly files: readonly string[];
  }[];
}

/** Looks up the editions that a PNG was part of: by its bytes, and by the digest of its data that stands in it.
 *  Throws `image-unreadable` where the bytes are no PNG. */
export async function traceImage(storage: Storage, name: string, bytes: Uint8Array): Promise<ImageOrigin> {
  const texts = readPngTexts(bytes);
  if (!texts)
    throw refusal(name, 'image-unreadable', 'this is no PNG image: expected one that a report offers');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const digests = new Set([...texts.values()].flatMap((text) => text.match(/\b[0-9a-f]{12}\b/g) ?? []));
  const {history} = await readState(storage);
  const latest = new Map<string, HistoryEntry>(history.entries.map((entry) => [entry.edition, entry]));
  const editions = [];
  for (const {edition, title, date} of [...latest.values()].reverse()) {
    const [manifest, figures] = await Promise.all([
      readManifest(storage, edition),
      readFigures(storage, edition),
    ]);
    const file = manifest?.files.find((listed) => listed.sha256 === sha256)?.path;
    const figure = figures.figures.find(({digest}) => digests.has(digest))?.id;
    if (!manifest || (file === undefined && figure === undefined)) continue;
    const belongs = (path: string) => figure !== undefined && path.split(/[/.]/).includes(figure);
    const files = manifest.files.map(({path}) => path).filter(belongs);
    editions.push({edition, title, date, figure, file, files});
  }
  return {texts, editions};
}
