import type {Cell, Table} from '../model/document.ts';
import type {CanDraw, DraftSource} from './draft.ts';

/** A table's columns that share a measure, over years. */
export interface ChosenSeries {
  readonly source: DraftSource;
  readonly year: string;
  readonly years: readonly [number, number];
  readonly columns: readonly {
    readonly header: string;
    readonly label: string;
    readonly peak: number | undefined;
  }[];
  /** As the headers name it: `tonnes` of `landed_tonnes`. */
  readonly unit: string | undefined;
}

/** Lines that a chart can label. */
const mostColumns = 4;
const mostSeries = 3;
/** A line under a twentieth of the highest lies on the axis. */
const closest = 20;

/** Series from the table of a source: a column of years, each once, and the columns of numbers beside it, drawn together
 *  where their measure and their height agree. */
export function suggestSeries(source: DraftSource, canDraw: CanDraw): ChosenSeries[] {
  const [table] = source.eventSet.document.tables;
  if (source.eventSet.document.source.format !== 'table' || !table) return [];
  const names = table.header.map(({text}) => text.trim());
  const place = names.findIndex((name, index) => isSingle(names, name) && isYears(table, index));
  if (place < 0) return [];
  const years = columnOf(table, place).map((text) => Number(text.trim()));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (last - first > 1000) return [];
  const columns = names.flatMap((header, index) =>
    index !== place && isSingle(names, header) && canDraw(header)
      ? (readColumn(table, header, index) ?? [])
      : [],
  );
  return groupColumns(columns)
    .slice(0, mostSeries)
    .map(({unit, columns: together}) => ({
      source,
      year: names[place] ?? '',
      years: [first, last] as const,
      unit,
      columns: together,
    }));
}

interface Column {
  readonly header: string;
  readonly label: string;
  readonly unit: string | undefined;
  readonly height: number;
  readonly peak: number | undefined;
}

function isSingle(names: readonly string[], name: string): boolean {
  return name !== '' && names.filter((other) => other === name).length === 1 && !/[\p{Cc}]/u.test(name);
}

function isYears(table: Table, place: number): boolean {
  const texts = columnOf(table, place);
  return (
    texts.length >= 2 &&
    texts.every((text) => /^\s*[12]\d{3}\s*$/.test(text)) &&
    new Set(texts.map(Number)).size === texts.length
  );
}

function columnOf({rows}: Table, place: number): string[] {
  return rows.map((row) => row[place]?.text ?? '');
}

/** A column whose every filled cell is a number; at least two are. */
function readColumn(table: Table, header: string, place: number): Column | undefined {
  const isRagged = table.rows.some((row: readonly Cell[]) => row.length !== table.header.length);
  const texts = columnOf(table, place).map((text) => text.trim());
  const filled = texts.filter((text) => text !== '');
  if (isRagged || filled.length < 2 || !filled.every((text) => numeral.test(text))) return undefined;
  const numbers = filled.map((text) => Number(text.replace(/[,\u00a0\u202f ]/g, '').replace('−', '-')));
  const height = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const highest = numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
  const peak = numbers.filter((number) => number === highest).length === 1 ? highest : undefined;
  const words = header.split(/[\s_]+/).filter((word) => word !== '');
  const unit = words.length > 1 ? words.at(-1)?.replace(/^\(|\)$/g, '') : undefined;
  return {header, label: words.join(' '), unit, height, peak};
}

/** As `readCell` of the tallies reads a cell. */
const numeral = /^[-+−]?(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(?:\.\d+)?$/;

function groupColumns(columns: readonly Column[]): {unit: string | undefined; columns: Column[]}[] {
  const groups: {unit: string | undefined; columns: Column[]}[] = [];
  for (const column of columns) {
    const fitting = groups.find(
      (group) =>
        group.unit === column.unit &&
        group.columns.length < mostColumns &&
        group.columns.every(({height}) => isNear(height, column.height)),
    );
    if (fitting) fitting.columns.push(column);
    else groups.push({unit: column.unit, columns: [column]});
  }
  return groups;
}

function isNear(a: number, b: number): boolean {
  return Math.max(a, b) <= closest * Math.max(Math.min(a, b), 1e-9) || a === b;
}
