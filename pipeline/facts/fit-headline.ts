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
  let best: number | undefined;
  let {length} = opening;
  for (let position = 0; position < words.length; position++) {
    const index = words[position] ?? 0;
    length += gapBefore(reading, words, position, opening).length + (tokens[index]?.text.length ?? 0);
    if (length > limit + 1) break;
    if (index < head || endsInQuote(reading, shown, index) || !endsPhrase(reading, words, position, head))
      continue;
    const end = position + 1;
    const isOpen = end === words.length && /^(that|when|to|which)$/.test(tokens[index + 1]?.lower ?? '');
    if (isOpen && best && isShortPhrase(reading, words, position)) continue;
    if (length <= limit || write(reading, words.slice(0, end), opening).length <= limit) best = end;
  }
  return best === undefined ? undefined : write(reading, words.slice(0, best), opening);
}

/** The last phrase is a preposition with two words at most: "at the time", "in fear". */
function isShortPhrase({tokens}: Reading, words: readonly number[], position: number): boolean {
  return [1, 2, 3].some((back) =>
    /^(at|in|with|on|for)$/.test(tokens[words[position - back] ?? -1]?.lower ?? ''),
  );
}

function write(reading: Reading, words: readonly number[], opening = ''): string {
  let text = opening.replace(/\s+/g, ' ');
  for (const [position, index] of words.entries())
    text += gapBefore(reading, words, position, opening) + (reading.tokens[index]?.text ?? '');
  return tidy(text);
}

/** What stands between a word and the one before: where they are neighbours in the sentence, as it has it. */
function gapBefore(
  {tokens, passage}: Reading,
  words: readonly number[],
  position: number,
  opening: string,
): string {
  const token = tokens[words[position] ?? 0];
  if (!token || closing.has(token.text)) return '';
  if (position === 0) return opening && ' ';
  const before = words[position - 1] ?? 0;
  if (words[position] !== before + 1) return ' ';
  const gap = passage.plain.slice(tokens[before]?.end, token.start);
  return gap === ' ' ? gap : gap.replace(/\s+/g, ' ');
}

function tidy(text: string): string {
  return text
    .replace(/(?:\s*,)+/g, ',')
    .replace(/[\s,;:–—-]+$/, '')
    .replace(/(?<!\p{Lu})[.,;](?=["”’'»]$)/u, '')
    .trim();
}

/** All of `words` that fits, with an ellipsis where something is left out; a quotation that doesn't fit is left out whole. */
export function cutAtWord(reading: Reading, words: readonly number[]): string {
  const shown = new Set(words);
  let [length, fitting, end] = [0, 0, 0];
  while (end < words.length && length < limit) {
    const index = words[end] ?? 0;
    length += gapBefore(reading, words, end, '').length + (reading.tokens[index]?.text.length ?? 0);
    end++;
    if (length < limit && !endsInQuote(reading, shown, index)) fitting = end;
  }
  const whole = fitting === words.length ? write(reading, words) : undefined;
  if (whole !== undefined && whole.length <= limit) return whole;
  return `${write(reading, trimSmall(reading.tokens, words.slice(0, fitting)))}…`;
}
