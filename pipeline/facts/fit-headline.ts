import {endsPhrase} from './ends-phrase.ts';
import {trimSmall} from './keep-words.ts';
import {endsInQuote} from './pair-marks.ts';
import type {Reading} from './reading.ts';

const limit = 90;
const nothing: ReadonlySet<number> = new Set();
/** They stand close to the word before. */
const closing = new Set(',;:.!?)');

/** The longest beginning of `words` that fits, reaches the head, and ends where a phrase ends. Before a clause that completes
 *  the last phrase ("at the time | when") the phrase before is better. */
export function fitWithin(
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
    const isOpen =
      position === words.length - 1 && /^(that|when|to|which)$/.test(tokens[index + 1]?.lower ?? '');
    if (fits(text) && !(isOpen && best && isShortPhrase(reading, words, position))) best = text;
  }
  return best && tidy(best);
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
  const space = gap.length > 1 ? gap.replace(/\s+/g, ' ') : gap;
  return closing.has(token.text) ? `${text}${token.text}` : `${text}${space}${token.text}`;
}

/** Tidying makes no text longer, so only what is too long has to be tidied to be measured. */
function fits(text: string): boolean {
  return text.length <= limit || tidy(text).length <= limit;
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
export function cutAtWord(reading: Reading, words: readonly number[]): string {
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
