import {numberHeads} from '../../lexicon/counted-nouns.ts';
import type {Place} from '../rule.ts';
import {hasClass, type Token} from '../token.ts';
import {isCountedNoun, isPlural} from './is-counted.ts';
import {isAny, isPlainWord, isUnknownWord, wordAt} from './words.ts';

const heads: ReadonlySet<string> = new Set(numberHeads);

/** Whether a bare number of four digits is a year, judged by what stands around it. An era or "the year" settles it. */
export function isYear({text, tokens, from, to}: Place): boolean {
  const number = tokens[to - 1];
  if (!number || hasClass(number, 'eraYear') || to - from > 1) return true;
  const before = tokens[from - 1];
  if (touchesMark(text, number) || isNumberHead(text, tokens, from - 1)) return false;
  if (isCount(text, tokens, from)) return false;
  return Number(number.value) >= 1500 || isAny(before, 'lead', 'of', 'stage', 'the', 'open', 'dash', 'and');
}

/** "Resolution 1483", "No. 1942", "JCS 1779", "killed 1500": the word before makes it a name or a count. */
function isNumberHead(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at];
  if (isAcronym(text, before) && !isAcronym(text, tokens[at - 1])) return true;
  const isAbbreviated = hasClass(before, 'dot') && tokens[at - 1]?.end === before?.start;
  return heads.has(wordAt(text, isAbbreviated ? tokens[at - 1] : before));
}

/** "JCS" in "JCS 1779", alone among words that are not all capitals. */
function isAcronym(text: string, token: Token | undefined): boolean {
  return token?.word.classes.length === 0 && /^[A-Z]{2,5}$/.test(text.slice(token.start, token.end));
}

/** "1219 rape cases", "1500 men": what follows is counted. After "in" or "since" it isn't ("in 1942 troops landed"),
 *  unless the number is round ("in 1500 villages"). */
function isCount(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, number, after, next] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isPlainWord(text, after)) return false;
  const value = Number(number?.value);
  const isDated = isAny(before, 'in', 'since', 'comma') && value >= 1500;
  if (isDated && value % 100 !== 0) return false;
  if (isCountedNoun(wordAt(text, after))) return !hasClass(next, 'possessive');
  if (isAny(before, 'the', 'possess', 'possessive') && value >= 1500) return false;
  if (isPlural(wordAt(text, after))) return true;
  // "in 1204 bad harvests", but "reports on 1204 theft cases": "on" leads to a day, never to a year.
  const isLed = isAny(before, 'lead', 'of', 'stage', 'the') && wordAt(text, before) !== 'on';
  return !isLed && isUnknownWord(text, after) && isUnknownWord(text, next) && isPlural(wordAt(text, next));
}

/** "$1500", "1500%", "/2013/06": money, shares, paths. */
function touchesMark(text: string, {start, end}: Token): boolean {
  const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' '];
  if (before === '/' || before === '_') return /[\p{L}_/]/u.test(text[start - 2] ?? ' ');
  return '$£€¥#№+=*@'.includes(before) || '%°$£€@='.includes(after);
}
