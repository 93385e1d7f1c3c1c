import {openCitationTable, printCitation, shortenRanges} from '../model/citation-table.ts';
import type {ChecksFile, FiguresFile, ValuesFile} from '../model/edition.ts';
import type {OutputFile} from '../model/edition-file.ts';
import {encodePieces} from '../model/encode-pieces.ts';
import type {Figure, RichText} from '../model/figure.ts';
import type {Message} from '../model/message.ts';
import type {Citation} from '../model/span.ts';
import type {Story} from '../model/story.ts';
import type {Tallies} from '../model/tally.ts';
import {canonicalPieces} from './canonical-json.ts';
import {citeTallies} from './cite-tallies.ts';
import {citationsPath} from './read-citations.ts';
import {valuesPath} from './read-values.ts';

export interface EditionData {
  readonly story: Story;
  readonly tallies: Tallies;
  readonly figures: readonly Figure[];
  readonly messages: readonly Message[];
}

/** What later editions are compared with, as canonical JSON under `data/`: values and pins, checks and messages,
 *  digests of figures, and the tallies; with the places that all of them cite, a line each. */
export function writeData({story, tallies, figures, messages}: EditionData): OutputFile[] {
  const table = openCitationTable();
  const values: ValuesFile = {
    schema: 'values/2',
    pins: listPins(story),
    values: tallies.values.map((value) => ({...value, citations: table.cite(value.citations)})),
  };
  const tallied = citeTallies(tallies.tallies, tallies.values, table);
  const checks: ChecksFile = {
    schema: 'checks/2',
    checks: tallies.checks.map((check) => ({...check, citations: table.cite(check.citations)})),
    // Where the story's folder lies is nobody's business, and must not change a byte.
    messages: messages.map((told) => (told.path === story.path ? {...told, path: 'story.md'} : told)),
  };
  const drawn: FiguresFile = {
    schema: 'figures/1',
    figures: figures.map(({id, title, digest}) => ({id, title: toPlain(title), digest})),
  };
  return [
    writeJson(valuesPath, {...values, citations: citedHow}),
    writeJson('data/checks.json', {...checks, citations: citedHow}),
    writeJson('data/figures.json', drawn),
    writeJson('data/tallies.json', {schema: 'tallies/2', citations: citedWhere, tallies: tallied}),
    {path: citationsPath, mediaType: 'application/jsonl', bytes: encodePieces(printLines(table.rows))},
  ];
}

/** What those who open one of the files read there about its citations. */
const citedHow = 'Ranges [from, to) of the lines of citations.jsonl, counted from 0.';
const citedWhere =
  'Of a value: those of the same id in values.json. Elsewhere: lines of citations.jsonl, counted from 0.';

/** Ids of the values whose change holds an edition: `red-army-reports.total`. */
function listPins({front}: Story): string[] {
  return (front.tallies ?? []).flatMap(({id, pin}) => (pin ?? []).map((part) => `${id}.${part}`)).sort();
}

function toPlain(text: RichText): string {
  return text.map((part) => (typeof part === 'string' ? part : part.display)).join('');
}

function writeJson(path: string, data: object): OutputFile {
  const pieces = Array.from(canonicalPieces(data), shortenRanges);
  return {path, mediaType: 'application/json', bytes: encodePieces(pieces)};
}

/** One by one: all of them at once would take more memory than all facts. */
function* printLines(citations: readonly Citation[]): Generator<string> {
  for (const citation of citations) yield `${printCitation(citation)}\n`;
}
