import type {Claim} from '../model/tally.ts';
import type {Canvas} from './canvas.ts';
import {quoteWords} from './quote-words.ts';
import {openShare} from './reach-open-ends.ts';
import {readYears} from './read-years.ts';
import {shortenDate} from './shorten-date.ts';
import {wrapText} from './wrap-text.ts';

const gap = 8;
/** Less room than this beside an arrow isn't worth breaking a label for. */
const leastBeside = 110;

export type Course = 'rise' | 'fall' | 'last';

/** A piece of a claim's label: in which line, and how far from the label's left end. */
interface Piece {
  readonly text: string;
  readonly line: number;
  readonly indent: number;
  readonly date: boolean;
}

/** A claim with its place across: bands or an arrow from `x1` to `x2`, and its label: the date over the words or, where
 *  height is scarce, before them. */
export interface PlacedClaim {
  readonly course: Course;
  readonly x1: number;
  readonly x2: number;
  readonly softStart: boolean;
  readonly bands: readonly {x1: number; x2: number; softStart: boolean; softEnd: boolean}[];
  readonly pieces: readonly Piece[];
  readonly lines: number;
  readonly label: number;
  /** Whether the label stands under the arrow, which leaves no room beside it. */
  readonly below: boolean;
  readonly left: number;
  readonly right: number;
}

/** What claims are placed on. */
export interface ClaimGround {
  readonly x: (year: number) => number;
  /** The first and the last year that a claim reaches. */
  readonly told: readonly [number, number];
  readonly room: readonly [number, number];
  readonly compact: boolean;
  readonly size: number;
  readonly text: Canvas['text'];
}

/** How a claim is drawn: an arrow that rises, one that falls, or a band for what lasts. */
export function courseOf({direction}: Claim): Course {
  if (direction === 'up' || direction === 'restored') return 'rise';
  return direction === 'down' || direction === 'broken' ? 'fall' : 'last';
}

/** Puts an arrow's label right of it, or left where it would run out; a band's label under its start. */
export function placeClaim(claim: Claim, ground: ClaimGround): PlacedClaim {
  const {
    room: [least, most],
  } = ground;
  const course = courseOf(claim);
  const bands = placeBands(claim, course, ground);
  const x1 = Math.max(least, Math.min(...bands.map((band) => band.x1)));
  const x2 = Math.min(most, Math.max(...bands.map((band) => band.x2)));
  const softStart = bands.some((band) => band.softStart);
  const put = (
    written: ReturnType<typeof writeClaim>,
    at: (width: number) => number,
    below = false,
  ): PlacedClaim => {
    const {pieces, width, lines} = written;
    const label = at(width);
    const extent = {left: Math.min(x1, label), right: Math.max(x2, label + width)};
    return {course, x1, x2, softStart, bands, pieces, lines, label, below, ...extent};
  };
  const whole = writeClaim(claim, ground.compact ? 420 : 280, ground);
  if (course === 'last') return put(whole, (width) => Math.max(least, Math.min(x1, most - width)));
  if (x2 + gap + whole.width <= most) return put(whole, () => x2 + gap);
  if (x1 - gap - whole.width >= least) return put(whole, (width) => x1 - gap - width);
  const [right, left] = [most - x2 - gap, x1 - gap - least];
  if (Math.max(right, left) < leastBeside) {
    return put(
      writeClaim(claim, most - least, ground),
      (width) => Math.max(least, Math.min(x1, most - width)),
      true,
    );
  }
  if (right >= left) return put(writeClaim(claim, right, ground), () => x2 + gap);
  return put(writeClaim(claim, left, ground), (width) => x1 - gap - width);
}

function placeBands({intervals, date}: Claim, course: Course, {x, told}: ClaimGround): PlacedClaim['bands'] {
  const open = (told[1] - told[0]) * openShare;
  return intervals.map((interval) => {
    const {from, to} = readYears(interval);
    const [start, end] = [
      x(from ?? (to === undefined ? told[0] : to - open)),
      x(to ?? (from === undefined ? told[1] : from + open)),
    ];
    const rest = Math.max(0, (course === 'last' ? 5 : 14) - (end - start)) / 2;
    const softStart = from === undefined || date.provenance === 'implied';
    return {x1: start - rest, x2: end + rest, softStart, softEnd: to === undefined};
  });
}

function writeClaim({date, label}: Claim, room: number, {compact, size, text}: ClaimGround) {
  const bold = (part: string) => text.width(part, size, 600);
  const plain = (part: string) => text.width(part, size);
  const [day = ''] = wrapText(shortenDate(date.display), Math.max(room, 40), bold, 1);
  const indent = compact ? bold(day) + 6 : 0;
  const lines = wrapText(quoteWords(label), Math.max(room - indent, 40), plain, compact ? 1 : 2);
  const words = lines.map((line, index) => ({
    text: line,
    line: compact ? 0 : index + 1,
    indent,
    date: false,
  }));
  const width = Math.max(bold(day), ...lines.map((line) => indent + plain(line)));
  return {
    pieces: [{text: day, line: 0, indent: 0, date: true}, ...words],
    width,
    lines: compact ? 1 : lines.length + 1,
  };
}
