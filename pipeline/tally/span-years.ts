import type {Value} from '../model/tally.ts';

/** From the first to the last year of several dates: `1918–1992`; undefined where one of them is no date. An open end
 *  counts as the year at which the date is known: "until 1940" as 1940. */
export function spanYears(id: string, dates: readonly Value[]): Value | undefined {
  const dated = dates.flatMap((date) => {
    const [start, end] = date.interval ?? [null, null];
    const last = end === null ? undefined : lastYearOf(end);
    const first = start === null ? last : yearOf(start);
    return first === undefined ? [] : [{date, first, last: last ?? first}];
  });
  const earliest = [...dated].sort((a, b) => a.first - b.first)[0];
  const latest = [...dated].sort((a, b) => b.last - a.last)[0];
  if (!earliest || !latest || dated.length < dates.length) return undefined;
  const [from, until] = [earliest.first, latest.last];
  const cited = [...new Set([earliest.date, latest.date])];
  return {
    id,
    type: 'date',
    display: from === until ? String(from) : `${from}–${until}`,
    edtf: from === until ? pad(from) : `${pad(from)}/${pad(until)}`,
    interval: [`${pad(from)}-01-01`, `${pad(until + 1)}-01-01`],
    provenance: 'computed',
    how: `From the first year of “${earliest.date.display}” to the last year of “${latest.date.display}”.`,
    citations: cited.flatMap(({citations}) => citations),
  };
}

function yearOf(day: string): number {
  return Number(day.slice(0, day.indexOf('-', 1)));
}

/** A half-open interval that ends on 1 January has its last day in the year before. */
function lastYearOf(end: string): number {
  return end.endsWith('-01-01') ? yearOf(end) - 1 : yearOf(end);
}

function pad(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
