import {cardinals, multipliers} from '../lexicon/numbers.ts';
import type {AliasIndex} from './index-aliases.ts';
import {matchAlias} from './index-aliases.ts';
import type {Reading, Token} from './reading.ts';

/** A number as it stands, with what it says: exact, a range, at least, about. Token indexes, `last` included. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value?: number;
  readonly range?: [number, number];
  readonly atLeast?: number;
  readonly approximate?: boolean;
}

/** The numbers of a sentence that may count something: no dates, ordinals, years, list marks, or parts of names. */
export function findNumerals({tokens, dateOf}: Reading, names: AliasIndex): Numeral[] {
  const numerals: Numeral[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (dateOf[index] !== -1) continue;
    const name = matchAlias(tokens, index, names);
    if (name) {
      index = name.last;
      continue;
    }
    const numeral = readVague(tokens, index) ?? readDigits(tokens, index) ?? readWords(tokens, index);
    if (!numeral) continue;
    numerals.push(numeral);
    index = numeral.last;
  }
  return numerals;
}

const plurals: Readonly<Record<string, number>> = {
  dozens: 12,
  scores: 20,
  tens: 10,
  hundreds: 100,
  thousands: 1000,
  millions: 1e6,
  billions: 1e9,
};

/** "thousands", "tens of thousands": at least two of the unit, no value. */
function readVague(tokens: readonly Token[], first: number): Numeral | undefined {
  let [last, factor] = [first, plurals[tokens[first]?.lower ?? '']];
  if (factor === undefined) return undefined;
  while (tokens[last + 1]?.lower === 'of') {
    const next = plurals[tokens[last + 2]?.lower ?? ''];
    if (next === undefined) break;
    factor *= next;
    last += 2;
  }
  return {first, last, atLeast: 2 * factor};
}

/** "1219", "250,000", "40 000", "1.5 million". */
function readDigits(tokens: readonly Token[], first: number): Numeral | undefined {
  if (tokens[first]?.type !== 'number') return undefined;
  let last = first;
  let digits = tokens[first]?.text ?? '';
  if (/^\d{1,3}$/.test(digits)) {
    while (
      tokens[last + 1]?.type === 'number' &&
      /^\d{3}$/.test(tokens[last + 1]?.text ?? '') &&
      gap(tokens, last) === 1
    ) {
      digits += tokens[++last]?.text ?? '';
    }
  }
  const value = Number(digits.replace(/,(?=\d{3}(?!\d))/g, ''));
  if (!Number.isFinite(value)) return undefined;
  const multiplier = multipliers[tokens[last + 1]?.lower ?? ''];
  return multiplier ? {first, last: last + 1, value: value * multiplier} : {first, last, value};
}

function readWords(tokens: readonly Token[], first: number): Numeral | undefined {
  const lower = tokens[first]?.lower ?? '';
  const value = cardinals[lower];
  if (value === undefined || value < 3) return undefined;
  if (/^(the|these|those|all)$/.test(tokens[first - 1]?.lower ?? '')) return undefined;
  const multiplier = multipliers[tokens[first + 1]?.lower ?? ''];
  return multiplier ? {first, last: first + 1, value: value * multiplier} : {first, last: first, value};
}

function gap(tokens: readonly Token[], index: number): number {
  return (tokens[index + 1]?.start ?? 0) - (tokens[index]?.end ?? 0);
}
