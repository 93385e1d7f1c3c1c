/** A value as columns: what records have in common stands once, and all numbers in one row. */
export interface Columns {
  readonly layout: Layout;
  /** The text that others are slices of; then each value that is no whole number, record or list of records, once. */
  readonly values: readonly [text: string, ...others: unknown[]];
  /** Column after column as the layout names them: 1 and the number that it holds throughout, or 0 and each number as its
   *  difference from the one before. */
  readonly numbers: Int32Array;
}

/** What a column holds: whole numbers, values by their place, records by their shapes, lists by what is in them. Of records
 *  a number for each says which shape it has, of lists how long it is. */
export type Layout = 'numbers' | 'values' | {readonly records: readonly Shape[]} | {readonly lists: Layout};

/** The keys of records, in order, and their columns. */
export type Shape = Readonly<Record<string, Layout>>;

type Row = Readonly<Record<string, unknown>>;

interface Draft {
  readonly values: [text: string, ...others: unknown[]];
  /** By the value, and of lists by their JSON. */
  readonly places: Map<unknown, number>;
  readonly placesByJson: Map<unknown, number>;
  readonly numbers: number[];
}

/** V8 makes a copy of a shorter slice; one copy for all that are equal is worth more. */
const shortestSlice = 13;

/** What JSON can tell → columns, of which `fromColumns` makes the same again, keys in the same order. Values that are equal are
 *  kept once; words of `text` that stand where their record has its `start` and `end` are only pointed at. */
export function toColumns(value: unknown, text: string): Columns {
  const places = new Map([[text, 0]]);
  const draft: Draft = {values: [text], places, placesByJson: new Map(), numbers: []};
  const layout = addColumn(draft, [value]);
  return {layout, values: draft.values, numbers: Int32Array.from(draft.numbers)};
}

function addColumn(draft: Draft, column: readonly unknown[], rows: readonly Row[] = []): Layout {
  if (column.every(isWhole)) {
    addNumbers(draft, column);
    return 'numbers';
  }
  if (column.every(isRecord)) return {records: addRecords(draft, column)};
  if (column.every(isList) && column.some((list) => list.some(isObject))) {
    const lengths = column.map(({length}) => length);
    addNumbers(draft, lengths);
    return {lists: addColumn(draft, column.flat())};
  }
  addNumbers(draft, codesOf(draft, column, rows));
  return 'values';
}

function addRecords(draft: Draft, records: readonly Row[]): Shape[] {
  const groups = new Map<string, {readonly index: number; readonly keys: string[]; readonly rows: Row[]}>();
  const shapes = records.map((record) => {
    const keys = Object.keys(record);
    const name = JSON.stringify(keys);
    const group = groups.get(name) ?? {index: groups.size, keys, rows: []};
    if (group.rows.push(record) === 1) groups.set(name, group);
    return group.index;
  });
  addNumbers(draft, shapes);
  return [...groups.values()].map(({keys, rows}) => addShape(draft, keys, rows));
}

function addShape(draft: Draft, keys: readonly string[], rows: readonly Row[]): Shape {
  return Object.fromEntries(
    keys.map((key) => {
      const column = rows.map((row) => row[key]);
      return [key, addColumn(draft, column, rows)];
    }),
  );
}

function addNumbers({numbers}: Draft, column: readonly number[]): void {
  const [first] = column;
  if (first === undefined) return;
  if (column.every((number) => number === first)) {
    numbers.push(1, first);
    return;
  }
  numbers.push(0);
  let last = 0;
  for (const number of column) {
    numbers.push((number - last) | 0);
    last = number;
  }
}

function codesOf(draft: Draft, column: readonly unknown[], rows: readonly Row[]): number[] {
  let last: unknown;
  let place = -1;
  return column.map((value, index) => {
    const cut = cutOf(draft, value, rows[index]);
    if (cut !== undefined) return -1 - cut;
    if (place < 0 || value !== last) place = placeOf(draft, value);
    last = value;
    return place;
  });
}

/** How many of the characters between a record's `start` and `end` its words leave out at the end; undefined where they aren't
 *  those that stand there. */
function cutOf({values: [text]}: Draft, value: unknown, row: Row | undefined): number | undefined {
  if (typeof value !== 'string' || value.length < shortestSlice || !row) return undefined;
  const {start, end} = row;
  if (!isWhole(start) || !isWhole(end) || value.length > end - start) return undefined;
  return text.startsWith(value, start) ? end - start - value.length : undefined;
}

function placeOf({values, places, placesByJson}: Draft, value: unknown): number {
  if (value === undefined) throw new TypeError('a property is undefined: leave it out');
  const known: Map<unknown, number> = isObject(value) ? placesByJson : places;
  const key = isObject(value) ? JSON.stringify(value) : value;
  const place = known.get(key) ?? values.push(value) - 1;
  known.set(key, place);
  return place;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && (value | 0) === value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Row {
  return isObject(value) && !isList(value);
}
