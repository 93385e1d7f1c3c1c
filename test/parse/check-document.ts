import type {Document, Passage} from '../../pipeline/model/document.ts';

/** What holds for every document, whatever it was read from. Throws with the first thing that doesn't. */
export function checkDocument(document: Document): void {
  const {text, passages, tables, messages} = document;
  const ids = new Set<string>();
  let [last, block] = [0, -1];
  for (const passage of passages) {
    if (passage.start < last || passage.end <= passage.start || passage.end > text.length)
      fail('order', passage);
    if (passage.block < block) fail('blocks out of order', passage);
    if (ids.has(passage.id)) fail('id twice', passage);
    if (!/^[0-9a-f]{8}(?:-\d+)?$/.test(passage.id)) fail('form of id', passage);
    if (passage.plain.trim() !== passage.plain || passage.plain === '')
      fail('white space at an end', passage);
    if ((passage.type === 'heading') !== (passage.depth !== undefined)) fail('depth', passage);
    checkRuns(text, passage);
    ids.add(passage.id);
    [last, block] = [passage.end, passage.block];
  }
  for (const cell of tables.flatMap(({header, rows}) => [...header, ...rows.flat()])) {
    if (cell.start > cell.end || cell.end > text.length) fail('cell', cell);
  }
  for (const message of messages) {
    if (message.line < 1 || message.column < 1 || !/^[a-z]+(?:-[a-z0-9]+)+$/.test(message.rule))
      fail('message', message);
  }
}

/** `plain` is what stands there, or its runs lead to every character of it, in order. */
function checkRuns(text: string, passage: Passage): void {
  const {plain, runs, start, end} = passage;
  if (!runs) {
    if (text.slice(start, end) !== plain) fail('slice', passage);
    return;
  }
  let [read, at] = [0, start];
  for (const run of runs) {
    if (run.plain !== read || run.text < at || run.length <= 0 || run.textLength <= 0) fail('run', passage);
    const stands = text.slice(run.text, run.text + run.textLength);
    const reads = plain.slice(run.plain, run.plain + run.length);
    if (run.length === run.textLength && stands !== reads && reads !== ' ')
      fail('run reads otherwise', passage);
    read += run.length;
    at = run.text + run.textLength;
  }
  if (read !== plain.length || at !== end) fail('runs end elsewhere', passage);
}

function fail(what: string, found: unknown): never {
  throw new Error(`${what}: ${JSON.stringify(found)}`);
}
