import {kindOf} from './char-kind.ts';
import type {Token} from './reading.ts';
import {classesOf} from './word-classes.ts';

/** The words, numbers and marks of a sentence, in order, in one pass. A possessive `'s` is a word of its own, so that names
 *  compare; "Six-Day", "Tito–Stalin", "U.S." and "24th" are one word each, "1,219" and "10:10" one number. */
export function tokenize(plain: string): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  while (index < plain.length) {
    const kind = kindOf(plain, index);
    if (kind === 'space') {
      index++;
      continue;
    }
    const end = kind === 'mark' ? endOfMark(plain, index) : endOfWord(plain, index);
    const text = plain.slice(index, end);
    const type = kind === 'mark' && !isPossessive(plain, index) ? 'mark' : isNumber(text) ? 'number' : 'word';
    const lower = text.toLowerCase();
    tokens.push({start: index, end, text, lower, type, classes: type === 'word' ? classesOf(lower) : 0});
    index = end;
  }
  return tokens;
}

function endOfMark(plain: string, start: number): number {
  if (isPossessive(plain, start)) return start + 2;
  const isPair = (plain.charCodeAt(start) & 0xfc00) === 0xd800;
  return start + (isPair ? 2 : 1);
}

/** Letters, marks and digits; a hyphen, dash or apostrophe between two of them; in a number a comma, stop or colon
 *  between digits; full stops behind single capitals. */
function endOfWord(plain: string, start: number): number {
  const initials = endOfInitials(plain, start);
  if (initials > start) return initials;
  let end = start;
  let digits = true;
  while (end < plain.length) {
    const kind = kindOf(plain, end);
    if (kind === 'letter') digits = false;
    const inside = kind === 'letter' || kind === 'digit';
    if (!inside && !(digits ? joinsDigits(plain, end) : joinsLetters(plain, end))) break;
    end++;
  }
  return end;
}

function joinsDigits(plain: string, at: number): boolean {
  const sign = plain.charAt(at);
  return (sign === ',' || sign === '.' || sign === ':') && kindOf(plain, at + 1) === 'digit';
}

function joinsLetters(plain: string, at: number): boolean {
  const sign = plain.charAt(at);
  const isApostrophe = sign === "'" || sign === '’';
  if (!isApostrophe && sign !== '-' && sign !== '–' && sign !== '‐' && sign !== '‑') return false;
  const next = kindOf(plain, at + 1);
  return (next === 'letter' || next === 'digit') && !(isApostrophe && isPossessive(plain, at));
}

function isPossessive(plain: string, at: number): boolean {
  const sign = plain.charAt(at);
  if (sign !== "'" && sign !== '’') return false;
  return /^[sS]$/.test(plain.charAt(at + 1)) && kindOf(plain, at + 2) !== 'letter';
}

/** "U.S.", "D.C.": two capitals or more, each with its full stop. */
function endOfInitials(plain: string, start: number): number {
  let end = start;
  while (plain.charAt(end + 1) === '.' && /^\p{Lu}$/u.test(plain.charAt(end))) end += 2;
  return end - start >= 4 ? end : start;
}

function isNumber(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57 && /^[\d.,:]+$/.test(text);
}
