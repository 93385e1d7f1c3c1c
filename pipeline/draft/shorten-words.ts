import {cardinals, multipliers} from '../lexicon/numbers.ts';
import {isDangling} from './is-dangling.ts';

/** A text of at most `limit` characters: whole, or cut with an ellipsis before a comma or a preposition, else between words;
 *  never beside a number, which would lose what it counts, nor behind a word that needs another, where that can be helped. */
export function shortenWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const isSound = (at: number) => !isBesideNumber(text, at) && !isDangling(text.slice(0, at));
  const clause = placesOf(head, clauseEnd)
    .filter((at) => countWords(text.slice(0, at)) >= 3)
    .findLast(isSound);
  if (clause !== undefined && clause > limit * 0.6) return cutAt(text, clause);
  const spaces = placesOf(head, /\s+/g);
  return cutAt(text, spaces.findLast(isSound) ?? spaces.at(-1) ?? limit - 1);
}

const clauseEnd =
  /[,;:(–—]\s*|\s(?=(?:after|and|as|at|by|during|for|from|in|on|to|under|when|which|who|with)\s)/g;
const number = new RegExp(
  String.raw`\p{N}|^\P{L}*(?:dozens?|(?:${Object.keys({...cardinals, ...multipliers}).join('|')})s?)\P{L}*$`,
  'iu',
);

function placesOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({index}) => index).filter((at) => at > 0);
}

function isBesideNumber(text: string, at: number): boolean {
  const last = /\S*$/.exec(text.slice(0, at))?.[0] ?? '';
  const next = /^[\s,;:(–—]*(\S*)/.exec(text.slice(at))?.[1] ?? '';
  return number.test(last) || number.test(next);
}

/** A bracket that was opened and is not closed any more is left out with what it holds. */
function cutAt(text: string, at: number): string {
  const head = text.slice(0, at);
  const open = head.lastIndexOf('(');
  const whole = open > 0 && !head.includes(')', open) ? head.slice(0, open) : head;
  return `${whole.replace(/[\s,;:–—-]+$/, '')}…`;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
