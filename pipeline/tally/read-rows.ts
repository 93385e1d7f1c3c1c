import type {Cell, Table} from '../model/document.ts';
import type {SeriesDeclaration} from '../model/story.ts';
import type {IndexedSource} from './index-source.ts';

/** Says a problem of the declaration of one series. */
export type SayHere = (steps: readonly PropertyKey[], rule: string, reason: string) => void;

/** Where the declared columns stand in a table. */
export interface Columns {
  readonly year: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** The places of the columns by their headers; undefined with a message (`column-unknown`) where one is missing. */
export function findColumns(
  {header}: Table,
  {year, columns}: SeriesDeclaration,
  say: SayHere,
): Columns | undefined {
  const names = header.map(({text}) => text.trim());
  const placeOf = (name: string, steps: readonly PropertyKey[]) => {
    const place = names.indexOf(name);
    if (place < 0)
      say(steps, 'column-unknown', `the table has no column "${name}"; its columns are ${names.join(', ')}`);
    return place;
  };
  const found = Object.entries(columns).map(
    ([id, {header: name}]) => [id, placeOf(name, ['columns', id, 'header'])] as const,
  );
  const yearPlace = placeOf(year, ['year']);
  return yearPlace < 0 || found.some(([, place]) => place < 0)
    ? undefined
    : {year: yearPlace, columns: new Map(found)};
}

/** The rows by their year, those outside the declared years left out. */
export function indexYears(
  {header, rows}: Table,
  place: number,
  source: IndexedSource,
  {years: [first, last]}: SeriesDeclaration,
  say: SayHere,
): Map<number, readonly Cell[]> {
  const found = new Map<number, readonly Cell[]>();
  for (const row of rows) {
    const cell = row[place];
    const year = Number(cell?.text.trim());
    if (!cell || !/^\d{4}$/.test(cell.text.trim())) {
      const where = cell ? whereIs(source, cell) : source.document.source.path;
      say(['year'], 'year-unread', `found "${cell?.text ?? ''}" at ${where}; expected a year of four digits`);
    } else if (found.has(year)) {
      say(
        ['year'],
        'year-repeated',
        `found the year ${year} again at ${whereIs(source, cell)}; expected each year once`,
      );
    } else if (year >= first && year <= last) {
      if (row.length !== header.length) {
        const reason = `found ${row.length} of ${header.length} cells in the row of ${year} at ${whereIs(source, cell)}; expected one for each column of the header`;
        say(['columns'], 'row-ragged', reason);
      }
      found.set(year, row);
    }
  }
  return found;
}

/** The place of a cell, as messages name it. */
export function whereIs(source: IndexedSource, cell: Cell): string {
  const {path, line, column} = source.cite(cell);
  return `${path}:${line}:${column}`;
}
