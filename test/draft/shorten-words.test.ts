import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {isDangling} from '../../pipeline/draft/is-dangling.ts';
import {shortenWords} from '../../pipeline/draft/shorten-words.ts';

describe('a text that is shortened', () => {
  it.each([
    ['The treaty was signed', 'The treaty was signed'],
    ['The towns of Ostby and Vestby agreed to share the harbour', 'The towns of Ostby and Vestby…'],
    ['The council of the harbour declared the pier closed', 'The council of the harbour…'],
    ['The unsuccessful expedition reached Vestby, then fell', 'The unsuccessful expedition reached…'],
    ['It squeaked through the Senate on a 20 to 10 vote', 'It squeaked through the Senate…'],
    ['The harbour company sold some forty-one boats abroad', 'The harbour company sold some…'],
    ['The towns together sent exactly two delegations out', 'The towns together sent…'],
    ['The great crowd (of men, women and children) came', 'The great crowd…'],
  ])('%s', (text, words) => {
    expect(shortenWords(text, 38)).toBe(words);
  });

  it('has an ellipsis, the text’s own beginning, and at most so many characters', () => {
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom('a', ' ', ',', '(', ')', '7', 'to '), maxLength: 80}),
        fc.integer({min: 2, max: 60}),
        (text, limit) => {
          const short = shortenWords(text, limit);
          if (text.length <= limit) return short === text;
          return short.length <= limit && short.endsWith('…') && text.startsWith(short.slice(0, -1));
        },
      ),
    );
  });
});

describe('words that break off', () => {
  it.each([
    'President Richard Nixon announced',
    'Kallio urged in his Nivala address',
    'Mannerheim proclaimed to Russian soldiers…',
    'The two towns agreed',
    'They lived under the…',
  ])('need more: %s', (words) => {
    expect(isDangling(words)).toBe(true);
  });

  it.each([
    'Independence was declared',
    'The result was formally announced in Vestby',
    'The king announced a war',
    'He urged in a letter to end the war',
    'The two towns agreed on a treaty',
    'The Reds retreated',
  ])('need none: %s', (words) => {
    expect(isDangling(words)).toBe(false);
  });
});
