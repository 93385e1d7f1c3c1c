import type {EditionFile} from '../model/edition-file.ts';
import type {ReportInput} from './open-report.ts';
import {openReport} from './open-report.ts';
import {writeDownloads} from './write-downloads.ts';
import {writeEvents} from './write-events.ts';
import {writeEvidence} from './write-evidence.ts';
import {writeIndex} from './write-index.ts';
import {writeMethod} from './write-method.ts';

/** Story, tallies and figures → every file of the edition that people read or take away, in order of path: the report,
 *  the evidence, events, method, downloads, data and assets. The figures' own files come with the figures.
 *  What shows a source whole is made when it is wanted. Paths are relative to the edition's folder; every link in a page works from disk.
 *  Throws when the story prints a value that doesn't exist: stories are checked before reports are written. */
export function writeReport(input: ReportInput): EditionFile[] {
  const context = openReport(input);
  const {file: index, uses} = writeIndex(context);
  const [events, ...eventData] = writeEvents(context);
  if (!events) throw new Error('no page of events');
  const files = [
    index,
    ...writeEvidence(context, uses),
    events,
    writeMethod(context),
    writeDownloads(context, eventData),
    ...eventData,
    ...[...input.assets].map(([path, bytes]) => ({
      path: `assets/${path}`,
      mediaType: mediaTypeOf(path),
      bytes,
    })),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function mediaTypeOf(path: string): string {
  const types: Record<string, string> = {
    css: 'text/css',
    js: 'text/javascript',
    svg: 'image/svg+xml',
    txt: 'text/plain',
    woff2: 'font/woff2',
  };
  return types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}
