import type {Citation} from '../model/span.ts';
import type {SeriesDeclaration} from '../model/story.ts';
import type {SeriesPoint, Value} from '../model/tally.ts';
import type {TallyContext} from './tally-context.ts';

/** Keeps what the story may print of a series: each cell and total (`ID.COLUMN.YEAR`), the peak of the total, or of the
 *  first column (`ID.peak`, `ID.peak-year`), the years covered, blank and zero (`ID.years`, `ID.first-year`,
 *  `ID.last-year`, `ID.missing-years`, `ID.zero-years`); an empty cell has no words to cite, so its year's cell is cited. Gives the peak back; undefined where there is none, or a tie. */
export function keepSeries(
  {values}: TallyContext,
  declared: SeriesDeclaration,
  points: readonly SeriesPoint[],
  citeYear: (year: number) => Citation | undefined,
): Value | undefined {
  const {id} = declared;
  for (const point of points) {
    for (const value of Object.values(point.values)) if (value) values.set(value.id, value);
  }
  const main = declared.total ? 'total' : (Object.keys(declared.columns)[0] ?? '');
  const numbered = points.flatMap(({year, values: {[main]: value}}) =>
    value?.number === undefined ? [] : [{year, value}],
  );
  const blank = points.filter(({values: {[main]: value}}) => value === undefined).map(({year}) => year);
  const [first, last] = [numbered[0], numbered.at(-1)];
  const keep = (name: string, years: readonly number[], how: string, cited: readonly Value[]) => {
    const citations = cited.flatMap((value) => value.citations);
    const value = yearsValue(`${id}.${name}`, years, how, citations);
    if (value) values.set(value.id, value);
  };
  if (!first || !last) return undefined;
  const ends = [first.value, last.value];
  keep('years', [first.year, last.year], 'The first and the last year that have figures.', ends);
  keep('first-year', [first.year], 'The first year that has figures.', [first.value]);
  keep('last-year', [last.year], 'The last year that has figures.', [last.value]);
  const zeros = numbered.filter(({value}) => value.number === 0);
  keep(
    'zero-years',
    runOf(zeros.map(({year}) => year)),
    'The table records zero for these years.',
    zeros.map(({value}) => value),
  );
  const blanks = blank.flatMap((year) => citeYear(year) ?? []);
  const gap = yearsValue(
    `${id}.missing-years`,
    runOf(blank),
    'The table has no figures for these years: empty cells, not zeros.',
    blanks,
  );
  if (gap) values.set(gap.id, gap);
  return keepPeak(values, id, numbered);
}

function keepPeak(
  values: Map<string, Value>,
  id: string,
  numbered: readonly {year: number; value: Value}[],
): Value | undefined {
  const highest = numbered.reduce(
    (most, {value}) => Math.max(most, value.number ?? 0),
    Number.NEGATIVE_INFINITY,
  );
  const [top, tie] = numbered.filter(({value}) => value.number === highest);
  if (!top || tie) return undefined;
  const index = numbered.indexOf(top);
  const around = numbered.slice(Math.max(0, index - 1), index + 2).map(({value}) => value);
  const how = `The highest of ${numbered.length} years, in ${top.year}.`;
  const peak: Value = {...top.value, id: `${id}.peak`, provenance: 'computed', how};
  values.set(peak.id, peak);
  const year = yearsValue(
    `${id}.peak-year`,
    [top.year],
    `The year with the highest figure, ${top.value.display}; the years beside it have ${around
      .filter((value) => value !== top.value)
      .map(({display}) => display)
      .join(' and ')}.`,
    around.flatMap(({citations}) => citations),
  );
  if (year) values.set(year.id, year);
  return peak;
}

/** The years themselves where they are one run without a gap; otherwise none, rather than a range that isn't one. */
function runOf(years: readonly number[]): number[] {
  const [first, last] = [years[0], years.at(-1)];
  return first !== undefined && last !== undefined && last - first + 1 === years.length ? [first, last] : [];
}

function yearsValue(
  id: string,
  years: readonly number[],
  how: string,
  citations: Value['citations'],
): Value | undefined {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || citations.length === 0) return undefined;
  const one = first === last;
  return {
    id,
    type: 'date',
    display: one ? String(first) : `${first}–${last}`,
    edtf: one ? String(first) : `${first}/${last}`,
    interval: [`${first}-01-01`, `${last + 1}-01-01`],
    provenance: 'computed',
    how,
    citations,
  };
}
