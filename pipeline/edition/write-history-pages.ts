import {correctionsPage} from '../../report-templates/corrections-page.ts';
import {historyPage} from '../../report-templates/history-page.ts';
import {historyStyle} from '../../report-templates/history-style.ts';
import {notFoundPage} from '../../report-templates/not-found-page.ts';
import {rootPage} from '../../report-templates/root-page.ts';
import type {Storage, StoredObject} from '../model/storage.ts';
import {describeHistory} from './describe-history.ts';
import {
  correctionsPageKey,
  css,
  historyPageKey,
  historyStyleKey,
  html,
  mutable,
  notFoundKey,
  rootKey,
} from './layout.ts';
import type {State} from './read-state.ts';
import {readState} from './read-state.ts';
import {toPage} from './to-page.ts';

interface Derived {
  readonly key: string;
  readonly mediaType: string;
  readonly write: (state: State) => string;
}

const derived: readonly Derived[] = [
  {key: rootKey, mediaType: html, write: ({pointer}) => toPage(rootPage(pointer?.edition))},
  {key: historyPageKey, mediaType: html, write: (state) => toPage(historyPage(describeHistory(state)))},
  {
    key: correctionsPageKey,
    mediaType: html,
    write: (state) => toPage(correctionsPage(describeHistory(state))),
  },
  {key: notFoundKey, mediaType: html, write: () => toPage(notFoundPage())},
  {key: historyStyleKey, mediaType: css, write: () => historyStyle},
];

/** Brings the pages that follow from pointer and history up to date. Each is swapped against the ETag that it had before
 *  the state was read: so a slow publisher can't put an older state over a newer one. */
export async function writeHistoryPages(storage: Storage): Promise<void> {
  let isDone = false;
  while (!isDone) {
    const found = await Promise.all(derived.map(({key}) => storage.read(key)));
    const state = await readState(storage);
    const written = derived.map((page, index) => writePage(storage, page, found[index], state));
    isDone = (await Promise.all(written)).every(Boolean);
  }
}

async function writePage(
  storage: Storage,
  {key, mediaType, write}: Derived,
  found: StoredObject | undefined,
  state: State,
): Promise<boolean> {
  const bytes = new TextEncoder().encode(write(state));
  if (found && Buffer.compare(found.bytes, bytes) === 0) return true;
  return (await storage.swap(key, bytes, found?.etag ?? null, mutable(mediaType))).ok;
}
