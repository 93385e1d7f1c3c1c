import {conjunctions, determiners, prepositions, relatives, subordinators} from './lexicon/function-words.ts';
import type {Reading} from './reading.ts';

const limit = 90;

interface Stretch {
  readonly first: number;
  readonly last: number;
  /** The token that the summary must reach: the verb or the noun that tells the event. */
  readonly head: number;
  /** Words to put in front: the subject of the clause before. */
  readonly subject?: string;
}

/** A clause as a headline of at most 90 characters: without its date phrase, brackets and opening word, cut only where a
 *  phrase ends. White space is normalised; the first letter is a capital. */
export function summarize(reading: Reading, {first, last, head, subject}: Stretch): string {
  const pieces = subject ? [subject] : [];
  const kept = keptTokens(reading, first, last);
  let best = '';
  let text = pieces.join(' ');
  for (const [position, index] of kept.entries()) {
    text = join(reading, text, kept[position - 1], index);
    const next = kept[position + 1];
    const fits = text.length <= limit;
    if (!fits && best) break;
    if (index >= head && endsPhrase(reading, index, next, head)) {
      if (fits) best = text;
      else break;
    }
  }
  return capitalize(tidy(best || cutAtWord(text)));
}

/** What stays: no brackets, no date phrases, no opening conjunction, no marks at the ends. */
function keptTokens({tokens, dates, phraseOf}: Reading, first: number, last: number): number[] {
  const kept: number[] = [];
  let depth = 0;
  for (let index = first; index <= last; index++) {
    const text = tokens[index]?.text ?? '';
    if (text === '(' || text === '[') depth++;
    else if (text === ')' || text === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && !inDatePhrase(index)) kept.push(index);
  }
  while (kept.length > 0 && opens(kept[0] ?? 0)) kept.shift();
  while (kept.length > 0 && closes(kept.at(-1) ?? 0)) kept.pop();
  return kept;

  function inDatePhrase(index: number): boolean {
    const date = dates[phraseOf[index] ?? -1];
    return date?.edtf !== undefined;
  }
  function opens(index: number): boolean {
    const token = tokens[index];
    return (
      !token ||
      token.type === 'mark' ||
      conjunctions.has(token.lower) ||
      (subordinators.has(token.lower) && index === first)
    );
  }
  function closes(index: number): boolean {
    const token = tokens[index];
    return !token || (token.type === 'mark' && !/^["”’')%]$/.test(token.text)) || isFunctionWord(token.lower);
  }
}

function isFunctionWord(lower: string): boolean {
  return (
    conjunctions.has(lower) ||
    prepositions.has(lower) ||
    determiners.has(lower) ||
    subordinators.has(lower) ||
    relatives.has(lower)
  );
}

/** A phrase may end before a preposition, a conjunction, a comma, an -ing form, or at the end. */
function endsPhrase({tokens}: Reading, index: number, next: number | undefined, head: number): boolean {
  const token = tokens[index];
  if (
    !token ||
    token.type === 'mark' ||
    isFunctionWord(token.lower) ||
    (index === head && next !== undefined)
  )
    return false;
  if (next === undefined) return true;
  const following = tokens[next];
  if (!following) return true;
  if (/^[,;:–—(]$/.test(following.text)) return true;
  return following.lower !== 'of' && isFunctionWord(following.lower) && !determiners.has(following.lower);
}

function join({tokens, passage}: Reading, text: string, before: number | undefined, index: number): string {
  const token = tokens[index];
  const previous = before === undefined ? undefined : tokens[before];
  const gap =
    previous && token && index === (before ?? 0) + 1
      ? passage.plain.slice(previous.end, token.start)
      : text
        ? ' '
        : '';
  const mark = /^[,;:.!?)]$/.test(token?.text ?? '');
  return `${text}${mark ? gap.trim() : gap.replace(/\s+/g, ' ')}${token?.text ?? ''}`;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:–—-]+$/, '')
    .replace(/^[\s,;:–—-]+/, '');
}

function cutAtWord(text: string): string {
  if (text.length <= limit) return text;
  const cut = text.lastIndexOf(' ', limit - 1);
  return `${text.slice(0, cut > 0 ? cut : limit - 1)}…`;
}

function capitalize(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
