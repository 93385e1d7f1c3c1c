import type {Numeral} from './found.ts';
import {currencyNouns, currencyPrefixes, currencySigns, unitNouns} from './lexicon/amounts.ts';
import type {Reading, Token} from './reading.ts';
import {classes, isA} from './word-classes.ts';

/** What a number counts: the shortest noun phrase behind it, and its measure. `last < first` where the noun is left out
 *  ("1,200 were arrested"). */
export interface Counted {
  readonly first: number;
  readonly last: number;
  readonly attempted: boolean;
  readonly unit?: string;
  readonly currency?: string;
}

/** The noun phrase that `numeral` counts; "attempts to murder" keeps its infinitive. Behind a unit, a currency or a
 *  percentage it is what stands after "of", else the unit itself. Undefined where a bare number counts nothing. */
export function findCounted(reading: Reading, numeral: Numeral): Counted | undefined {
  const {tokens} = reading;
  const measure = readMeasure(tokens, numeral);
  const from = measure.last + 1;
  const start = tokens[from]?.lower === 'of' ? from + 1 : from;
  const skipped =
    measure.last > numeral.last && /^(the|its|their|his|all)$/.test(tokens[start]?.lower ?? '')
      ? start + 1
      : start;
  const isMeasured = measure.unit !== undefined || measure.currency !== undefined;
  const phrase = isMeasured && start === from ? undefined : readNounPhrase(reading, skipped);
  const {unit, currency} = measure;
  const described = {...(unit ? {unit} : {}), ...(currency ? {currency} : {})};
  if (phrase) return {...phrase, ...described};
  if (isMeasured) return {first: numeral.last + 1, last: measure.last, attempted: false, ...described};
  return isElliptic(tokens, numeral)
    ? {first: numeral.last + 1, last: numeral.last, attempted: false}
    : undefined;
}

interface Measure {
  readonly last: number;
  readonly unit?: string;
  readonly currency?: string;
}

function readMeasure(tokens: readonly Token[], {first, last}: Numeral): Measure {
  const sign = currencySigns.get(tokens[first - 1]?.text ?? '');
  if (sign)
    return {
      last,
      currency: sign === '$' ? (currencyPrefixes.get(tokens[first - 2]?.text ?? '') ?? '$') : sign,
    };
  const next = tokens[last + 1];
  if (next?.text === '%' || /^percent(age)?$/.test(next?.lower ?? '')) return {last: last + 1, unit: '%'};
  if (next?.lower === 'per' && tokens[last + 2]?.lower === 'cent') return {last: last + 2, unit: '%'};
  const square = /^(square|cubic|nautical)$/.test(next?.lower ?? '') ? 1 : 0;
  const noun = tokens[last + 1 + square];
  if (noun && unitNouns.has(noun.lower))
    return {last: last + 1 + square, unit: `${square ? `${next?.lower} ` : ''}${noun.lower}`};
  for (let index = last + 1; index <= last + 2; index++) {
    const word = tokens[index];
    if (word && currencyNouns.has(word.lower))
      return {last: index, currency: joinWords(tokens, last + 1, index)};
  }
  return {last};
}

function joinWords(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map(({text}) => text)
    .join(' ');
}

function readNounPhrase({tokens, dateOf}: Reading, first: number): Counted | undefined {
  let end = first - 1;
  for (let index = first; index < tokens.length && index < first + 7; index++) {
    const token = tokens[index];
    if (token?.type !== 'word' || dateOf[index] !== undefined || endsNounPhrase(token, index === first))
      break;
    end = index;
  }
  if (end < first) return undefined;
  const isAttempt = /^attempts?$/.test(tokens[end]?.lower ?? '');
  if (isAttempt && tokens[end + 1]?.lower === 'to' && tokens[end + 2]?.type === 'word') end += 2;
  const attempted = tokens.slice(first, end + 1).some(({lower}) => /^attempt(s|ed)?$/.test(lower));
  return {first, last: end, attempted};
}

/** "169 were arrested", "thousands into jail", "200 died". */
function isElliptic(tokens: readonly Token[], {first, last, atLeast}: Numeral): boolean {
  const next = tokens[last + 1];
  if (next?.type !== 'word') return false;
  if (tokens[first - 1]?.lower === 'of' && tokens[first - 2]?.lower === 'total') return true;
  return (
    (atLeast !== undefined && first !== last) ||
    isA(next, classes.be) ||
    isPast(next) ||
    (atLeast !== undefined && isA(next, classes.preposition))
  );
}

const adjectivesInEd =
  /^(attempted|armed|wounded|injured|united|alleged|unarmed|skilled|unskilled|organized|organised|displaced|registered)$/;

function isPast(token: Token): boolean {
  const {lower} = token;
  return (
    (isA(token, classes.irregularPast) && !isA(token, classes.nounLike)) ||
    (lower.length > 4 && lower.endsWith('ed') && !adjectivesInEd.test(lower))
  );
}

const outside =
  classes.preposition |
  classes.conjunction |
  classes.subordinator |
  classes.pronoun |
  classes.determiner |
  classes.modal |
  classes.be |
  classes.have |
  classes.do;

function endsNounPhrase(token: Token, isFirst: boolean): boolean {
  const {lower, text} = token;
  return isA(token, outside) || isPast(token) || (lower.endsWith('ly') && !isFirst) || /^['’]s$/.test(text);
}
