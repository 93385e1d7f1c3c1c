import type {Canvas} from './canvas.ts';
import type {DatedEntry} from './date-entries.ts';
import {shortenDate} from './shorten-date.ts';
import {shortenText} from './wrap-text.ts';

export const labelSize = 13;
/** The longest label that is printed whole. */
const longestLabel = 360;
const gap = 8;
const fade = 48;

/** An entry with its place on a line: the mark from `x1` to `x2`, its label, and what both take up. */
export interface Placed {
  readonly dated: DatedEntry;
  readonly x1: number;
  readonly x2: number;
  readonly words: string;
  /** Of the date, with the gap to the words. */
  readonly dateWidth: number;
  /** Where the label begins; absent without one. */
  readonly label?: number;
  readonly inside: boolean;
  readonly left: number;
  readonly right: number;
}

/** Puts a label into its bar where that is long enough, else right of the mark, left of it when it would run out at the
 *  right, and shortened when it fits nowhere. Between `least` and `most` there is room for labels. */
export function placeEntry(
  dated: DatedEntry,
  x: (year: number) => number,
  [least, most]: readonly [number, number],
  text: Canvas['text'],
): Placed {
  const [x1, x2] = markEnds(dated, x);
  const date = text.width(shortenDate(dated.entry.date.display), labelSize, 600) + gap;
  const bare = {...placeBare(dated, x), dateWidth: date};
  const shorten = (room: number) =>
    shortenText(dated.entry.label, room, (part) => text.width(part, labelSize));
  const words = shorten(longestLabel);
  const length = date + text.width(words, labelSize);
  const solid = x1 + (dated.softStart ? fade : gap);
  const fits = (dated.softEnd ? x2 - fade : x2 - gap) - solid >= length && !dated.exact;
  if (fits && dated.token !== 'claim' && !dated.softStart && !dated.softEnd) {
    return {...bare, words, inside: true, label: solid};
  }
  const toRight = (part: string) => ({
    ...bare,
    words: part,
    label: x2 + gap,
    right: x2 + gap + date + text.width(part, labelSize),
  });
  const toLeft = (part: string) => {
    const label = x1 - gap - date - text.width(part, labelSize);
    return {...bare, words: part, label, left: label};
  };
  if (x2 + gap + length <= most) return toRight(words);
  if (x1 - gap - length >= least) return toLeft(words);
  if (fits) return {...bare, words, inside: true, label: solid};
  const [right, left] = [most - x2 - gap - date, x1 - least - gap - date];
  if (Math.max(right, left) < 60) return bare;
  return right >= left ? toRight(shorten(right)) : toLeft(shorten(left));
}

/** The mark without a label. */
export function placeBare(dated: DatedEntry, x: (year: number) => number): Placed {
  const [x1, x2] = markEnds(dated, x);
  return {dated, x1, x2, words: '', dateWidth: 0, inside: false, left: x1, right: x2};
}

/** A bar from the first day to the last, at least 5 pixels wide; the bounds of a dot for an exact date. */
function markEnds({from, to, exact}: DatedEntry, x: (year: number) => number): [number, number] {
  const middle = x((from + to) / 2);
  const half = exact ? 4.25 : Math.max(5, x(to) - x(from)) / 2;
  return [middle - half, middle + half];
}
