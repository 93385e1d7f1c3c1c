import type {FigureSpec} from '../../pipeline/model/figure.ts';
import type {
  CategoryTally,
  CountTally,
  SeriesTally,
  TimelineEntry,
  TimelineTally,
} from '../../pipeline/model/tally.ts';
import {
  claim,
  date,
  decades,
  entry,
  group,
  number,
  relations,
  relationsAndTrade,
  reports,
  series,
  specify,
  timeline,
} from './tallies.ts';

/** A timeline of `count` made-up events, spread by a fixed rule over the years given. */
function events(count: number, from: number, years: number, label: (index: number) => string): TimelineTally {
  const entries: TimelineEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const year = from + Math.floor((((index * 7919) % 1000) / 1000) * years);
    const long = index % 11 === 0;
    const month = String((index % 12) + 1).padStart(2, '0');
    entries.push(
      entry(
        `lane-${index % 5}`,
        index % 3 === 0 ? printYear(year) : `${month}/${printYear(year)}`,
        index % 3 === 0
          ? [iso(year), iso(year + (long ? 4 : 1))]
          : [`${iso(year).slice(0, -6)}-${month}-01`, `${iso(year).slice(0, -6)}-${month}-28`],
        label(index),
        ['USSR', 'Yugoslavia', 'both', undefined][index % 4],
        {rank: index % 4, softStart: long && index % 2 === 0, softEnd: long && index % 2 === 1},
      ),
    );
  }
  const lanes = [0, 1, 2, 3, 4].map((lane) => ({id: `lane-${lane}`, label: `Kind of event ${lane + 1}`}));
  return {
    type: 'timeline',
    id: 'events',
    lanes,
    entries: entries.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1)),
    undated: [],
  };
}

function startOf({interval}: TimelineEntry): number {
  return Number(/^-?\d+/.exec(interval[0] ?? '')?.[0] ?? 0);
}

function iso(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-01-01`;
}

function printYear(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

const long =
  'A label of a hundred and twenty characters, which no lane is wide enough for, and which therefore has to be cut off somewhere';
const cyrillic = ['Резолюция Информбюро', 'Договор о дружбе', 'Встреча в Москве', 'ЖЁЩЬ Ѓѕ Љубљана'];

function bars(rows: CategoryTally['rows']): CategoryTally {
  return {...reports, rows};
}

function line(years: readonly number[], of: (year: number) => number | undefined): SeriesTally {
  return {
    type: 'series',
    id: 'line',
    unit: 'things',
    columns: [{id: 'total', label: 'Things'}],
    points: years.map((year) => {
      const value = of(year);
      return {year, values: {total: value === undefined ? undefined : group(value)}};
    }),
    missing: [],
    alarms: [],
    claims: [],
  };
}

function range(from: number, to: number): number[] {
  return Array.from({length: to - from + 1}, (_, index) => from + index);
}

const centuries: CountTally = {
  ...decades,
  rows: range(0, 29).map((index) => {
    const [from, to] = [-999 + index * 100, -999 + (index + 1) * 100];
    return {label: printYear(from), interval: [iso(from), iso(to)], count: number(String((index * 7) % 23))};
  }),
};

/** Data that charts break on. */
export const stressFigures: readonly FigureSpec[] = [
  specify(
    'events-1',
    'timeline',
    events(1, 1948, 1, () => 'The only event'),
  ),
  specify(
    'events-2',
    'timeline',
    events(2, 1948, 3, (index) => `Event ${index + 1}`),
  ),
  specify(
    'events-60',
    'timeline',
    events(60, 1900, 90, (index) => `Event number ${index + 1}`),
  ),
  specify(
    'events-200',
    'timeline',
    events(200, 1900, 90, (index) => `Event number ${index + 1}`),
  ),
  specify(
    'events-1000',
    'timeline',
    events(1000, 1900, 90, (index) => `Event number ${index + 1}`),
  ),
  specify(
    'labels-short',
    'timeline',
    events(12, 1940, 20, () => 'x'),
  ),
  specify(
    'labels-long',
    'timeline',
    events(12, 1940, 20, () => long),
  ),
  specify(
    'cyrillic',
    'timeline',
    events(8, 1940, 20, (index) => cyrillic[index % 4] ?? ''),
    {
      title: ['Резолюция Информбюро о положении в Компартии Югославии'],
    },
  ),
  specify(
    'millennia',
    'timeline',
    events(30, -1000, 3000, (index) => `Event ${index + 1}`),
  ),
  specify('one-open', 'timeline', {
    ...timeline,
    entries: [entry('relations', 'always', [null, null], '“very restrained”', undefined, {quoted: true})],
  }),
  specify('centuries', 'counts', centuries),
  specify('sections', 'counts', {
    ...decades,
    by: 'section',
    rows: [12, 0, 31].map((count, index) => ({
      label:
        ['Interwar period', 'Cooperation', 'Tito–Stalin split and what came after it, told at length'][
          index
        ] ?? '',
      count: number(String(count)),
    })),
  }),
  specify('single-decade', 'counts', {...decades, rows: decades.rows.slice(3, 4)}),
  specify(
    'category-zero',
    'category',
    bars([
      {id: 'a', label: 'None found', asCommitted: number('0'), asAttempts: number('0')},
      {id: 'b', label: 'Some found', asCommitted: number('12'), asAttempts: number('3')},
    ]),
  ),
  specify(
    'category-equal',
    'category',
    bars(['One', 'Two', 'Three'].map((label) => ({id: label, label, asCommitted: number('5')}))),
  ),
  specify(
    'category-long',
    'category',
    bars([
      {id: 'a', label: long, asCommitted: number('1,000,000'), asAttempts: number('1')},
      {id: 'b', label: 'B', asCommitted: number('3')},
    ]),
  ),
  specify(
    'category-60',
    'category',
    bars(
      range(1, 60).map((index) => ({
        id: `c${index}`,
        label: `Category ${index}`,
        asCommitted: number(String((index * 37) % 101)),
      })),
    ),
  ),
  specify('claims-and-trade', 'claims', relationsAndTrade),
  specify('claims-one', 'claims', {
    ...relations,
    topics: [{id: 't', label: 'Trade', claims: [claim('up', 'until 1985', [[null, '1986-01-01']], 'grew')]}],
  }),
  specify('claims-60', 'claims', {
    ...relations,
    topics: [
      {
        id: 't',
        label: 'Relations',
        claims: range(1, 60).map((index) =>
          claim(
            index % 2 === 0 ? 'up' : 'down',
            String(1900 + index),
            [[`${1900 + index}-01-01`, `${1901 + index}-01-01`]],
            `claim number ${index}`,
          ),
        ),
      },
    ],
  }),
  specify(
    'series-gaps',
    'series',
    line(range(1946, 1980), (year) => (year % 9 < 3 ? undefined : year % 13 === 0 ? 0 : (year - 1930) * 10)),
  ),
  specify(
    'series-alone',
    'series',
    line(range(1950, 1960), (year) => (year % 2 === 0 ? year - 1900 : undefined)),
  ),
  specify(
    'series-equal',
    'series',
    line(range(1950, 1970), () => 40),
  ),
  specify(
    'series-one-year',
    'series',
    line([1981], () => 6974),
  ),
  specify(
    'series-zero',
    'series',
    line(range(1950, 1960), () => 0),
  ),
  specify(
    'series-falling',
    'series',
    line(range(1950, 1990), (year) => (1990 - year) * 120),
  ),
  specify(
    'series-millennia',
    'series',
    line(range(-1000, 2000), (year) =>
      year % 400 === 7 ? undefined : Math.round(500 + 400 * Math.sin(year / 150)),
    ),
  ),
  specify('series-claim-outside', 'series', {
    ...series,
    claims: [
      claim('up', 'until 2010', [[null, '2011-01-01']], 'grew'),
      claim('down', '1930', [['1930-01-01', '1931-01-01']], 'fell'),
    ],
  }),
  specify('long-texts', 'category', reports, {
    title: [`${long}. ${long}`],
    subtitle: [long, ' ', date('1948'), ' ', long],
    notes: [[long, long, long]],
    source: long,
  }),
];
