import type {Token} from './reading.ts';

/** In order: a number, a possessive, an abbreviation with full stops, a word, any other mark. */
const pattern =
  /\p{Nd}+(?:[.,:]\p{Nd}+)*(?![\p{L}\p{M}\p{Nd}])|['’][sS](?![\p{L}\p{M}])|(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’](?![sS](?![\p{L}\p{M}]))|[-‐‑–])[\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** The words, numbers and marks of a sentence, in order. A possessive `'s` is a word of its own, so that names compare;
 *  "Six-Day", "Tito–Stalin" and "24th" are one word each. */
export function tokenize(plain: string): Token[] {
  const tokens: Token[] = [];
  const regex = new RegExp(pattern);
  for (let match = regex.exec(plain); match; match = regex.exec(plain)) {
    const [text] = match;
    const start = match.index;
    tokens.push({start, end: start + text.length, text, lower: text.toLowerCase(), type: typeOf(text)});
  }
  return tokens;
}

function typeOf(text: string): Token['type'] {
  const code = text.charCodeAt(0) | 32;
  if (code >= 97 && code <= 122) return 'word';
  if (/^\p{Nd}/u.test(text)) return /\p{L}/u.test(text) ? 'word' : 'number';
  return /^(?:[\p{L}\p{N}]|['’][sS])/u.test(text) ? 'word' : 'mark';
}
