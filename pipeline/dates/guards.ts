import {countedNouns, numberHeads} from '../lexicon/counted-nouns.ts';
import {months} from '../lexicon/months.ts';
import type {Place} from './rule.ts';
import {hasClass, type Token} from './token.ts';

const counted: ReadonlySet<string> = new Set(countedNouns);
const heads: ReadonlySet<string> = new Set(numberHeads);
const doubtful: ReadonlySet<number> = new Set(
  months.filter((month) => month.doubtful).map(({number}) => number),
);

/** Whether the month names of a match are names: "may" and "march" are words, "May" and "MARCH" can be months. */
export function hasMonthCapital({text, tokens, from, to}: Place): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token && (hasClass(token, 'month') || hasClass(token, 'short')) && !isCapital(text, token))
      return false;
  }
  return true;
}

/** Whether a month without day and year is one: not "the verb march", a surname "August", the modal "May". */
export function isBareMonth(place: Place): boolean {
  if (!hasMonthCapital(place)) return false;
  const {text, tokens, from, to} = place;
  const month = tokens.slice(from, to).find((token) => hasClass(token, 'month'));
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (after && !hasClass(after, 'and') && isName(text, after) && !isLead(before)) return false;
  if (!month || to - from > 1 || !doubtful.has(Number(month.word.senses['month']))) return true;
  return (
    isLead(before) ||
    hasClass(before, 'and') ||
    hasClass(before, 'or') ||
    hasClass(before, 'dash') ||
    hasClass(before, 'open') ||
    (hasClass(before, 'comma') && (hasClass(after, 'comma') || hasClass(after, 'and')))
  );
}

/** Whether the name of a holiday is one: written with a capital, and no part of a longer name ("Christmas Island"). */
export function isHoliday({text, tokens, from, to}: Place): boolean {
  const [first, after] = [tokens[from], tokens[to]];
  return first !== undefined && isCapital(text, first) && !(after && isName(text, after));
}

/** Whether a season without a year is one: not "the fall of Berlin", "to spring", "the Winter Palace", "Prague Spring". */
export function isBareSeason({text, tokens, from, to}: Place): boolean {
  const season = tokens.slice(from, to).find((token) => hasClass(token, 'season'));
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (!season) return false;
  const word = text.slice(season.start, season.end).toLowerCase();
  const named =
    isCapital(text, season) &&
    ((after && isName(text, after)) || (to - from === 1 && before && isName(text, before)));
  if (named) return false;
  if (word === 'fall')
    return (
      !hasClass(after, 'of') &&
      (isLead(before) || hasClass(tokens[from], 'that') || hasClass(tokens[from], 'stage'))
    );
  if (word === 'spring' && to - from === 1)
    return (isLead(before) && !hasClass(before, 'to')) || hasClass(before, 'dash') || hasClass(before, 'and');
  return true;
}

/** Whether "the night" or "that morning" is part of a certain day: not "the night sky", "the evening paper". */
export function isPointedPart({text, tokens, to}: Place): boolean {
  const after = tokens[to];
  return after === undefined || !isPlainWord(text, after) || after.word.classes.length > 0;
}

/** Whether a day number goes on as "13–14 February", so that its month stands behind the other. */
export function isFirstOfDays({tokens, to}: Place): boolean {
  const [joint, number, month] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  const isJoint =
    hasClass(joint, 'dash') || hasClass(joint, 'to') || hasClass(joint, 'and') || hasClass(joint, 'slash');
  return isJoint && (hasClass(number, 'day') || hasClass(number, 'nth')) && hasClass(month, 'month');
}

/** Whether "the 20th" is a day: a preposition of time before it and no noun after it. */
export function isDayAlone({text, tokens, from, to}: Place): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (!hasClass(before, 'on') && !hasClass(before, 'until') && !hasClass(before, 'by')) return false;
  return after === undefined || !isPlainWord(text, after) || after.word.classes.length > 0;
}

/** Whether a bare number of four digits is a year, judged by what stands around it. Eras and "the year" settle it. */
export function isYear({text, tokens, from, to}: Place): boolean {
  const number = tokens[to - 1];
  if (!number || hasClass(number, 'eraYear') || to - from > 1) return true;
  const [before, after] = [tokens[from - 1], tokens[to]];
  const value = Number(number.value);
  if (before && isNumberHead(text, tokens, from - 1)) return false;
  if (after && isCounted(text, tokens, to, before)) return false;
  if (touchesMark(text, number)) return false;
  return (
    value >= 1500 ||
    isLead(before) ||
    hasClass(before, 'open') ||
    hasClass(before, 'dash') ||
    hasClass(before, 'and')
  );
}

function isNumberHead(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at];
  if (!before) return false;
  const [last, head] = hasClass(before, 'dot') ? [before, tokens[at - 1]] : [before, before];
  if (!head || (hasClass(last, 'dot') && last.start !== head.end)) return false;
  return heads.has(text.slice(head.start, head.end).toLowerCase());
}

/** "1219 rape cases", "1500 men": what follows is counted. After "in" or "the" a plural is not ("in 1942 troops landed"). */
function isCounted(text: string, tokens: readonly Token[], at: number, before: Token | undefined): boolean {
  const after = tokens[at];
  if (!after || !isPlainWord(text, after)) return false;
  const settled =
    hasClass(before, 'in') ||
    hasClass(before, 'since') ||
    hasClass(before, 'the') ||
    hasClass(before, 'comma');
  const word = text.slice(after.start, after.end);
  if (settled && !hasClass(before, 'the')) return false;
  if (counted.has(word)) return true;
  if (settled) return false;
  const next = tokens[at + 1];
  return (
    isPlural(word) ||
    (next !== undefined &&
      isPlainWord(text, next) &&
      next.word.classes.length === 0 &&
      after.word.classes.length === 0 &&
      isPlural(text.slice(next.start, next.end)) &&
      !isLead(before))
  );
}

function isPlural(word: string): boolean {
  return word.length > 3 && /[^sui']s$/.test(word) && !/^(was|has|its|this|does)$/.test(word);
}

function touchesMark(text: string, {start, end}: Token): boolean {
  const [before, after] = [text[start - 1], text[end]];
  return (
    (before !== undefined && '$£€¥#№+=.*_@'.includes(before)) ||
    (after !== undefined && '%°$£€_@='.includes(after))
  );
}

/** A word in lower case. */
function isPlainWord(text: string, token: Token): boolean {
  const code = text.charCodeAt(token.start);
  return code >= 97 && code <= 122;
}

function isCapital(text: string, token: Token): boolean {
  const code = text.charCodeAt(token.start);
  return code >= 65 && code <= 90;
}

/** A capitalised word that no rule knows: part of a name. */
function isName(text: string, token: Token): boolean {
  return isCapital(text, token) && token.word.classes.length === 0;
}

function isLead(token: Token | undefined): boolean {
  return (
    hasClass(token, 'lead') || hasClass(token, 'stage') || hasClass(token, 'of') || hasClass(token, 'the')
  );
}

/** Whether "the next decade" is ten years from now ("for the next decade"), not the decade after this one. */
export function isPastOrNextSpan({tokens, from, to}: Place): boolean {
  const before = tokens[from - 1];
  const isSpan = hasClass(before, 'for') || hasClass(before, 'over') || hasClass(before, 'within');
  return isSpan || (hasClass(tokens[from], 'the') && hasClass(tokens[to - 2], 'past'));
}

/** Whether "two days after" counts from the date told last: no event follows that it would count from. */
export function isPhraseEnd({text, tokens, to}: Place): boolean {
  const last = tokens[to - 1];
  if (!hasClass(last, 'after') && !hasClass(last, 'before')) return true;
  const next = tokens[to];
  const isFree = hasClass(last, 'later') && !hasClass(last, 'after');
  return isFree || next === undefined || !/[\p{L}\p{N}]/u.test(text[next.start] ?? '');
}

/** Whether a number and a unit measure time: not "a second attack", "the 1 May days". */
export function isLength({text, tokens, from, to}: Place): boolean {
  const last = tokens[to - 1];
  const isSecond =
    to - from === 2 &&
    hasClass(tokens[from], 'a') &&
    last !== undefined &&
    text.slice(last.start, last.end).toLowerCase() === 'second';
  return !isSecond;
}

/** Whether units without a number are a length: "within days", "after years of conflict", not "his early years". */
export function isLoneUnits({tokens, from, to}: Place): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]];
  return (
    hasClass(before, 'within') ||
    hasClass(before, 'for') ||
    hasClass(before, 'after') ||
    hasClass(after, 'of') ||
    hasClass(before, 'over') ||
    hasClass(before, 'in')
  );
}

/** Whether "former" stands before a noun: not "the former, an option". */
export function isNotNamed({text, tokens, from, to}: Place): boolean {
  const [first, after] = [tokens[from], tokens[to]];
  const isPronoun = hasClass(tokens[from - 1], 'the') && hasClass(first, 'once') && !isLetter(text, after);
  return !isPronoun;
}

function isLetter(text: string, token: Token | undefined): boolean {
  return token !== undefined && /\p{L}/u.test(text[token.start] ?? '');
}
