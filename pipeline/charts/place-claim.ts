import type {Claim} from '../model/tally.ts';
import type {Canvas} from './canvas.ts';
import {readYears} from './read-years.ts';
import {shortenDate} from './shorten-date.ts';
import {wrapText} from './wrap-text.ts';

export const claimSize = 13;
const gap = 8;

export type Course = 'rise' | 'fall' | 'last';

/** A claim with its place across: bands or an arrow from `x1` to `x2`, and two or more lines of text. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly course: Course;
  readonly x1: number;
  readonly x2: number;
  readonly bands: readonly {x1: number; x2: number; softStart: boolean; softEnd: boolean}[];
  readonly lines: readonly string[];
  readonly label: number;
  readonly left: number;
  readonly right: number;
}

/** How a claim is drawn: an arrow that rises, one that falls, or a band for what lasts. */
export function courseOf({direction}: Claim): Course {
  if (direction === 'up' || direction === 'restored') return 'rise';
  return direction === 'down' || direction === 'broken' ? 'fall' : 'last';
}

/** Puts an arrow's label right of it, or left where it would run out; a band's label under its start. */
export function placeClaim(
  claim: Claim,
  x: (year: number) => number,
  domain: readonly [number, number],
  [least, most]: readonly [number, number],
  text: Canvas['text'],
): PlacedClaim {
  const course = courseOf(claim);
  const bands = claim.intervals.map((interval) => {
    const {from, to} = readYears(interval);
    const [start, end] = [x(from ?? domain[0]), x(to ?? domain[1])];
    const rest = Math.max(0, (course === 'last' ? 5 : 14) - (end - start)) / 2;
    return {
      x1: start - rest,
      x2: end + rest,
      softStart: from === undefined || claim.date.provenance === 'implied',
      softEnd: to === undefined,
    };
  });
  const x1 = Math.max(least, Math.min(...bands.map((band) => band.x1)));
  const x2 = Math.min(most, Math.max(...bands.map((band) => band.x2)));
  const measure = (line: string) => text.width(line, claimSize, 600);
  const write = (room: number) => [
    ...wrapText(shortenDate(claim.date.display), room, measure, 1),
    ...wrapText(quoteWords(claim.label), room, measure, 2),
  ];
  const put = (lines: readonly string[], label: (width: number) => number) => {
    const width = Math.max(...lines.map(measure));
    const at = label(width);
    return {
      claim,
      course,
      x1,
      x2,
      bands,
      lines,
      label: at,
      left: Math.min(x1, at),
      right: Math.max(x2, at + width),
    };
  };
  const whole = write(260);
  if (course === 'last') return put(whole, (width) => Math.max(least, Math.min(x1, most - width)));
  const width = Math.max(...whole.map(measure));
  if (x2 + gap + width <= most) return put(whole, () => x2 + gap);
  if (x1 - gap - width >= least) return put(whole, (length) => x1 - gap - length);
  const [right, left] = [most - x2 - gap, x1 - gap - least];
  if (right >= left) return put(write(right), () => x2 + gap);
  return put(write(left), (length) => x1 - gap - length);
}

/** The source's words in quotation marks, once. */
export function quoteWords(words: string): string {
  return `“${words.replace(/^[“"]|[”"]$/g, '')}”`;
}
