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
  keep('years', rangeOf(first.year, last.year), 'The first and the last year that have figures.', ends);
  keep('first-year', [first.year], 'The first year that has figures.', [first.value]);
  keep('last-year', [last.year], 'The last year that has figures.', [last.value]);
  const zeros = numbered.filter(({value}) => value.number === 0);
  keep(
    'zero-years',
    zeros.map(({year}) => year),
    'The table records zero for these years.',
    zeros.map(({value}) => value),
  );
  const blanks = blank.flatMap((year) => citeYear(year) ?? []);
  const gap = yearsValue(
    `${id}.missing-years`,
    blank,
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

function yearsValue(
  id: string,
  years: readonly number[],
  how: string,
  citations: Value['citations'],
): Value | undefined {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || citations.length === 0) return undefined;
  const runs = runsOf(years);
  const shown = runs.map(([from, until]) => (from === until ? String(from) : `${from}–${until}`));
  const display = shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown.join('');
  const edtf = runs.map(([from, until]) =>
    from === until ? String(from) : `${from}${runs.length > 1 ? '..' : '/'}${until}`,
  );
  return {
    id,
    type: 'date',
    display,
    edtf: edtf.length > 1 ? `{${edtf.join(',')}}` : edtf.join(''),
    interval: [`${first}-01-01`, `${last + 1}-01-01`],
    provenance: 'computed',
    how,
    citations,
  };
}

function rangeOf(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, index) => first + index);
}

/** Years that follow each other, as their first and last. */
function runsOf(years: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === year) run[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}
