import {hasClass, type Token, toWord, type Word} from './token.ts';

const cardinal = toWord({cardinal: 0});
const ordinal = toWord({ordinal: 0});
const year = toWord({year: 0, eraYear: 0});
const yearBefore = toWord({year: 0, eraYear: 0, bc: 0});

/** Joins what is one number in several words ("twenty-one", "two hundred") and a year with its era ("264 BC", "AD 79"). */
export function mergeTokens(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const joined = token.word.joins ? (mergeNumber(tokens, at) ?? mergeEra(tokens, at)) : undefined;
    merged.push(joined?.token ?? token);
    at += joined?.length ?? 1;
  }
  return merged;
}

interface Joined {
  readonly token: Token;
  readonly length: number;
}

function mergeNumber(tokens: readonly Token[], at: number): Joined | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  const tens = first && cardinalOf(first);
  if (first === undefined || tens === undefined) return undefined;
  const multiplier = second?.word.senses.multiplier;
  if (typeof multiplier === 'number') return join(first, second, cardinal, tens * multiplier, 2);
  if (tens < 20 || tens % 10 !== 0) return undefined;
  const gap = hasClass(second, 'dash') ? 2 : 1;
  const ones = tokens[at + gap];
  const small = ones && (cardinalOf(ones) ?? ones.word.senses.ordinal);
  if (ones === undefined || typeof small !== 'number' || small < 1 || small > 9) return undefined;
  const word = cardinalOf(ones) === undefined ? ordinal : cardinal;
  return join(first, ones, word, tens + small, gap + 1);
}

function cardinalOf(token: Token): number | undefined {
  const sense = token.word.senses.cardinal;
  return typeof sense === 'number' && token.value === undefined ? sense : undefined;
}

function mergeEra(tokens: readonly Token[], at: number): Joined | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || second === undefined) return undefined;
  if (hasClass(first, 'num') && typeof first.value === 'number' && first.value > 0) {
    const era = second.word.senses.era;
    if (era === -1) return join(first, second, yearBefore, 1 - first.value, 2);
    if (era === 1) return join(first, second, year, first.value, 2);
  }
  const isPrefixed = first.word.senses.era === 1 && hasClass(second, 'num');
  return isPrefixed && typeof second.value === 'number'
    ? join(first, second, year, second.value, 2)
    : undefined;
}

function join(first: Token, last: Token | undefined, word: Word, value: number, length: number): Joined {
  return {token: {start: first.start, end: (last ?? first).end, word, value}, length};
}
