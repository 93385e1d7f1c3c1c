import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';

/** The smallest story that builds: one source, one date. */
export const smallStory = `---
title: A treaty
updated: 2026-11-23
sources:
  - id: note
    file: sources/note.txt
    title: A note
    publisher: The archive
    licence: CC0
    retrieved: not stated
dates:
  treaty: {source: note, quote: 11 April 1921}
---

They signed on :date[treaty].
`;

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** The small story in a folder of its own. */
export function writeSmallStory(folder = temporaryFolder()): string {
  mkdirSync(join(folder, 'sources'), {recursive: true});
  writeFileSync(join(folder, 'story.md'), smallStory);
  writeFileSync(
    join(folder, 'sources/note.txt'),
    'The two states signed the treaty on 11 April 1921 in Riga.\n',
  );
  return folder;
}
