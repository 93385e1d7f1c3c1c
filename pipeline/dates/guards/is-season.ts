import type {Place} from '../rule.ts';
import {hasClass} from '../token.ts';
import {isAny, isCapital, isName, wordAt} from './words.ts';

/** What follows the verb. */
const leaps: ReadonlySet<string> = new Set(['up', 'from', 'to', 'into', 'out', 'on']);

/** Whether a season without a year is one: not "the fall of Berlin", "to spring up", "the Winter Palace", "Prague Spring". */
export function isSeason({text, tokens, from, to}: Place): boolean {
  const season = tokens.slice(from, to).find((token) => hasClass(token, 'season'));
  const [before, after] = [tokens[from - 1], tokens[to]];
  const joined = hasClass(after, 'and') && isName(text, tokens[to + 1]);
  const isNamed = joined || isName(text, after) || (to - from === 1 && isName(text, before));
  if (isCapital(text, season) && isNamed) return false;
  const word = wordAt(text, season);
  if (word === 'fall')
    return !hasClass(after, 'of') && (isTimed(before) || isAny(tokens[from], 'that', 'stage'));
  if (word === 'spring' && to - from === 1) return !hasClass(before, 'to') && !leaps.has(wordAt(text, after));
  return true;
}

function isTimed(before: Place['tokens'][number] | undefined): boolean {
  return isAny(before, 'in', 'by', 'since', 'until', 'of', 'stage') || isAny(before, 'during', 'throughout');
}

/** Whether the season of a match is the one that runs over the new year. */
export function isWinter({tokens, from, to}: Place): boolean {
  return tokens.slice(from, to).some((token) => token.word.senses.season === 'WI');
}
