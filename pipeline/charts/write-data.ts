import {openCitationTable, printCitation, shortenRanges} from '../model/citation-table.ts';
import {encodePieces} from '../model/encode-pieces.ts';
import type {FigureSpec} from '../model/figure.ts';
import {numberCitations} from '../model/number-citations.ts';
import type {Citation} from '../model/span.ts';
import {digestData} from './digest-data.ts';
import {type DataRecord, listRecords} from './list-records.ts';
import {printText} from './print-text.ts';
import {writeCsv} from './write-csv.ts';

/** A figure's data as files, and the digest of what is drawn: it doesn't change when a source's lines move. */
export interface FigureData {
  readonly csv: string;
  /** In UTF-8. */
  readonly json: Uint8Array;
  readonly digest: string;
  readonly columns: readonly string[];
}

/** The data as CSV, a line for each record with the place of its first citation, and as JSON with the places of each value:
 *  each once, a line each, named by number where a value rests on it. The figure is one that `shortenPlaces` gives. */
export function writeData(spec: FigureSpec): FigureData {
  const records = listRecords(spec.tally);
  const columns = Object.keys(records[0]?.cells ?? {});
  const drawn = records.map(({cells}) => columns.map((column) => print(cells[column] ?? null)));
  const digest = digestData(writeCsv([columns, ...drawn, ...listClaims(spec.tally)]));
  const places = ['source', 'line', 'column', 'quote'];
  const csv = writeCsv([
    [...columns, ...places],
    ...records.map((record, index) => [...(drawn[index] ?? []), ...placeOf(record)]),
  ]);
  const json = encodePieces(writeJson({...describe(spec), digest, columns, ...listRows(spec, records)}));
  return {csv, json, digest, columns};
}

function describe({id, chart, title, subtitle, notes, source, credit, alt}: FigureSpec) {
  const about = {schema: 'figure/2', id, chart, title: printText(title), subtitle: printText(subtitle)};
  return {...about, notes: notes.map(printText), source, credit, alt};
}

function listRows({tally}: FigureSpec, records: readonly DataRecord[]) {
  const rows = records.map(({cells, values}) => ({...cells, values}));
  return tally.type === 'series' ? {rows, claims: tally.claims} : {rows};
}

/** Members with two spaces, then the citations. */
function* writeJson(data: object): Generator<string> {
  const table = openCitationTable();
  const numbered = JSON.stringify(numberCitations(data, table), undefined, 2);
  yield `${shortenRanges(numbered).slice(0, -'\n}'.length)},\n  "citations": [`;
  for (const [index, row] of table.rows.entries())
    yield `${index === 0 ? '' : ','}\n    ${printCitation(row)}`;
  yield `${table.rows.length === 0 ? '' : '\n  '}]\n}\n`;
}

/** Every place that is given with the figure, each once, in order of path and place. */
export function listCitations(spec: FigureSpec): Citation[] {
  const table = openCitationTable();
  for (const {values} of listRecords(spec.tally)) {
    for (const {citations} of values) table.cite(citations);
  }
  return [...table.rows].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start || a.end - b.end,
  );
}

function print(cell: DataRecord['cells'][string]): string | number | null {
  return typeof cell === 'boolean' ? String(cell) : cell;
}

function placeOf({values}: DataRecord): (string | number | null)[] {
  const citation = values[0]?.citations[0];
  if (!citation) return [null, null, null, null];
  return [citation.path, citation.line, citation.column, citation.quote];
}

/** What is drawn over a series, for its digest. */
function listClaims(tally: FigureSpec['tally']): string[][] {
  if (tally.type !== 'series') return [];
  return tally.claims.map(({direction, label, date, intervals}) => [
    direction,
    label,
    date.display,
    ...intervals.flat().map(String),
  ]);
}
