import {isInsideQuote} from './find-quotes.ts';
import {cutAtWord, fitWithin} from './fit-headline.ts';
import {keepWords} from './keep-words.ts';
import {pairMarks, unquote} from './pair-marks.ts';
import type {Reading} from './reading.ts';
import type {Telling} from './telling.ts';
import {classes, isA} from './word-classes.ts';

/** A clause as a headline of at most 90 characters: without date phrase, brackets and fronted words, cut only where a
 *  phrase ends. Where that doesn't fit, the subject loses its "of …", then goes. White space is normalised and the first
 *  letter is a capital; a clause without any such place is cut at a word, with an ellipsis. */
export function summarize(reading: Reading, telling: Telling): string {
  const {told, last, head, borrowed, topic = '', verbFirst = told, toldLast = last} = telling;
  const rest = keepWords(reading, telling, borrowed ? verbFirst : told, toldLast);
  const subject = borrowed ? keepWords(reading, {...telling, bracket: 0}, borrowed.first, borrowed.last) : [];
  const predicate = rest.filter((index) => index >= verbFirst);
  const own = rest.filter((index) => index < verbFirst);
  const whole = [...subject, ...withoutLastComma(reading, own)];
  for (const words of choose(reading, whole, predicate, head)) {
    const text = fitWithin(reading, words, head, topic);
    if (text) return capitalize(text);
  }
  const words = unquote(reading, pairMarks(reading, [...whole, ...predicate]), head);
  return capitalize(cutAtWord(reading, words));
}

/** Each choice with the quotations that it keeps, then each without the one around its verb. */
function* choose(
  reading: Reading,
  subject: readonly number[],
  predicate: readonly number[],
  head: number,
): Generator<readonly number[]> {
  for (const words of shorten(reading, subject, predicate)) yield pairMarks(reading, words);
  if (reading.quotes.length === 0) return;
  for (const words of shorten(reading, subject, predicate))
    yield unquote(reading, pairMarks(reading, words), head);
}

/** With the whole subject, with the head of it where it has one, and without. */
function* shorten(
  reading: Reading,
  subject: readonly number[],
  predicate: readonly number[],
): Generator<readonly number[]> {
  yield [...subject, ...predicate];
  const isFronted = isA(reading.tokens[subject[0] ?? -1], classes.preposition);
  if (!isFronted) yield [...headOf(reading, subject), ...predicate];
  yield predicate;
}

/** "Vincent Massey, | was named": the comma closed an apposition that is left out. */
function withoutLastComma({tokens}: Reading, words: readonly number[]): readonly number[] {
  const commas = words.filter((index) => tokens[index]?.text === ',');
  return commas.length === 1 && commas[0] === words.at(-1) ? words.slice(0, -1) : words;
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

function capitalize(text: string): string {
  const [first = ''] = text;
  return /\p{Ll}/u.test(first) ? `${first.toUpperCase()}${text.slice(first.length)}` : text;
}
