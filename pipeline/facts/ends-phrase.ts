import {isAdverb} from './is-adverb.ts';
import {
  conjunctions,
  determiners,
  forms,
  modals,
  prepositions,
  subordinators,
} from './lexicon/function-words.ts';
import type {Reading} from './reading.ts';

/** Whether a headline may stop behind `words[position]`: at the end, before a comma, or before a small word that begins a
 *  new phrase; not inside "both … and", not between a verb and what it needs. */
export function endsPhrase(
  {tokens}: Reading,
  words: readonly number[],
  position: number,
  head: number,
): boolean {
  const index = words[position] ?? 0;
  const token = tokens[index];
  const nextIndex = words[position + 1];
  if (!token || isSmall(token.lower) || (isAdverb(token.lower) && index <= head + 1))
    return nextIndex === undefined && token !== undefined && !isSmall(token.lower);
  if (nextIndex === undefined) return true;
  const next = tokens[nextIndex];
  if (!next || token.type === 'mark')
    return token.type === 'mark' && /^["”%]$/.test(token.text) && isBreak(next?.lower ?? '', next?.type);
  if (next.lower === 'of' || !isBreak(next.lower, next.type)) return false;
  const bare = isBareVerb(tokens, words, position, head);
  if (bare) return /^[,;–—]$/.test(next.text) || (next.lower === 'and' && false);
  if (next.lower === 'and' && opensPair(tokens, words, position)) return false;
  return !(next.lower === 'to' && index === head);
}

function isSmall(lower: string): boolean {
  return (
    prepositions.has(lower) ||
    determiners.has(lower) ||
    conjunctions.has(lower) ||
    subordinators.has(lower) ||
    modals.has(lower) ||
    forms.be.has(lower) ||
    forms.have.has(lower) ||
    forms.do.has(lower)
  );
}

function isBreak(lower: string, type: string | undefined): boolean {
  if (type === 'mark') return /^[,;:–—(.]$/.test(lower);
  return (
    prepositions.has(lower) ||
    conjunctions.has(lower) ||
    subordinators.has(lower) ||
    /^(which|who|where|when)$/.test(lower)
  );
}

/** The verb stands alone so far: "referred | to", "met | with", "gave | up". */
function isBareVerb(
  tokens: Reading['tokens'],
  words: readonly number[],
  position: number,
  head: number,
): boolean {
  for (let at = position; at >= 0; at--) {
    const index = words[at] ?? 0;
    if (index <= head) return index === head;
    if (!isAdverb(tokens[index]?.lower ?? '')) return false;
  }
  return false;
}

/** "both Yugoslavia | and", "between Iraq | and": the pair is not complete. */
function opensPair(tokens: Reading['tokens'], words: readonly number[], position: number): boolean {
  for (let at = position; at >= Math.max(0, position - 12); at--) {
    const lower = tokens[words[at] ?? 0]?.lower ?? '';
    if (lower === 'both' || lower === 'between' || lower === 'either') return true;
    if (lower === 'and') return false;
  }
  return false;
}
