import type {Span} from '../model/span.ts';
import {maybeFinal, neverFinal, openers} from './abbreviations.ts';

/** Prose of one block → its sentences in order, white space between them left out. Full stops of abbreviations and
 *  initials, ellipses, and what stands in a quotation or in brackets that opened within the sentence don't end one.
 *  Linear in the text. */
export function splitSentences(plain: string): Span[] {
  const enclosed = findEnclosures(plain);
  const sentences: Span[] = [];
  let start = plain.length - plain.trimStart().length;
  for (const match of plain.matchAll(/[.!?…]+(?:["”’»)\]]|\[[\w ]{1,8}\])*(?=\s|$)/g)) {
    const end = match.index + match[0].length;
    if (end <= start || !isBoundary(plain, match.index, end)) continue;
    const enclosure = enclosed(end);
    if (enclosure !== undefined && enclosure > start) continue;
    sentences.push({start, end});
    start = skipSpace(plain, end);
  }
  const end = plain.trimEnd().length;
  if (start < end) sentences.push({start, end});
  return sentences;
}

function isBoundary(plain: string, stop: number, end: number): boolean {
  const next = plain.slice(skipSpace(plain, end), skipSpace(plain, end) + 30);
  if (next === '') return true;
  if (!/^["“‘'«„([]*[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u.test(next)) return false;
  if (plain[stop] !== '.' || end > stop + 1) return true;
  const before = /[\p{L}\p{M}.]*$/u.exec(plain.slice(Math.max(0, stop - 20), stop))?.[0] ?? '';
  const opens = openers.has(/^\W*([A-Za-z]+)/.exec(next)?.[1] ?? '');
  if (neverFinal.has(before)) return false;
  if (/^\p{Lu}$/u.test(before) || /^(?:\p{L}\p{M}*\.)+\p{L}$/u.test(before) || maybeFinal.has(before))
    return opens;
  return true;
}

function skipSpace(plain: string, from: number): number {
  let at = from;
  while (at < plain.length && /\s/.test(plain[at] ?? '')) at++;
  return at;
}

/** Where the quotation or bracket around an offset opened; offsets are asked in order. */
function findEnclosures(plain: string): (offset: number) => number | undefined {
  const pairs: Span[] = [];
  const open: {at: number; close: string}[] = [];
  for (const {index, 0: mark} of plain.matchAll(/["“”()[\]«»„]/g)) {
    const top = open.at(-1);
    if (top?.close.includes(mark)) {
      open.pop();
      if (open.length === 0) pairs.push({start: top.at, end: index});
    } else if (closers[mark] !== undefined && open.length < 8) open.push({at: index, close: closers[mark]});
  }
  let at = 0;
  return (offset) => {
    while (at < pairs.length && (pairs[at]?.end ?? 0) < offset) at++;
    const pair = pairs[at];
    return pair && pair.start < offset ? pair.start : undefined;
  };
}

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '„': '“”',
  '(': ')',
  '[': ']',
  '«': '»',
};
