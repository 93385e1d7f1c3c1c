import type {FigureSpec} from '../../pipeline/model/figure.ts';
import type {Interval} from '../../pipeline/model/span.ts';
import type {
  CategoryTally,
  Claim,
  ClaimsTally,
  CountTally,
  SeriesTally,
  Tally,
  TimelineEntry,
  TimelineTally,
  Value,
} from '../../pipeline/model/tally.ts';

/** Literal tallies with the story's own figures, and what makes them figures. */
export function number(display: string, value = Number(display.replaceAll(',', ''))): Value {
  return {
    id: `n-${display}`,
    type: 'number',
    display,
    number: value,
    provenance: 'stated',
    how: 'As it stands in the source.',
    citations: [cite(display)],
  };
}

export function date(display: string, interval?: Interval, edtf?: string): Value {
  return {
    id: `d-${display}`,
    type: 'date',
    display,
    ...(interval ? {interval} : {}),
    ...(edtf ? {edtf} : {}),
    provenance: 'stated',
    how: 'As it stands in the source.',
    citations: [cite(display)],
  };
}

function cite(quote: string): Value['citations'][number] {
  return {path: 'sources/article.txt', line: 12, column: 1, start: 100, end: 100 + quote.length, quote};
}

export const actors: FigureSpec['actors'] = [
  {name: 'USSR', colour: 'first'},
  {name: 'Yugoslavia', colour: 'second'},
];

const source = 'Wikipedia, Soviet Union–Yugoslavia relations, CC BY-SA 4.0';

export function specify(
  id: string,
  chart: FigureSpec['chart'],
  tally: Tally,
  texts: Partial<FigureSpec> = {},
): FigureSpec {
  return {
    id,
    chart,
    tally,
    title: [`What ${id} shows`],
    subtitle: ['A stress test with made-up data'],
    notes: [],
    source,
    credit: 'Figure: Dateline, CC BY-SA 4.0',
    alt: `Chart of ${id}.`,
    actors,
    ...texts,
  };
}

export const reports: CategoryTally = {
  type: 'categories',
  id: 'red-army-reports',
  unit: 'reports',
  rows: [
    {id: 'rape', label: 'Rape', asCommitted: number('1,219'), asAttempts: number('359')},
    {id: 'murder', label: 'Murder', asCommitted: number('111'), asAttempts: number('248')},
    {id: 'robbery', label: 'Robbery with injured people', asCommitted: number('1,204')},
  ],
  total: number('3,141'),
  totalAsCommitted: number('2,534'),
  totalAsAttempts: number('607'),
  excluded: [],
};

export function entry(
  lane: string,
  display: string,
  interval: Interval,
  label: string,
  actor?: string,
  more: Partial<TimelineEntry> = {},
): TimelineEntry {
  return {
    id: `${lane}-${display}-${label}`,
    label,
    lane,
    ...(actor === undefined ? {} : {actor}),
    date: date(display, interval),
    interval,
    softStart: false,
    softEnd: false,
    quoted: false,
    rank: 1,
    ...more,
  };
}

const words = {quoted: true};
export const timeline: TimelineTally = {
  type: 'timeline',
  id: 'timeline',
  lanes: [
    {id: 'states', label: 'The states'},
    {id: 'relations', label: 'Relations, as described'},
    {id: 'treaties', label: 'Recognition, treaties'},
    {id: 'meetings', label: 'Meetings, letters, visits'},
    {id: 'war', label: 'War and intervention'},
    {id: 'exile', label: 'Exile and church'},
  ],
  entries: [
    entry('states', '1918–1941', ['1918-01-01', '1942-01-01'], 'Kingdom of Yugoslavia', 'Yugoslavia'),
    entry('exile', 'from 1920', ['1920-01-01', null], 'Kingdom takes in Russian refugees', 'Yugoslavia', {
      softEnd: true,
    }),
    entry('exile', '1921', ['1921-01-01', '1922-01-01'], 'Church leaders move to Serbia', 'Yugoslavia'),
    entry(
      'exile',
      'September 1922',
      ['1922-09-01', '1922-10-01'],
      'Church administration in Karlovci',
      'Yugoslavia',
    ),
    entry(
      'treaties',
      'June 1940',
      ['1940-06-01', '1940-07-01'],
      'Yugoslavia recognises the USSR',
      'Yugoslavia',
    ),
    entry('relations', 'until 1940', [null, '1941-01-01'], '“openly hostile”', undefined, {
      ...words,
      softStart: true,
    }),
    entry('war', 'February 1944', ['1944-02-01', '1944-03-01'], 'Soviet mission to the Partisans', 'USSR'),
    entry(
      'meetings',
      '21 September 1944',
      ['1944-09-21', '1944-09-22'],
      'Tito meets Stalin in Moscow',
      'both',
    ),
    entry('meetings', 'January 1945', ['1945-01-01', '1945-02-01'], 'Stalin meets Hebrang', 'both', {
      rank: 3,
    }),
    entry('treaties', '11 April 1945', ['1945-04-11', '1945-04-12'], 'Treaty of friendship', 'both'),
    entry('states', '1945–1992', ['1945-01-01', '1993-01-01'], 'Socialist Yugoslavia', 'Yugoslavia'),
    entry('treaties', '19 December 1945', ['1945-12-19', '1945-12-20'], 'USSR recognises Yugoslavia', 'USSR'),
    entry(
      'relations',
      'early 1948',
      ['1948-01-01', '1948-05-01'],
      '“drastic deterioration”',
      undefined,
      words,
    ),
    entry('relations', '1949', ['1949-01-01', '1950-01-01'], '“completely deteriorated”', undefined, words),
    entry('relations', '1953–1955', ['1953-01-01', '1956-01-01'], '“restored”', undefined, words),
    entry('treaties', '1955', ['1955-01-01', '1956-01-01'], 'Agreement on science', 'both', {rank: 3}),
    entry(
      'meetings',
      'March 1955',
      ['1955-03-01', '1955-04-01'],
      'Letters: Tito and Khrushchev to meet',
      'both',
    ),
    entry('relations', 'to the collapse', ['1955-01-01', '1993-01-01'], '“very restrained”', undefined, {
      ...words,
      softStart: true,
    }),
    entry('war', '1956', ['1956-01-01', '1957-01-01'], 'Soviets intervene in Hungary', 'USSR'),
    entry('meetings', '1967', ['1967-01-01', '1968-01-01'], 'Tito at a Warsaw Pact meeting', 'Yugoslavia'),
    entry('war', '1968', ['1968-01-01', '1969-01-01'], 'Warsaw Pact in Czechoslovakia', 'USSR'),
    entry('meetings', '9–10 August 1968', ['1968-08-09', '1968-08-11'], 'Tito in Prague', 'Yugoslavia'),
    entry('relations', '1971', ['1971-01-01', '1972-01-01'], '“improved once again”', undefined, {
      ...words,
      rank: 3,
    }),
    entry('meetings', '5 June 1972', ['1972-06-05', '1972-06-06'], 'Order of Lenin for Tito', 'USSR'),
    entry('treaties', '1974', ['1974-01-01', '1975-01-01'], 'Agreement on culture', 'both', {rank: 3}),
    entry('war', '1979', ['1979-01-01', '1980-01-01'], 'Soviets intervene in Afghanistan', 'USSR'),
    entry('treaties', '1988', ['1988-01-01', '1989-01-01'], 'Agreement on degrees', 'both', {rank: 3}),
    entry('states', '1988–1991', ['1988-01-01', '1992-01-01'], 'Soviet Union dissolves', 'USSR', {
      softStart: true,
      softEnd: true,
    }),
    entry('states', '1991–1992', ['1991-01-01', '1993-01-01'], 'Yugoslavia breaks up', 'Yugoslavia', {
      softStart: true,
      softEnd: true,
    }),
  ],
  undated: [],
};

export const decades: CountTally = {
  type: 'counts',
  id: 'events-per-decade',
  by: 'decade',
  rows: [3, 9, 4, 27, 12, 11, 7, 4, 2].map((count, index) => ({
    label: `${1910 + index * 10}s`,
    interval: [`${1910 + index * 10}-01-01`, `${1920 + index * 10}-01-01`],
    count: number(String(count)),
  })),
  excluded: [],
};

export function claim(
  direction: Claim['direction'],
  display: string,
  intervals: readonly Interval[],
  label: string,
): Claim {
  return {id: `${direction}-${display}`, direction, label, date: date(display), intervals};
}

const tradeClaims = [
  claim(
    'level',
    'the 1960s and 1980s',
    [
      ['1960-01-01', '1970-01-01'],
      ['1980-01-01', '1990-01-01'],
    ],
    'significant',
  ),
  claim('up', 'until 1985', [['1960-01-01', '1986-01-01']], 'grew up until 1985'),
];

export const relations: ClaimsTally = {
  type: 'claims',
  id: 'relations',
  topics: [
    {
      id: 'relations',
      label: 'Relations between the two states',
      claims: [
        claim('hostile', 'until 1940', [[null, '1941-01-01']], 'openly hostile'),
        claim('up', 'June 1940', [['1940-06-01', '1940-07-01']], 'formally recognised'),
        claim('up', '1945–1948', [['1945-01-01', '1949-01-01']], 'rapprochement'),
        claim('down', '1948', [['1948-01-01', '1949-01-01']], 'deteriorated'),
        claim('down', 'early 1948', [['1948-01-01', '1948-05-01']], 'drastic deterioration'),
        claim('down', '1949', [['1949-01-01', '1950-01-01']], 'completely deteriorated'),
        claim('restored', '1953–1955', [['1953-01-01', '1956-01-01']], 'restored'),
        claim('down', '1968', [['1968-01-01', '1969-01-01']], 'new period of antagonism'),
        claim('up', '1971', [['1971-01-01', '1972-01-01']], 'improved once again'),
        claim('down', '1979', [['1979-01-01', '1980-01-01']], 'once again alarmed'),
        claim('level', 'until the collapse', [['1953-01-01', '1993-01-01']], 'very restrained'),
      ],
    },
  ],
  excluded: [],
};

export const relationsAndTrade: ClaimsTally = {
  ...relations,
  topics: [...relations.topics, {id: 'trade', label: 'Trade between the two states', claims: tradeClaims}],
};

/** Correlates of War, Dyadic Trade v4.0: imports from and exports to the USSR, million current US dollars. */
const trade =
  `34/45 5/10 0/0 0/0 0/0 0/0 1/2 14/19 70/55 69/62 58/37 58/47 57/53 32/47 59/43 73/86 100/116 109/188 147/194
164/219 188/207 168/206 193/242 281/268 283/329 407/409 752/672 807/1012 1002/1142 1301/1138 1375/1394 1794/1401 2698/2489
2966/4008 2738/3769 2463/2969 1964/3077 1977/3736 1874/3435 1926/2444 1812/2540 2244/2969 2468/2995 2502/2686`
    .split(/\s+/)
    .map((cell) => cell.split('/').map(Number));

export const series: SeriesTally = {
  type: 'series',
  id: 'trade',
  unit: 'million US dollars at current prices',
  columns: [
    {id: 'imports', label: 'Imports from the USSR', actor: 'USSR'},
    {id: 'exports', label: 'Exports to the USSR', actor: 'Yugoslavia'},
    {id: 'total', label: 'Total'},
  ],
  points: [
    {year: 1946, values: {imports: undefined, exports: undefined, total: undefined}},
    {year: 1947, values: {imports: undefined, exports: undefined, total: undefined}},
    ...trade.map(([imports = 0, exports = 0], index) => ({
      year: 1948 + index,
      values: {imports: group(imports), exports: group(exports), total: group(imports + exports)},
    })),
  ],
  missing: [1946, 1947].map((year) => ({year, column: 'total'})),
  peak: {...group(6974), interval: ['1981-01-01', '1982-01-01']},
  alarms: [],
  claims: tradeClaims,
};

export function group(value: number): Value {
  return number(
    value >= 1000 ? `${Math.floor(value / 1000)},${String(value % 1000).padStart(3, '0')}` : String(value),
    value,
  );
}

/** The figures of the story, with its texts. */
export const storyFigures: readonly FigureSpec[] = [
  specify('timeline', 'timeline', timeline, {
    title: ['Recognition, treaty and break came within a single decade'],
    subtitle: ['Dated events and states in the article, ', date('1918–1992')],
    notes: [
      [
        'A mark is as wide as its date is exact; bars fade where the source leaves the end open. Words in quotation marks are the article’s.',
      ],
      [
        'The ',
        number('six', 6),
        ' months of the Red Army’s presence are not drawn. The source doesn’t date them.',
      ],
    ],
    alt: 'Timeline of dated events and states in the article, 1918–1992.',
  }),
  specify('red-army-reports', 'category', reports, {
    title: ['Civil authorities received ', number('3,141'), ' reports of rape, murder and robbery'],
    subtitle: [
      'Reports received during the six months of the Red Army’s presence in Yugoslavia, by kind. Reports, not verdicts',
    ],
    notes: [
      [
        number('2,534'),
        ' reports of acts as committed, ',
        number('607'),
        ' of attempts. For robbery the source counts only cases “with injured individuals” and gives no figure for attempts: that is a gap, not a zero.',
      ],
    ],
    alt: 'Bar chart of 3,141 reports, where 2,534 are of acts as committed and 607 of attempts. They are reports, not verdicts.',
  }),
  specify('events-per-decade', 'counts', decades, {
    title: ['The article tells most about the 1940s'],
    subtitle: ['Dated events found in the article, by decade'],
    notes: [
      [
        'Counted is what the article tells, not what happened. Events that span several decades are left out.',
      ],
    ],
  }),
  specify('claims', 'claims', relations, {
    title: ['Each turn for the better was followed, sooner or later, by one for the worse'],
    subtitle: [
      'What the article says about the direction of relations, ',
      date('1918–1992'),
      '. Direction only: the arrows have no scale',
    ],
    notes: [['Every arrow rises or falls by the same height. The words beside it are the article’s.']],
  }),
  specify('trade', 'series', series, {
    title: ['The series rises too, but turns in ', date('1981'), ', not ', date('1985')],
    subtitle: [
      'Yugoslav trade with the USSR, 1948–1991, million US dollars at current prices (not adjusted for inflation)',
    ],
    notes: [['Rounded to whole millions. 1946–47: no figures, so no line. 1950–53: recorded as zero.']],
    source: `Correlates of War Project, Dyadic Trade v4.0 (Barbieri and Keshk 2016); ${source}`,
  }),
];
