import {endsPhrase} from './ends-phrase.ts';
import {isInsideQuote} from './find-quotes.ts';
import {endsInQuote, pairMarks, unquote} from './pair-marks.ts';
import type {Reading} from './reading.ts';
import {classes, isA} from './word-classes.ts';

/** Where an event is told. Token indexes, `last` included. */
export interface Telling {
  /** The whole clause. */
  readonly first: number;
  readonly last: number;
  /** Where its own words begin: the subject, or the verb where the subject is borrowed. */
  readonly told: number;
  /** Where its own words end, if the clause goes on with a second verb. */
  readonly toldLast?: number;
  /** The verb or noun that tells it: a summary reaches it. */
  readonly head: number;
  readonly bracket?: number;
  /** Stem of the verb. */
  readonly verb?: string;
  readonly verbFirst?: number;
  /** The subject of the clause before, for a clause without one. */
  readonly borrowed?: {readonly first: number; readonly last: number};
  /** The "not" of what was not done until its date. */
  readonly omitted?: number;
  /** What "they" or "it" means, where it is a topic: "relations". */
  readonly topic?: string;
}

const limit = 90;

/** A clause as a headline of at most 90 characters: without date phrase, brackets and fronted words, cut only where a
 *  phrase ends. Where that doesn't fit, the subject loses its "of …", then goes. White space is normalised and the first
 *  letter is a capital; a clause without any such place is cut at a word, with an ellipsis. */
export function summarize(reading: Reading, telling: Telling): string {
  const {told, last, head, borrowed, topic = '', verbFirst = told, toldLast = last} = telling;
  const rest = keep(reading, telling, borrowed ? verbFirst : told, toldLast);
  const subject = borrowed ? keep(reading, {...telling, bracket: 0}, borrowed.first, borrowed.last) : [];
  const predicate = rest.filter((index) => index >= verbFirst);
  const own = rest.filter((index) => index < verbFirst);
  const whole = [...subject, ...withoutLastComma(reading, own)];
  const isFronted = isA(reading.tokens[whole[0] ?? -1], classes.preposition);
  const short = isFronted ? predicate : [...headOf(reading, whole), ...predicate];
  const choices = [[...whole, ...predicate], short, predicate];
  for (const words of choose(reading, choices, head)) {
    const text = fitWithin(reading, words, head, topic);
    if (text) return capitalize(text);
  }
  const words = unquote(reading, pairMarks(reading, choices[0] ?? []), head);
  return capitalize(cutAtWord(reading, words));
}

/** Each choice with the quotations that it keeps, then each without the one around its verb. */
function* choose(reading: Reading, choices: readonly number[][], head: number): Generator<readonly number[]> {
  for (const words of choices) yield pairMarks(reading, words);
  if (reading.quotes.length === 0) return;
  for (const words of choices) yield unquote(reading, pairMarks(reading, words), head);
}

/** "Vincent Massey, | was named": the comma closed an apposition that is left out. */
function withoutLastComma({tokens}: Reading, words: readonly number[]): readonly number[] {
  const commas = words.filter((index) => tokens[index]?.text === ',');
  return commas.length === 1 && commas[0] === words.at(-1) ? words.slice(0, -1) : words;
}

/** What stays of `[first, last]`: no other brackets, no date phrases, no opening or closing small words. */
function keep(
  {tokens, dates, phraseOf, bracketOf}: Reading,
  {bracket = 0, head, omitted}: Telling,
  first: number,
  last: number,
): number[] {
  const kept: number[] = [];
  for (let index = first; index <= last; index++) {
    const dated = isLoose(index) && index !== head;
    const isComma = tokens[index]?.text === ',' && (isLoose(index - 1) || isLoose(index + 1));
    const outside = bracketOf[index] !== bracket && bracketOf[index] !== bracketOf[head];
    const isDenial = tokens[index]?.lower === 'not' && isLoose(index + 1);
    if (!dated && !outside && !isComma && !isDenial && index !== omitted) kept.push(index);
  }
  return trimSmall(tokens, kept);

  function isLoose(index: number): boolean {
    const date = dates[phraseOf[index] ?? -1];
    if (!date || date.premodifier) return false;
    return (
      date.edtf !== undefined || /^(before|after|later|earlier|ago)$/.test(tokens[date.last + 1]?.lower ?? '')
    );
  }
}

function trimSmall(tokens: Reading['tokens'], kept: readonly number[]): number[] {
  let from = 0;
  while (from < kept.length && isOpening(tokens[kept[from] ?? 0])) from++;
  let to = kept.length;
  while (to > from && isClosing(tokens, kept, to - 1)) to--;
  return kept.slice(from, to);
}

function isOpening(token: Reading['tokens'][number] | undefined): boolean {
  if (!token) return true;
  return (
    (token.type === 'mark' && !/^["“„'‘$€£]$/.test(token.text)) ||
    isA(token, classes.conjunction) ||
    /^(which|who|that|while|when|whereas)$/.test(token.lower)
  );
}

function isClosing(tokens: Reading['tokens'], kept: readonly number[], position: number): boolean {
  const token = tokens[kept[position] ?? -1];
  if (!token) return true;
  if (token.type === 'mark') return !/^["”’')%]$/.test(token.text);
  if (isA(token, classes.adverb)) return tokens[kept[position - 1] ?? -1]?.text === ',';
  return isA(token, classes.conjunction | classes.determiner | classes.subordinator | classes.preposition);
}

const nothing: ReadonlySet<number> = new Set();

/** The longest beginning of `words` that fits, reaches the head, and ends where a phrase ends. Before a clause that completes
 *  the last phrase ("at the time | when") the phrase before is better. */
function fitWithin(
  reading: Reading,
  words: readonly number[],
  head: number,
  opening: string,
): string | undefined {
  const {tokens} = reading;
  const shown = reading.quotes.length > 0 ? new Set(words) : nothing;
  let best: string | undefined;
  let text = opening;
  for (const [position, index] of words.entries()) {
    text = append(reading, text, words[position - 1], index);
    if (text.length > limit + 1) break;
    if (index < head || endsInQuote(reading, shown, index) || !endsPhrase(reading, words, position, head))
      continue;
    const tidied = tidy(text);
    const isOpen =
      position === words.length - 1 && /^(that|when|to|which)$/.test(tokens[index + 1]?.lower ?? '');
    if (tidied.length <= limit && !(isOpen && best && isShortPhrase(reading, words, position))) best = tidied;
  }
  return best;
}

/** The last phrase is a preposition with two words at most: "at the time", "in fear". */
function isShortPhrase({tokens}: Reading, words: readonly number[], position: number): boolean {
  return [1, 2, 3].some((back) =>
    /^(at|in|with|on|for)$/.test(tokens[words[position - back] ?? -1]?.lower ?? ''),
  );
}

function write(reading: Reading, words: readonly number[]): string {
  return tidy(words.reduce((text, index, position) => append(reading, text, words[position - 1], index), ''));
}

function append({tokens, passage}: Reading, text: string, before: number | undefined, index: number): string {
  const token = tokens[index];
  if (!token) return text;
  const previous = before === undefined ? undefined : tokens[before];
  const gap =
    previous && index === (before ?? 0) + 1 ? passage.plain.slice(previous.end, token.start) : text && ' ';
  const tight = /^[,;:.!?)]$/.test(token.text) ? '' : gap.replace(/\s+/g, ' ');
  return `${text}${tight}${token.text}`;
}

/** A subject without what follows its noun: "the government of the Kingdom" → "the government". */
function headOf(reading: Reading, words: readonly number[]): number[] {
  const {tokens} = reading;
  const end = words.findIndex(
    (index, position) =>
      position > 0 &&
      !isInsideQuote(reading, words[position - 1] ?? -1) &&
      (isA(tokens[index], classes.preposition) || tokens[index]?.text === ','),
  );
  return end === -1 ? [...words] : words.slice(0, end);
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*,)+/g, ',')
    .replace(/[\s,;:–—-]+$/, '')
    .replace(/(?<!\p{Lu})[.,;](?=["”’'»]$)/u, '')
    .trim();
}

/** All of `words` that fits, with an ellipsis where something is left out; a quotation that doesn't fit is left out whole. */
function cutAtWord(reading: Reading, words: readonly number[]): string {
  const shown = new Set(words);
  let text = '';
  let fitting = 0;
  for (const [position, index] of words.entries()) {
    text = append(reading, text, words[position - 1], index);
    if (text.length >= limit) break;
    if (!endsInQuote(reading, shown, index)) fitting = position + 1;
  }
  if (tidy(text).length <= limit && fitting === words.length) return tidy(text);
  return `${write(reading, trimSmall(reading.tokens, words.slice(0, fitting)))}…`;
}

function capitalize(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
