import type {Check, SeriesTally, Tally, Value} from '../model/tally.ts';

/** The second way to the totals of each series: the cells' own digits, as they stand in the file, added up column by
 *  column, must come to what the totals add up to row by row. Series without a total have nothing to confirm. */
export function confirmSeries(tallies: readonly Tally[]): Check[] {
  return tallies.flatMap((tally) => (tally.type === 'series' && hasTotal(tally) ? [confirm(tally)] : []));
}

function hasTotal({columns}: SeriesTally): boolean {
  return columns.some(({id}) => id === 'total');
}

function confirm({id, points, columns}: SeriesTally): Check {
  const complete = points.filter(({values}) => values.total !== undefined);
  const parts = columns.filter((column) => column.id !== 'total');
  const byColumn = parts.map((column) => addDigits(complete.flatMap(({values}) => values[column.id] ?? [])));
  const grand = byColumn.reduce((sum, part) => sum + part, 0n);
  const totals = complete.reduce((sum, {values}) => sum + thousandths(String(values.total?.number ?? 0)), 0n);
  const agrees = grand === totals;
  const cited = [complete[0], complete.at(-1)].flatMap((point) => point?.values.total?.citations ?? []);
  return {
    id: `${id}.total.second-way`,
    verdict: agrees ? 'agrees' : 'disagrees',
    role: 'gate',
    aspect: 'total',
    reason: agrees
      ? `${complete.length} totals, added up by rows and by columns, come to the same sum.`
      : `${complete.length} totals, added up by rows and by columns, come to different sums.`,
    citations: cited,
  };
}

function addDigits(values: readonly Value[]): bigint {
  return values.reduce((sum, {citations: [cell]}) => sum + thousandths(cell?.quote ?? ''), 0n);
}

/** Decimal digits as a whole number of thousandths, without going through floating point. */
function thousandths(text: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] =
    /^\s*([-−]?)\+?([\d,\u00a0\u202f ]+)(?:\.(\d+))?/.exec(text) ?? [];
  const digits = `${whole.replace(/\D/g, '')}${fraction.slice(0, 3).padEnd(3, '0')}`;
  return sign === '' ? BigInt(digits) : -BigInt(digits);
}
