import type {Expression} from '../expression.ts';
import {isYear} from '../guards/is-year.ts';
import {readCalendar, readMod, withMod} from '../read-calendar.ts';
import type {Reading, Rule} from '../rule.ts';

/** Years, halves, quarters, decades and centuries. */
export const yearRules: readonly Rule[] = [
  {
    id: 'half-year',
    note: 'half of a year',
    example: 'the second half of 1942; the latter half of 2008',
    patterns: ['the? ordinal|portion half of {year}'],
    read: (reading) => {
      const half = reading.number('ordinal') ?? (reading.code('portion') === 'END' ? 2 : 1);
      const read = half === 1 || half === 2 ? readCalendar(reading, {half}) : undefined;
      return read?.type === 'moment' ? {type: 'moment', moment: read.moment} : undefined;
    },
  },
  {
    id: 'quarter-year',
    note: 'quarter of a year',
    example: 'the first quarter of 1942',
    patterns: ['the? ordinal quarter of {year}'],
    read: (reading) => readCalendar(reading, {quarter: reading.number('ordinal') ?? 1}),
  },
  {
    id: 'early-year',
    note: 'the beginning, middle or end of a year',
    example: 'early 1948; mid-1942; the end of 1944',
    patterns: ['{stage} {year}', '{stage} yearWord {year}', 'the? edge of yearWord {year}'],
    read: readCalendar,
  },
  {
    id: 'about-year',
    note: 'a year that the text calls uncertain',
    example: 'c. 1500; ca. 461 BC; circa 79 AD',
    patterns: ['circa dot? year4|year', 'about eraYear'],
    read: readCalendar,
  },
  {
    id: 'year',
    note: 'a year as written',
    example: '1948; 264 BC; the year 1940; the 1967 Conference',
    patterns: [
      'year4',
      'year',
      'the yearWord year4|year',
      'yearWord year4|year',
      'the rest of year4|year',
      'the rest of the yearWord year4|year',
    ],
    when: isYear,
    read: (reading) => {
      const read = readCalendar(reading);
      return read?.type === 'moment' ? {type: 'moment', moment: read.moment} : undefined;
    },
  },
  {
    id: 'short-year',
    note: 'a year by its last two digits; the century comes from the text around',
    example: "in '68",
    patterns: ['{stage}? shortYear'],
    read: (reading) => readCalendar(reading, {shortYear: reading.number('shortYear') ?? 0}),
  },
  {
    id: 'decade',
    note: 'a decade as written',
    example: 'the 1960s; the late 1980s; the 470s BC; the 1800s',
    patterns: ['the? decade', 'the? decade era', '{stage} decade', '{stage} decade era'],
    read: (reading) => decade(reading, reading.number('decade')),
  },
  {
    id: 'decade-apostrophe',
    note: 'a decade as written, with an apostrophe',
    example: "the 1930's",
    patterns: ['the year4 possessive', '{stage} year4 possessive'],
    when: ({tokens, to}) => Number(tokens[to - 2]?.value) % 10 === 0,
    read: (reading) => decade(reading, reading.number('year4')),
  },
  {
    id: 'short-decade',
    note: 'a decade without its century, which comes from the text around',
    example: "the '60s; the twenties; the late forties",
    patterns: ['the shortDecade', 'the tens', '{stage} shortDecade', '{stage} tens'],
    read: (reading) =>
      readCalendar(reading, {shortDecade: reading.number('shortDecade') ?? reading.number('tens') ?? 0}),
  },
  {
    id: 'century',
    note: 'a century as written',
    example: 'the 20th century; the early nineteenth century; the 4th century BC',
    patterns: ['the? ordinal dash? centuryWord era?', '{stage} ordinal dash? centuryWord era?'],
    read: (reading) => {
      const ordinal = reading.number('ordinal') ?? 0;
      if (ordinal < 1 || ordinal > 21) return undefined;
      const isBefore = reading.number('era') === -1;
      const mod = readMod(reading);
      return withMod({type: 'moment', moment: {century: isBefore ? -ordinal : ordinal}}, mod, undefined);
    },
  },
];

function decade(reading: Reading, first: number | undefined): Expression | undefined {
  if (first === undefined) return undefined;
  const isBefore = reading.number('era') === -1;
  const isCentury = first % 100 === 0 && first < 1900;
  const century = (first / 100 + 1) * (isBefore ? -1 : 1);
  const moment = isCentury ? {century} : {decade: isBefore ? -first : first};
  return withMod({type: 'moment', moment}, readMod(reading), undefined);
}
