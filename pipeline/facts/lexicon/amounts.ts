import {cardinals} from '../../lexicon/numbers.ts';

/** Words around a number that say how exact it is. Longest first. */
export const qualifiers: readonly {
  readonly words: readonly string[];
  readonly sense: 'about' | 'least' | 'most';
}[] = [
  {words: ['no', 'fewer', 'than'], sense: 'least'},
  {words: ['no', 'less', 'than'], sense: 'least'},
  {words: ['at', 'least'], sense: 'least'},
  {words: ['more', 'than'], sense: 'least'},
  {words: ['greater', 'than'], sense: 'least'},
  {words: ['upwards', 'of'], sense: 'least'},
  {words: ['in', 'excess', 'of'], sense: 'least'},
  {words: ['over'], sense: 'least'},
  {words: ['exceeding'], sense: 'least'},
  {words: ['at', 'most'], sense: 'most'},
  {words: ['up', 'to'], sense: 'most'},
  {words: ['as', 'many', 'as'], sense: 'most'},
  {words: ['less', 'than'], sense: 'most'},
  {words: ['fewer', 'than'], sense: 'most'},
  {words: ['an', 'estimated'], sense: 'about'},
  {words: ['estimated'], sense: 'about'},
  {words: ['approximately'], sense: 'about'},
  {words: ['about'], sense: 'about'},
  {words: ['around'], sense: 'about'},
  {words: ['some'], sense: 'about'},
  {words: ['roughly'], sense: 'about'},
  {words: ['nearly'], sense: 'about'},
  {words: ['almost'], sense: 'about'},
  {words: ['circa'], sense: 'about'},
];

/** Plural words for a number left open: "thousands" is at least two thousand. */
export const openNumbers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozens: 12,
    scores: 20,
    tens: 10,
    hundreds: 100,
    thousands: 1000,
    millions: 1e6,
    billions: 1e9,
  }),
);

const units = Object.entries(cardinals);
/** "twenty-five" is one token. */
const compounds = units.flatMap(([tens, high]) =>
  units.flatMap(([ones, low]) =>
    high >= 20 && low < 10
      ? ['-', '‐', '‑'].map((hyphen): [string, number] => [`${tens}${hyphen}${ones}`, high + low])
      : [],
  ),
);

/** Number words below one hundred. */
export const numberWords: ReadonlyMap<string, number> = new Map([...units, ...compounds]);

/** Words that a number may begin with. */
export const numberOpenings: ReadonlySet<string> = new Set([
  ...numberWords.keys(),
  ...openNumbers.keys(),
  'a',
  'half',
  'several',
  'few',
]);

/** Signs of money: ISO 4217 where the sign says which, else the sign itself. */
export const currencySigns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: '$',
    '€': 'EUR',
    '£': '£',
    '¥': '¥',
    '₽': 'RUB',
    '₹': 'INR',
  }),
);
export const currencyPrefixes: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['C', 'CAD'],
  ['A', 'AUD'],
  ['NZ', 'NZD'],
]);

/** Nouns of money, as they stand behind an amount. */
export const currencyNouns: ReadonlySet<string> = new Set(
  'dollar dollars euro euros pound pounds rouble roubles ruble rubles dinar dinars franc francs mark marks yen lira lire peso pesos crown crowns krona krone rupee rupees'.split(
    ' ',
  ),
);

/** Units of measure; SI brochure and UNECE Recommendation 20, by their English names. */
export const unitNouns: ReadonlySet<string> = new Set(
  (
    'ton tons tonne tonnes kg kilogram kilograms kilogramme kilogrammes pound-weight km kilometre kilometres kilometer kilometers mile miles metre metres meter meters m ft foot feet yard yards ' +
    'inch inches cm mm hectare hectares ha acre acres litre litres liter liters gallon gallons barrel barrels bushel bushels mw gw kw megawatt megawatts megaton megatons kiloton kilotons knots'
  ).split(' '),
);

/** Spans of time are durations, which the dates step reads. */
export const timeNouns: ReadonlySet<string> = new Set(
  'second seconds minute minutes hour hours day days night nights week weeks fortnight month months quarter quarters year years decade decades century centuries'.split(
    ' ',
  ),
);

/** A number behind one of these is a label: "Article 5", "Resolution 1483". */
export const labelNouns: ReadonlySet<string> = new Set(
  'no nos number article articles section sections chapter chapters resolution page pages p pp vol volume act order directive protocol paragraph clause annex appendix figure table part group version type phase case room line route highway flight hill isbn issn amendment title rank age aged'.split(
    ' ',
  ),
);
