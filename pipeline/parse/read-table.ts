import type {Cell, Table} from '../model/document.ts';
import type {Block, Problem, Reading} from './block.ts';
import {type Field, splitFields} from './table/split-fields.ts';

/** Comma-separated values (RFC 4180; also `;`, tab or `|` between fields) → a table whose first row is its header, and a
 *  block a filled cell. A row with fewer or more cells than the header is kept as it is and told (`table-row-ragged`). */
export function readTable(text: string): Reading {
  const {rows, unclosed} = splitFields(text, findSeparator(text));
  const [header = [], ...body] = rows;
  const table: Table = {header: header.map(toCell), rows: body.map((row) => row.map(toCell))};
  const problems = [...tellRagged(header, body), ...(unclosed === undefined ? [] : [tellUnclosed(unclosed)])];
  return {blocks: rows.flatMap((row) => row.flatMap(toBlock)), tables: [table], problems};
}

/** The separator that the first line holds most of; a comma where there is none. */
function findSeparator(text: string): string {
  const [line = ''] = /[^\r\n]{1,10000}/.exec(text) ?? [];
  const bare = line.replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t', '|'].map((separator) => ({
    separator,
    count: bare.split(separator).length,
  }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

function toCell({start, end, text}: Field): Cell {
  return {start, end, text};
}

function toBlock({pieces}: Field): Block[] {
  return pieces.length === 0 ? [] : [{type: 'cell', pieces}];
}

function tellRagged(header: readonly Field[], rows: readonly (readonly Field[])[]): Problem[] {
  return rows
    .filter((row) => row.length !== header.length)
    .map((row) => ({
      offset: row[0]?.start ?? 0,
      rule: 'table-row-ragged',
      reason: `the row has ${row.length} cells, the header ${header.length}: add or remove separators`,
      severity: 'warning',
    }));
}

function tellUnclosed(offset: number): Problem {
  return {
    offset,
    rule: 'table-quote-unclosed',
    reason:
      'a quotation mark opens a cell and nothing closes it, so that the rest of the file is one cell: close it',
    severity: 'warning',
  };
}
