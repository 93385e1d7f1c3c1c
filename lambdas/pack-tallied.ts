import {openCitationTable, printCitation} from '../pipeline/model/citation-table.ts';
import {encodePieces} from '../pipeline/model/encode-pieces.ts';
import {lineStarts} from '../pipeline/model/line-starts.ts';
import type {Message} from '../pipeline/model/message.ts';
import {numberCitations, restoreCitations} from '../pipeline/model/number-citations.ts';
import type {Citation} from '../pipeline/model/span.ts';
import type {Tallies} from '../pipeline/model/tally.ts';

/** What the tally stage hands to the render stage, beside the event sets. */
export interface Tallied {
  readonly tallies: Tallies;
  readonly messages: readonly Message[];
}

/** Tallies as one object, for the way from one state to the next: a line of JSON that names citations by number, then each
 *  of these once, a line each. Whole, those of a large archive would be longer than a string can be. */
export function packTallied(tallied: Tallied): Uint8Array {
  const table = openCitationTable();
  const numbered = JSON.stringify(numberCitations(tallied, table));
  return encodePieces([numbered, ...table.rows.map((row) => `\n${printCitation(row)}`)]);
}

export function unpackTallied(bytes: Uint8Array): Tallied {
  const [numbered, ...citations] = parseLines(bytes);
  return restoreCitations(numbered, citations as Citation[]) as Tallied;
}

function parseLines(bytes: Uint8Array): unknown[] {
  const decoder = new TextDecoder();
  return lineStarts(bytes).map((start, index, starts) =>
    JSON.parse(decoder.decode(bytes.subarray(start, starts[index + 1]))),
  );
}
