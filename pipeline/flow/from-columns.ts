import type {Columns, Layout, Shape} from './to-columns.ts';

type Row = Record<string, unknown>;

/** The value that `toColumns` made columns of. Words of the text are views of it, which need no memory for their characters, and
 *  equal values are one: none may be changed. Throws where layout, values and numbers don't belong together. */
export function fromColumns({layout, values, numbers}: Columns): unknown {
  const [text] = values;
  let at = 0;
  const [value] = readColumn(layout, 1);
  if (at !== numbers.length) throw new RangeError(`found ${numbers.length} numbers, expected ${at}`);
  return value;

  function readColumn(column: Layout, count: number): readonly unknown[] {
    if (column === 'numbers') return readNumbers(count);
    if (column === 'values') return readNumbers(count).map(valueAt);
    return 'lists' in column ? readLists(column.lists, count) : readRecords(column.records, count);
  }

  function readNumbers(count: number): number[] {
    if (count === 0) return [];
    if (numbers[at++] === 1) return new Array<number>(count).fill(numbers[at++] ?? 0);
    const column = new Array<number>(count);
    let last = 0;
    for (let index = 0; index < count; index++) {
      last = (last + (numbers[at++] ?? 0)) | 0;
      column[index] = last;
    }
    return column;
  }

  function readLists(inside: Layout, count: number): unknown[][] {
    const lengths = readNumbers(count);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const items = readColumn(inside, total);
    let end = 0;
    return lengths.map((length) => {
      end += length;
      return items.slice(end - length, end);
    });
  }

  function readRecords(shapes: readonly Shape[], count: number): Row[] {
    const chosen = readNumbers(count);
    const counts = shapes.map(() => 0);
    const places = chosen.map((shape) => {
      const place = counts[shape] ?? 0;
      counts[shape] = place + 1;
      return place;
    });
    const rows = shapes.map((shape, index) => readShape(shape, counts[index] ?? 0));
    return chosen.map((shape, index) => {
      const row = rows[shape]?.[places[index] ?? 0];
      if (!row) throw new RangeError(`found no shape ${shape}`);
      return row;
    });
  }

  /** What words point at is known when all columns of their records are. */
  function readShape(shape: Shape, count: number): Row[] {
    const entries = Object.entries(shape);
    const read = entries.map(([, layout]) =>
      layout === 'values' ? readNumbers(count) : readColumn(layout, count),
    );
    const [starts, ends] = ['start', 'end'].map(
      (name) => read[entries.findIndex(([key]) => key === name)] as readonly number[] | undefined,
    );
    const wordsAt = (code: number, index: number) =>
      code < 0 ? text.slice(starts?.[index], (ends?.[index] ?? 0) + code + 1) : valueAt(code);
    const columns = entries.map(([, layout], index) =>
      layout === 'values' ? (read[index] as readonly number[]).map(wordsAt) : (read[index] ?? []),
    );
    return makerOf(Object.keys(shape))(columns, count);
  }

  function valueAt(place: number): unknown {
    if (place < 0 || place >= values.length) throw new RangeError(`found no value ${place}`);
    return values[place];
  }
}

type MakeRows = (columns: readonly (readonly unknown[])[], count: number) => Row[];

const makers = new Map<string, MakeRows>();

function makerOf(keys: readonly string[]): MakeRows {
  const name = JSON.stringify(keys);
  const maker = makers.get(name) ?? writeMaker(keys);
  makers.set(name, maker);
  return maker;
}

/** Records of the same keys from one literal: V8 gives them one hidden class and room for just these keys. Set key by key they
 *  take more memory, and several times as long. */
function writeMaker(keys: readonly string[]): MakeRows {
  const fields = keys.map((key, index) => `${nameOf(key)}: columns[${index}][index]`);
  return new Function(
    'columns',
    'count',
    `const rows = new Array(count);
    for (let index = 0; index < count; index++) rows[index] = {${fields.join(', ')}};
    return rows;`,
  ) as MakeRows;
}

/** In a literal the one name that would make a prototype stands in brackets. */
function nameOf(key: string): string {
  return key === '__proto__' ? '["__proto__"]' : JSON.stringify(key);
}
