import type {Span} from '../model/span.ts';
import {beforeNumbers, maybeFinal, neverFinal, openers} from './abbreviations.ts';
import {findEnclosures} from './find-enclosures.ts';

/** Where a sentence may end: its stop, then quotation marks, brackets and marks of notes that belong to it. */
const stops =
  /[.!?…]+(?:["”’'»)\]]|\[[^\][\r\n]{1,30}\]|\(\d{1,3}\)|[¹²³⁰-⁹]+)*(?=\s|$|\p{Lu}\p{Ll}*[\s,])/gu;

const longestCitation = 150;

/** Prose of one block → its sentences in order, white space between them left out. Full stops of abbreviations and
 *  initials, ellipses, and what stands in a quotation or in brackets within a longer sentence don't end one.
 *  Linear in the text. */
export function splitSentences(plain: string): Span[] {
  const enclosureAt = findEnclosures(plain);
  const sentences: Span[] = [];
  let start = skipSpace(plain, 0);
  for (const {index, 0: mark} of plain.matchAll(stops)) {
    const end = index + mark.length;
    if (end <= start || !isBoundary(plain, start, index, end)) continue;
    const enclosure = enclosureAt(end);
    if (enclosure && (enclosure.start > start || goesOn(plain, enclosure.end))) continue;
    const whole = withCitation(plain, end, enclosureAt);
    sentences.push({start, end: whole});
    start = skipSpace(plain, whole);
  }
  const end = plain.trimEnd().length;
  if (start < end) sentences.push({start, end});
  return sentences;
}

/** The end of a sentence behind the citation that follows its stop: `… the next day." [Archive, p. 12] Nobody …`. What
 *  stands in brackets with a stop of its own is a sentence. */
function withCitation(plain: string, end: number, enclosureAt: (offset: number) => Span | undefined): number {
  const from = skipSpace(plain, end);
  if (plain[from] !== '[' && plain[from] !== '(') return end;
  const bracket = enclosureAt(from + 1);
  if (bracket?.start !== from || bracket.end - from > longestCitation) return end;
  if (/[.!?…]["”’]?$/.test(plain.slice(bracket.end - 3, bracket.end - 1))) return end;
  const stopped = plain[bracket.end] === '.' ? bracket.end + 1 : bracket.end;
  return /^(?:\s+["“‘'«„([]*[\p{Lu}\p{N}]|\s*$)/u.test(plain.slice(stopped, stopped + 8)) ? stopped : end;
}

/** Whether the stop at `stop`, with all that belongs to it up to `end`, ends the sentence that began at `start`. */
function isBoundary(plain: string, start: number, stop: number, end: number): boolean {
  const from = skipSpace(plain, end);
  const next = plain.slice(from, from + 30);
  if (next === '') return true;
  const opens = openers.has(/^["“‘'«„([]*([A-Za-z]+)(?=[\s,’'])/.exec(next)?.[1] ?? '');
  const word = lastWord(plain, start, stop);
  if (from === end) return opens && /^(?:\p{L}*\p{Ll}|[\d.,]*\d)$/u.test(word);
  if (!/^["“‘'«„([]*(?:\p{Lu}|\p{Lt}|\p{N}|\p{Lo}|\p{Ll}\p{Lu})/u.test(next)) return false;
  if (plain[stop] !== '.' || plain[stop + 1] === '.') return true;
  return endsWith(word, next, opens, start === stop - word.length);
}

/** Whether a full stop after `word` ends a sentence, by what comes next. A number or letter that a sentence starts with
 *  counts something: "1. The treaty". */
function endsWith(word: string, next: string, opens: boolean, first: boolean): boolean {
  const lower = word.toLowerCase();
  if (first && /^(?:\d{1,4}|\p{L}|[ivxlc]+)$/iu.test(word)) return false;
  if (/^\p{Lu}$/u.test(word)) return opens;
  if (neverFinal.has(lower)) return false;
  if (beforeNumbers.has(lower)) return !/^[\dIVXLC]/.test(next);
  if (/^\d{1,2}$/.test(word)) return opens;
  if (/^(?:\p{L}\p{M}*\.)+\p{L}$/u.test(word) || maybeFinal.has(lower)) return opens;
  return true;
}

/** After a quotation or bracket, a small letter or a comma shows that the sentence isn't over. */
function goesOn(plain: string, end: number): boolean {
  const from = skipSpace(plain, end);
  return /^["”’'»)\]]*[,;:–—-]?\s*(?:\p{Ll}|[,;:–—])/u.test(plain.slice(from, from + 10));
}

function lastWord(plain: string, start: number, stop: number): string {
  const before = plain.slice(Math.max(start, stop - 24), stop);
  return /[\p{L}\p{M}\p{N}.]*$/u.exec(before.slice(before.lastIndexOf(' ') + 1))?.[0] ?? '';
}

function skipSpace(plain: string, from: number): number {
  let at = from;
  while (at < plain.length && /\s/.test(plain[at] ?? '')) at++;
  return at;
}
