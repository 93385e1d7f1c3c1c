import type {ClaimsTally} from '../model/tally.ts';
import type {Canvas} from './canvas.ts';
import {countRows, packRows} from './pack-rows.ts';
import {type ClaimGround, type Course, courseOf, type PlacedClaim, placeClaim} from './place-claim.ts';
import {wrapText} from './wrap-text.ts';

export const claimLine = 17;

/** The claims of one topic that take the same course, in rows, under or beside what they are. */
export interface Strip {
  /** The topic's name over its first strip, when there are several topics. */
  readonly topic: readonly string[];
  readonly course: readonly string[];
  readonly claims: readonly {readonly placed: PlacedClaim; readonly row: number}[];
  readonly rowHeight: number;
  /** Where rows begin, below the strip's top. */
  readonly first: number;
  readonly height: number;
}

/** Strips from the top: of each topic what rises, what falls, what lasts. `headings` is the room for their names; on a
 *  phone these stand above the rows. */
export function layStrips(
  topics: ClaimsTally['topics'],
  ground: ClaimGround,
  headings: {readonly width: number; readonly above: boolean},
): Strip[] {
  const wrap = (words: string) =>
    wrapText(words, headings.width, (part) => ground.text.width(part, ground.size, 600), 3);
  return topics.flatMap(({label, claims}) =>
    (['rise', 'fall', 'last'] as const)
      .map((course) => ({course, some: claims.filter((claim) => courseOf(claim) === course)}))
      .filter(({some}) => some.length > 0)
      .map(({course, some}, index) => {
        const topic = index === 0 && topics.length > 1 ? wrap(label) : [];
        const names = wrap(nameCourse(course, claims));
        const placed = some.map((claim) => placeClaim(claim, ground));
        return layStrip(placed, topic, names, ground.compact, headings.above);
      }),
  );
}

function layStrip(
  placed: readonly PlacedClaim[],
  topic: readonly string[],
  course: readonly string[],
  compact: boolean,
  above: boolean,
): Strip {
  const rows = packRows(placed, 12);
  const lines = placed.reduce((most, claim) => Math.max(most, claim.lines), 0);
  const lasting = placed[0]?.course === 'last';
  const arrow = compact ? 24 : 42;
  const below = placed.some((claim) => claim.below) ? lines * claimLine : 0;
  const rowHeight = lasting ? 20 + lines * claimLine : Math.max(arrow + below, lines * claimLine + 8);
  const heading = (topic.length + course.length) * claimLine + 12;
  const first = (above ? heading : 0) + (compact ? 4 : 8);
  const height = Math.max(first + countRows(rows) * rowHeight + (compact ? 4 : 10), heading);
  const claims = placed.map((claim, index) => ({placed: claim, row: rows[index] ?? 0}));
  return {topic, course, claims, rowHeight, first, height};
}

function nameCourse(course: Course, claims: readonly {readonly direction: string}[]): string {
  const relations = claims.some(({direction}) => /^(restored|broken|hostile|friendly)$/.test(direction));
  if (course === 'last') return 'A lasting state';
  if (relations) return course === 'rise' ? 'For the better' : 'For the worse';
  return course === 'rise' ? 'Growing' : 'Shrinking';
}

/** The height of strips on each other. */
export function stripHeight(strips: readonly Strip[]): number {
  return strips.reduce((sum, {height}) => sum + height, 0);
}

/** The headings' room: a column at the left, or the whole width above the rows. */
export function headingRoom({width}: Canvas, gutter: number): {width: number; above: boolean} {
  return gutter === 0 ? {width, above: true} : {width: gutter - 30, above: false};
}
