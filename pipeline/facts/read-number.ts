import {multipliers} from '../lexicon/numbers.ts';
import {numberWords} from './lexicon/amounts.ts';
import type {Token} from './reading.ts';
import {classes, isA} from './word-classes.ts';

const factors = new Map(Object.entries(multipliers));

/** Whether a number may begin with this token: digits, or a number word. */
export function mayStartNumber(token: Token): boolean {
  return token.type === 'number' || isA(token, classes.number);
}

/** One number at a token. `multiplier` is that of its last word, 1 without one. */
export interface NumberRead {
  readonly last: number;
  readonly value: number;
  readonly multiplier: number;
  readonly spelled: boolean;
}

/** "1219", "250,000", "40 000", "1.5 million", "twenty-five", "three hundred and six", "a dozen", "half a million". */
export function readNumber(tokens: readonly Token[], first: number): NumberRead | undefined {
  return readDigits(tokens, first) ?? readArticle(tokens, first) ?? readWords(tokens, first);
}

function readDigits(tokens: readonly Token[], first: number): NumberRead | undefined {
  const token = tokens[first];
  if (token?.type !== 'number') return undefined;
  let last = first;
  let digits = token.text;
  if (/^\d{1,3}$/.test(digits)) {
    while (last - first < 5 && /^\d{3}$/.test(tokens[last + 1]?.text ?? '') && isOneSpace(tokens, last)) {
      digits += tokens[++last]?.text ?? '';
    }
  }
  const value = toNumber(digits);
  if (value === undefined) return undefined;
  const multiplier = factors.get(tokens[last + 1]?.lower ?? '') ?? 1;
  return {
    last: multiplier > 1 ? last + 1 : last,
    value: round(value * multiplier),
    multiplier,
    spelled: false,
  };
}

/** Commas group by three, a full stop is the decimal sign, unless it groups more than once. Anything else is no number. */
function toNumber(digits: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  return /^\d{1,3}(\.\d{3}){2,}$/.test(digits) ? Number(digits.replaceAll('.', '')) : undefined;
}

/** "a dozen", "a hundred", "half a million". */
function readArticle(tokens: readonly Token[], first: number): NumberRead | undefined {
  const lower = tokens[first]?.lower ?? '';
  const half = lower === 'half' && tokens[first + 1]?.lower === 'a';
  if (!half && lower !== 'a') return undefined;
  const last = half ? first + 2 : first + 1;
  const word = tokens[last]?.lower ?? '';
  const multiplier = word === 'dozen' ? 12 : factors.get(word);
  return multiplier
    ? {last, value: half ? multiplier / 2 : multiplier, multiplier, spelled: true}
    : undefined;
}

/** Number words up to billions: units add, "hundred" and above multiply. */
function readWords(tokens: readonly Token[], first: number): NumberRead | undefined {
  let [total, part, last, multiplier] = [0, 0, first - 1, 1];
  for (let index = first; index < first + 12; index++) {
    const lower = tokens[index]?.lower ?? '';
    const unit = numberWords.get(lower);
    const factor = lower === 'dozen' ? 12 : factors.get(lower);
    if (unit !== undefined && (index === first || multiplier > 1)) part += unit;
    else if (factor !== undefined && part > 0) {
      part *= factor;
      multiplier = factor;
      if (factor >= 1000) [total, part] = [total + part, 0];
    } else if (
      lower === 'and' &&
      multiplier > 1 &&
      numberWords.get(tokens[index + 1]?.lower ?? '') !== undefined &&
      multiplier !== 12
    )
      continue;
    else break;
    last = index;
  }
  const value = total + part;
  return last >= first && value > 0 ? {last, value, multiplier, spelled: true} : undefined;
}

/** A plain, no-break, thin or narrow space between two groups of digits, and nothing else. */
function isOneSpace(tokens: readonly Token[], index: number): boolean {
  return (tokens[index + 1]?.start ?? 0) - (tokens[index]?.end ?? 0) === 1;
}

/** Products of decimals keep no noise of binary fractions: 1.1 million is 1,100,000. */
function round(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}
