import {kindOf, kinds} from './char-kind.ts';
import {type Token, toWord} from './token.ts';

/** Classes of numbers by their shape. A `day` is 1–31, a `year` has four digits, a `tail` two. */
const shapes = {
  day: toWord({num: 0, day: 0}),
  tailDay: toWord({num: 0, day: 0, tail: 0}),
  tail: toWord({num: 0, tail: 0}),
  num: toWord({num: 0}),
  year: toWord({num: 0, year4: 0}),
  count: toWord({count: 0}),
  decimal: toWord({decimal: 0}),
  nthDay: toWord({ordinal: 0, nth: 0}),
  nth: toWord({ordinal: 0}),
  decade: toWord({decade: 0}),
  shortDecade: toWord({shortDecade: 0}),
  shortYear: toWord({shortYear: 0}),
  clock: toWord({time: 0, clockTime: 0}),
  military: toWord({military: 0}),
  numeric: toWord({numeric: 0}),
  none: toWord({}),
};

/** The number that begins at `start`: plain, grouped ("40 000"), decimal, ordinal, decade, clock time or date in digits. */
export function scanNumber(text: string, start: number): Token {
  const end = endOfDigits(text, start);
  const next = text.charCodeAt(end);
  if (kindOf(next) === kinds.letter && end < text.length) return scanSuffix(text, start, end);
  return (
    scanNumericDate(text, start, end, next) ??
    scanClock(text, start, end, next) ??
    scanGroups(text, start, end) ??
    scanFraction(text, start, end, next) ??
    plainNumber(text, start, end)
  );
}

/** "'68" and "'60s", the apostrophe included; undefined where it is none. */
export function scanShortYear(text: string, start: number): Token | undefined {
  const end = endOfDigits(text, start + 1);
  if (end - start !== 3) return undefined;
  const value = Number(text.slice(start + 1, end));
  const suffix = text.charCodeAt(end) === 115 ? 1 : 0;
  if (end + suffix < text.length && isWordUnit(text, end + suffix)) return undefined;
  if (suffix === 1 && value % 10 !== 0) return undefined;
  return {start, end: end + suffix, word: suffix ? shapes.shortDecade : shapes.shortYear, value};
}

function scanSuffix(text: string, start: number, digits: number): Token {
  let end = digits;
  while (end < text.length && isWordUnit(text, end)) end++;
  const value = Number(text.slice(start, digits));
  const suffix = text.slice(digits, Math.min(end, digits + 3)).toLowerCase();
  const length = digits - start;
  if (length <= 4 && (suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th')) {
    return {start, end, word: value >= 1 && value <= 31 ? shapes.nthDay : shapes.nth, value};
  }
  if (suffix === 's' && value % 10 === 0) {
    if (length === 4 && value >= 1000 && value < 2200) return {start, end, word: shapes.decade, value};
    if (length === 3) return {start, end, word: shapes.decade, value};
    if (length === 2) return {start, end, word: shapes.shortDecade, value};
  }
  if (suffix === 'am' || suffix === 'pm')
    return {start, end, word: shapes.clock, value: toClock(value, 0, suffix)};
  return {start, end, word: shapes.none};
}

function plainNumber(text: string, start: number, end: number): Token {
  const length = end - start;
  if (length > 4) return {start, end, word: shapes.count};
  const value = Number(text.slice(start, end));
  if (length === 4 && value < 1000 && value % 100 < 60 && text.charCodeAt(start) === 48) {
    return {start, end, word: shapes.military, value: toClock(Math.floor(value / 100), value % 100)};
  }
  if (length === 4)
    return {start, end, word: value >= 1000 && value <= 2100 ? shapes.year : shapes.num, value};
  if (length === 2)
    return {start, end, word: value >= 1 && value <= 31 ? shapes.tailDay : shapes.tail, value};
  return {start, end, word: length === 1 && value > 0 ? shapes.day : shapes.num, value};
}

/** "250,000", "40 000": at most three digits, then groups of exactly three. */
function scanGroups(text: string, start: number, end: number): Token | undefined {
  if (end - start > 3) return undefined;
  let last = end;
  while (isGroup(text, last)) last += 4;
  return last === end ? undefined : {start, end: last, word: shapes.count};
}

function isGroup(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 44 && (kindOf(code) !== kinds.space || at >= text.length)) return false;
  return endOfDigits(text, at + 1) - at === 4;
}

function scanFraction(text: string, start: number, end: number, next: number): Token | undefined {
  if (next !== 46 || kindOf(text.charCodeAt(end + 1)) !== kinds.digit) return undefined;
  const last = endOfDigits(text, end + 1);
  if (last - start > 12) return {start, end: last, word: shapes.count};
  return {start, end: last, word: shapes.decimal, value: Number(text.slice(start, last))};
}

function scanClock(text: string, start: number, end: number, next: number): Token | undefined {
  if (next !== 58 || end - start > 2 || endOfDigits(text, end + 1) - end !== 3) return undefined;
  const [hour, minute] = [Number(text.slice(start, end)), Number(text.slice(end + 1, end + 3))];
  if (hour > 24 || minute > 59) return undefined;
  if (text.charCodeAt(end + 3) !== 58)
    return {start, end: end + 3, word: shapes.clock, value: toClock(hour, minute)};
  const last = endOfDigits(text, end + 4);
  const isTime = last - end === 6 && text.charCodeAt(end + 4) < 54;
  return isTime
    ? {start, end: last, word: shapes.clock, value: toClock(hour, minute)}
    : {start, end: last, word: shapes.none};
}

/** ISO 8601, dotted or slashed dates in digits. The value keeps what was read: `Y-M-D`, or `?Y-M-D` where day and month may be swapped. */
function scanNumericDate(text: string, start: number, end: number, next: number): Token | undefined {
  if (next !== 45 && next !== 46 && next !== 47) return undefined;
  const secondEnd = endOfDigits(text, end + 1);
  if (secondEnd === end + 1 || secondEnd - end > 3 || text.charCodeAt(secondEnd) !== next) return undefined;
  const thirdEnd = endOfDigits(text, secondEnd + 1);
  const length = thirdEnd - secondEnd - 1;
  const [a, b] = [Number(text.slice(start, end)), Number(text.slice(end + 1, secondEnd))];
  const c = Number(text.slice(secondEnd + 1, thirdEnd));
  if (length === 0 || (thirdEnd < text.length && isWordUnit(text, thirdEnd))) return undefined;
  const value =
    end - start === 4 && length <= 2
      ? toDate(a, b, c)
      : end - start <= 2 && length === 4
        ? orderDate(c, a, b, next === 47)
        : undefined;
  return value === undefined ? undefined : {start, end: thirdEnd, word: shapes.numeric, value};
}

function orderDate(year: number, a: number, b: number, eitherOrder: boolean): string | undefined {
  if (!eitherOrder) return toDate(year, b, a);
  if (a > 12) return toDate(year, b, a);
  if (b > 12 || a === b) return toDate(year, a, b);
  return toDate(year, b, a) === undefined ? undefined : `?${toDate(year, b, a)}`;
}

function toDate(year: number, month: number, day: number): string | undefined {
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate && year >= 1000 && year <= 2100 ? `${year}-${month}-${day}` : undefined;
}

/** `HH:MM` on 24 hours. */
export function toClock(hour: number, minute: number, meridiem?: string): string {
  const shifted = meridiem === 'pm' && hour < 12 ? hour + 12 : meridiem === 'am' && hour === 12 ? 0 : hour;
  return `${String(shifted).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (end < text.length && kindOf(text.charCodeAt(end)) === kinds.digit) end++;
  return end;
}

function isWordUnit(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  return kind === kinds.letter || kind === kinds.digit;
}
