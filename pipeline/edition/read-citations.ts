import {DatelineError} from '../messages.ts';
import type {EditionCitation} from '../model/edition.ts';
import {citationSchema} from '../model/edition.ts';
import {lineStarts} from '../model/line-starts.ts';
import type {Storage} from '../model/storage.ts';
import {editionKey} from './layout.ts';
import {readFormerCitations} from './read-values.ts';

/** The place that stands under a number in `data/citations.jsonl`. */
export type CitationAt = (index: number) => EditionCitation;

export const citationsPath = 'data/citations.jsonl';

/** Opens the citations of an edition. Only the lines that are asked for are parsed: of a count of many events a reader is
 *  shown few. A line that isn't there, or holds none, throws `storage-damaged`. */
export async function readCitations(storage: Storage, id: string): Promise<CitationAt> {
  const key = editionKey(id, citationsPath);
  const found = await storage.read(key);
  const former = found ? [] : await readFormerCitations(storage, id);
  const at = found ? parseLines(found.bytes) : (index: number) => former[index];
  return requireAll(at, `${storage.place}/${key}`);
}

function requireAll(at: (index: number) => EditionCitation | undefined, file: string): CitationAt {
  return (index) => {
    const citation = at(index);
    if (citation) return citation;
    const reason = 'the line holds no citation: restore the file, or build the edition again';
    throw new DatelineError([
      {path: file, line: index + 1, column: 1, rule: 'storage-damaged', reason, severity: 'error'},
    ]);
  };
}

function parseLines(bytes: Uint8Array): (index: number) => EditionCitation | undefined {
  const starts = lineStarts(bytes);
  const decoder = new TextDecoder();
  return (index) => {
    const text = decoder.decode(bytes.subarray(starts[index], starts[index + 1]));
    return parseCitation(text);
  };
}

function parseCitation(text: string): EditionCitation | undefined {
  try {
    return citationSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
