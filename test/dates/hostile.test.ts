import {describe, expect, it} from 'vitest';
import {findDates} from '../../pipeline/dates/find-dates.ts';
import {matchTokens} from '../../pipeline/dates/find-expressions.ts';
import {mergeTokens} from '../../pipeline/dates/merge-tokens.ts';
import {shareParts} from '../../pipeline/dates/share-parts.ts';
import type {Token} from '../../pipeline/dates/token.ts';
import {tokenize} from '../../pipeline/dates/tokenize.ts';
import {hostileTexts} from './hostile-texts.ts';
import {toDocument} from './to-document.ts';

const cases = Object.entries({
  ...hostileTexts,
  years: '1914–18 ',
  days: '5 and 6 and ',
  'equal days': '5 and ',
  'falling days': '31, 30, 29, 28 and ',
  months: 'January 1 – ',
});

describe('hostile text', () => {
  it.each(cases)('of %s is read in work that grows as its length does', (_, unit) => {
    const [small, large] = [workOf(fill(unit, 4_000)), workOf(fill(unit, 16_000))];
    expect(large.characters).toBeLessThan(small.characters * 4.5 + 1000);
    expect(large.words).toBeLessThan(small.words * 4.5 + 1000);
  });

  it.each(cases)('of %s throws nothing', (_, unit) => {
    expect(() => findDates(toDocument(fill(unit, 20_000)))).not.toThrow();
  });
});

/** How often a character and a word is looked at: deterministic, where seconds are not. */
function workOf(text: string): {characters: number; words: number} {
  const work = {characters: 0, words: 0};
  const watched = watchText(text, () => work.characters++);
  const tokens = watchTokens(mergeTokens(tokenize(watched)), () => work.words++);
  shareParts(text, tokens, matchTokens(text, tokens));
  return work;
}

function watchText(text: string, look: () => void): string {
  const boxed: object = Object(text);
  const watched = new Proxy(boxed, {
    get(target, key) {
      if (key !== 'length') look();
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(text) : value;
    },
  });
  return watched as unknown as string;
}

function watchTokens(tokens: Token[], look: () => void): readonly Token[] {
  return new Proxy(tokens, {
    get(target, key, receiver) {
      look();
      return Reflect.get(target, key, receiver);
    },
  });
}

/** The unit over and over, and a date at its end that numbers before it can belong to. */
function fill(unit: string, length: number): string {
  return `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)} 31 May 1945`;
}
