import type {Cell} from '../model/document.ts';
import type {SeriesDeclaration} from '../model/story.ts';
import type {SeriesPoint, SeriesTally, Value} from '../model/tally.ts';
import {displayNumber, sumOf} from './display-number.ts';
import {findAlarms} from './find-alarms.ts';
import type {IndexedSource} from './index-source.ts';
import {keepSeries} from './keep-series.ts';
import {readCell} from './read-cell.ts';
import {findColumns, indexYears, type SayHere, whereIs} from './read-rows.ts';
import type {TallyContext} from './tally-context.ts';

type Missing = SeriesTally['missing'][number];

/** A table's columns as numbers over years, each cell cited. Every declared year has a point: an empty cell or a year
 *  without a row is missing, `0` is a zero. Errors: `table-missing`, `column-unknown`, `cell-unread`, `year-unread`,
 *  `year-repeated`, `row-ragged`. */
export function tallySeries(
  context: TallyContext,
  declared: SeriesDeclaration,
  at: number,
): SeriesTally | undefined {
  if (context.absent.has(declared.source)) return undefined;
  const source = context.sources.find(({id}) => id === declared.source);
  const [table] = source?.document.tables ?? [];
  const say = (steps: readonly PropertyKey[], rule: string, reason: string) =>
    context.say(['tallies', at, ...steps], rule, reason);
  if (!source || !table) {
    say(
      ['source'],
      'table-missing',
      `the source "${declared.source}" holds no table; expected rows of years`,
    );
    return undefined;
  }
  const places = findColumns(table, declared, say);
  if (places === undefined) return undefined;
  const rows = indexYears(table, places.year, source, declared, say);
  const [first, last] = declared.years;
  const read = Array.from({length: last - first + 1}, (_, index) => first + index).map((year) =>
    readYear(year, rows.get(year), places.columns, source, declared, say),
  );
  const points = read.map(({point}) => (declared.total ? withTotal(point, declared) : point));
  const columns = [
    ...Object.entries(declared.columns).map(([id, {label, actor}]) => ({
      id,
      label,
      ...(actor ? {actor} : {}),
    })),
    ...(declared.total ? [{id: 'total', label: declared.total.label}] : []),
  ];
  const missing = read.flatMap((year) => year.missing);
  const {id, unit} = declared;
  const citeYear = (year: number) => {
    const cell = rows.get(year)?.[places.year];
    return cell && source.cite(cell);
  };
  const peak = keepSeries(context, declared, points, citeYear);
  return {
    type: 'series',
    id,
    unit,
    columns,
    points,
    missing,
    ...(peak ? {peak} : {}),
    alarms: findAlarms(columns, points),
    claims: [],
  };
}

function readYear(
  year: number,
  row: readonly Cell[] | undefined,
  columns: ReadonlyMap<string, number>,
  source: IndexedSource,
  {id, unit, columns: declared}: SeriesDeclaration,
  say: SayHere,
): {point: SeriesPoint; missing: Missing[]} {
  const values: Record<string, Value | undefined> = {};
  const missing: Missing[] = [];
  for (const [column, place] of columns) {
    const cell = row?.[place];
    const number = cell && readCell(cell.text);
    if (cell && number !== undefined && number !== 'unread') {
      values[column] = {
        id: `${id}.${column}.${year}`,
        type: 'number',
        display: displayNumber(number),
        number,
        unit,
        provenance: 'stated',
        how: `The table gives ${displayNumber(number)} for ${year}, ${declared[column]?.label ?? column}.`,
        citations: [source.cite(cell)],
      };
      continue;
    }
    if (cell && number === 'unread') {
      say(
        ['columns', column],
        'cell-unread',
        `found "${cell.text}" at ${whereIs(source, cell)}; expected a number or an empty cell`,
      );
    }
    values[column] = undefined;
    missing.push({year, column, ...(cell ? {citation: source.cite(cell)} : {})});
  }
  return {point: {year, values}, missing};
}

/** The total is missing where one of its parts is. */
function withTotal({year, values}: SeriesPoint, {id, unit}: SeriesDeclaration): SeriesPoint {
  const parts = Object.values(values);
  const known = parts.filter((value) => value !== undefined);
  if (known.length < parts.length) return {year, values: {...values, total: undefined}};
  const number = sumOf(known.map((value) => value.number ?? 0));
  const total: Value = {
    id: `${id}.total.${year}`,
    type: 'number',
    display: displayNumber(number),
    number,
    unit,
    provenance: 'computed',
    how: `The sum of ${known.map(({display}) => display).join(' and ')} for ${year}.`,
    citations: known.flatMap(({citations}) => citations),
  };
  return {year, values: {...values, total}};
}
