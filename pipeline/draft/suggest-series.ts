import type {Table} from '../model/document.ts';
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
  // Bounds what reading every column takes by the cells that there are.
  if (table.rows.some((row) => row.length !== table.header.length)) return [];
  const names = table.header.map(({text}) => text.trim());
  const isSingle = findSingle(names);
  const place = names.findIndex((name, index) => isSingle(name) && isYears(table, index));
  if (place < 0) return [];
  const years = columnOf(table, place).map((text) => Number(text.trim()));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (last - first > 1000) return [];
  const columns = names.flatMap((header, index) =>
    index !== place && isSingle(header) && canDraw(header) ? (readColumn(table, header, index) ?? []) : [],
  );
  return groupColumns(columns).map((together) => ({
    source,
    year: names[place] ?? '',
    years: [first, last] as const,
    ...nameColumns(together),
  }));
}

interface Column {
  readonly header: string;
  readonly words: readonly string[];
  readonly height: number;
  readonly peak: number | undefined;
}

/** Whether a name is the only one of its kind, and can be written. */
function findSingle(names: readonly string[]): (name: string) => boolean {
  const alike = Map.groupBy(names, (name) => name);
  return (name) => name !== '' && alike.get(name)?.length === 1 && !/[\p{Cc}]/u.test(name);
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
  const texts = columnOf(table, place).map((text) => text.trim());
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 2 || !filled.every((text) => numeral.test(text))) return undefined;
  const numbers = filled.map((text) => Number(text.replace(/[,\u00a0\u202f ]/g, '').replace('−', '-')));
  const height = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const highest = numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
  const peak = numbers.filter((number) => number === highest).length === 1 ? highest : undefined;
  const words = header.split(/[\s_]+/).filter((word) => word !== '');
  return {header, words, height, peak};
}

/** As `readCell` of the tallies reads a cell. */
const numeral = /^[-+−]?(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(?:\.\d+)?$/;

/** The first groups: a column that fits none of them is left out. */
function groupColumns(columns: readonly Column[]): Column[][] {
  const groups: Column[][] = [];
  for (const column of columns) {
    const fitting = groups.find(
      (group) =>
        group.length < mostColumns &&
        group.every(
          ({height, words}) => isNear(height, column.height) && words.at(-1) === column.words.at(-1),
        ),
    );
    if (fitting) fitting.push(column);
    else if (groups.length < mostSeries) groups.push([column]);
  }
  return groups;
}

/** What all headers end with is the measure: `tonnes` of `landed_tonnes` and `sold_tonnes`. */
function nameColumns(columns: readonly Column[]): Pick<ChosenSeries, 'unit' | 'columns'> {
  const [first] = columns;
  const words = first?.words ?? [];
  const shortest = Math.min(...columns.map((column) => column.words.length));
  let shared = 0;
  const isShared = (count: number) => columns.every((column) => column.words.at(-count) === words.at(-count));
  while (shared + 1 < shortest && isShared(shared + 1)) shared++;
  const unit =
    columns.length > 1 || words.length > 1 ? words.slice(-Math.max(shared, 1)).join(' ') : undefined;
  const ending = columns.length > 1 ? shared : 0;
  return {
    unit: (columns.length > 1 ? shared > 0 : unit)
      ? unit
      : /^\p{L}{4,}s$/u.test(words.join(' '))
        ? words.join(' ')
        : undefined,
    columns: columns.map(({header, words: own, peak}) => ({
      header,
      label: own.slice(0, own.length - ending).join(' '),
      peak,
    })),
  };
}

function isNear(a: number, b: number): boolean {
  return Math.max(a, b) <= closest * Math.max(Math.min(a, b), 1e-9) || a === b;
}
