import type {Token} from './reading.ts';

const pattern =
  /(?<number>\p{Nd}+(?:[.,:]\p{Nd}+)*(?![\p{L}\p{M}\p{Nd}]))|(?<word>['’](?:s|S)(?![\p{L}\p{M}])|(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’](?![sS](?![\p{L}\p{M}]))|[-‐‑–])[\p{L}\p{M}\p{N}]+)*)|(?<mark>[^\s\p{L}\p{M}\p{N}])/gu;

/** The words, numbers and marks of a sentence, in order. A possessive `'s` is a word of its own, so that names compare;
 *  "Six-Day", "Tito–Stalin" and "24th" are one word each. */
export function tokenize(plain: string): Token[] {
  return [...plain.matchAll(pattern)].map(({0: text, index, groups}) => ({
    start: index,
    end: index + text.length,
    text,
    lower: text.toLowerCase(),
    type: groups?.mark ? 'mark' : groups?.number && !/\p{L}/u.test(text) ? 'number' : 'word',
  }));
}
