import {kindOf, kinds} from './char-kind.ts';
import {scanNumber, scanShortYear} from './scan-number.ts';
import {type Token, toWord, type Word} from './token.ts';
import {vocabulary} from './vocabulary.ts';

const unknown = toWord({});
const dash = toWord({dash: 0});
const apostrophe = toWord({quote: 0});
const possessive = toWord({possessive: 0});
const names: Readonly<Record<string, string>> = {
  comma: ',',
  slash: '/',
  dot: '.',
  open: '([',
  close: ')]',
  quotation: '"“”«»„',
};
const marks: ReadonlyMap<number, Word> = new Map(
  Object.entries(names).flatMap(([name, all]) => {
    const word = toWord({[name]: 0});
    return [...all].map((mark) => [mark.charCodeAt(0), word] as const);
  }),
);
const oclock = toWord({oclock: 0});
const longestWord = Math.max(...[...vocabulary.keys()].map((word) => word.length));

/** Whether any word of the vocabulary begins with this ASCII letter and is this long: most words are settled by it. */
const shapes = new Uint8Array(32 * (longestWord + 1));
for (const word of vocabulary.keys()) shapes[(word.charCodeAt(0) & 31) * (longestWord + 1) + word.length] = 1;

/** The words, numbers and marks of a passage in one pass. Spaces of every width part them and are left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === kinds.space) {
      at++;
      continue;
    }
    const token = scanToken(text, at, kind);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function scanToken(text: string, start: number, kind: number): Token {
  if (kind === kinds.letter) return scanWord(text, start);
  if (kind === kinds.digit) return scanNumber(text, start);
  if (kind === kinds.dash) return {start, end: start + 1, word: dash};
  if (kind === kinds.apostrophe) return scanApostrophe(text, start);
  return {start, end: start + 1, word: marks.get(text.charCodeAt(start)) ?? unknown};
}

function scanWord(text: string, start: number): Token {
  let end = start + 1;
  while (end < text.length && kindOf(text.charCodeAt(end)) === kinds.letter) end++;
  if (end - start === 1 && text.charCodeAt(end) === 46) {
    const initials = scanInitials(text, start);
    if (initials) return initials;
  }
  if (
    end - start === 1 &&
    kindOf(text.charCodeAt(end)) === kinds.apostrophe &&
    text.startsWith('clock', end + 1)
  ) {
    return {start, end: end + 6, word: oclock};
  }
  const word = lookUp(text, start, end);
  if (word !== unknown || end === text.length) return {start, end, word};
  return {start, end: endOfDesignation(text, end), word};
}

function lookUp(text: string, start: number, end: number): Word {
  const length = end - start;
  if (length > longestWord) return unknown;
  if (shapes[(text.charCodeAt(start) & 31) * (longestWord + 1) + length] !== 1) return unknown;
  return vocabulary.get(text.slice(start, end).toLowerCase()) ?? unknown;
}

/** "B.C.", "a.m.": letters each with a full stop. */
function scanInitials(text: string, start: number): Token | undefined {
  let [end, letters] = [start, ''];
  while (
    letters.length < 4 &&
    text.charCodeAt(end + 1) === 46 &&
    kindOf(text.charCodeAt(end)) === kinds.letter
  ) {
    letters += text[end];
    end += 2;
  }
  if (letters.length < 2) return undefined;
  return {start, end, word: vocabulary.get(letters.toLowerCase()) ?? unknown};
}

/** The digits of "AT6", "F-105s" and "MiG-21" belong to the name before them. */
function endOfDesignation(text: string, from: number): number {
  let end = from;
  const isHyphen = text.charCodeAt(end) === 45 && kindOf(text.charCodeAt(end + 1)) === kinds.digit;
  if (isHyphen) end++;
  while (end < text.length) {
    const kind = kindOf(text.charCodeAt(end));
    if (kind !== kinds.digit && kind !== kinds.letter) break;
    end++;
  }
  return end;
}

function scanApostrophe(text: string, start: number): Token {
  const next = text.charCodeAt(start + 1);
  if (kindOf(next) === kinds.digit)
    return scanShortYear(text, start) ?? {start, end: start + 1, word: apostrophe};
  const isPossessive = next === 115 && kindOf(text.charCodeAt(start + 2)) !== kinds.letter;
  return isPossessive ? {start, end: start + 2, word: possessive} : {start, end: start + 1, word: apostrophe};
}
