import {arrow, type Markish, ruleY} from '@observablehq/plot';
import type {ClaimsTally} from '../model/tally.ts';
import {type Canvas, colour, inPixels, isNarrow, linear, type SizedOptions} from './canvas.ts';
import {drawSpans} from './draw-spans.ts';
import {drawTimeAxis} from './draw-time-axis.ts';
import {packRows} from './pack-rows.ts';
import {type Course, claimSize, courseOf, type PlacedClaim, placeClaim} from './place-claim.ts';
import {readYears} from './read-years.ts';
import {wrapText} from './wrap-text.ts';
import {type Label, writeLabels} from './write-labels.ts';

const rise = 26;
const lineHeight = 16;

/** The claims of one topic that take the same course, in rows. */
interface Strip {
  readonly topic: string;
  readonly course: string;
  readonly claims: readonly {readonly placed: PlacedClaim; readonly row: number}[];
  readonly rows: number;
  readonly rowHeight: number;
}

/** What a source says about directions, on one time axis without values: every arrow rises or falls by the same
 *  height, what lasts is a band, and topics stand under each other. */
export function plotClaims({topics}: ClaimsTally, canvas: Canvas): SizedOptions {
  const {width, text} = canvas;
  const narrow = isNarrow(canvas);
  const gutter = narrow ? 0 : 132;
  const claims = topics.flatMap((topic) => topic.claims);
  const domain = reach(claims.flatMap(({intervals}) => intervals));
  const x = linear(domain, [narrow ? 4 : gutter - 16, width - 4]);
  const room = [narrow ? 0 : gutter - 16, width] as const;
  const strips = topics.flatMap((topic) =>
    (['rise', 'fall', 'last'] as const).flatMap((course) => {
      const placed = topic.claims
        .filter((claim) => courseOf(claim) === course)
        .map((claim) => placeClaim(claim, x, domain, room, text));
      return placed.length === 0 ? [] : [layStrip(topic.label, nameCourse(course, topic.claims), placed)];
    }),
  );
  const marks: Markish[] = [];
  const headings: {bold: Label[]; soft: Label[]} = {bold: [], soft: []};
  const rules: {x1: number; x2: number; y: number}[] = [];
  let y = 0;
  strips.forEach((strip, index) => {
    const first = strips[index - 1]?.topic !== strip.topic;
    if (index > 0) rules.push({x1: first || narrow || topics.length === 1 ? 0 : gutter - 16, x2: width, y});
    const heading = writeHeading(strip, first, topics.length > 1, y, narrow ? width : gutter - 30, canvas);
    headings.bold.push(...heading.bold);
    headings.soft.push(...heading.soft);
    const top = y + (narrow ? heading.height : 0);
    marks.push(...drawStrip(strip, top + 8));
    y = Math.max(top + strip.rows * strip.rowHeight + 10, y + heading.height);
  });
  return inPixels(width, y + 26, [
    ...drawTimeAxis(domain, x, {top: 0, bottom: y, labels: 'below'}, canvas),
    ruleY(rules, {x1: 'x1', x2: 'x2', y: 'y', stroke: colour('rule')}),
    ruleY([{x1: 0, x2: width, y}], {x1: 'x1', x2: 'x2', y: 'y', stroke: colour('ink')}),
    ...marks,
    writeLabels(headings.bold, {size: claimSize, weight: 600, halo: narrow}),
    writeLabels(headings.soft, {size: claimSize, fill: 'muted', halo: narrow}),
  ]);
}

function reach(
  intervals: ClaimsTally['topics'][number]['claims'][number]['intervals'],
): readonly [number, number] {
  const years = intervals.flatMap((interval) => {
    const {from, to} = readYears(interval);
    return [from, to].filter((year) => year !== undefined);
  });
  if (years.length === 0) return [0, 1];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const open = intervals.some(([from]) => from === null) ? Math.max(8, (last - first) * 0.15) : 0;
  return [first - Math.max(open, 1), last + Math.max(1, (last - first) * 0.01)];
}

function nameCourse(course: Course, claims: readonly {readonly direction: string}[]): string {
  const relations = claims.some(({direction}) => /^(restored|broken|hostile|friendly)$/.test(direction));
  if (course === 'last') return 'A lasting state';
  if (relations) return course === 'rise' ? 'For the better' : 'For the worse';
  return course === 'rise' ? 'Growing' : 'Shrinking';
}

function layStrip(topic: string, course: string, placed: readonly PlacedClaim[]): Strip {
  const rows = packRows(placed, 12);
  const lines = placed.reduce((most, claim) => Math.max(most, claim.lines.length), 0);
  const rowHeight = Math.max(42, lines * lineHeight + (placed[0]?.course === 'last' ? 24 : 12));
  return {
    topic,
    course,
    claims: placed.map((claim, index) => ({placed: claim, row: rows[index] ?? 0})),
    rows: rows.reduce((most, row) => Math.max(most, row + 1), 0),
    rowHeight,
  };
}

function writeHeading(
  {topic, course}: Strip,
  first: boolean,
  named: boolean,
  y: number,
  room: number,
  {text}: Canvas,
): {bold: Label[]; soft: Label[]; height: number} {
  const wrap = (words: string) => wrapText(words, room, (line) => text.width(line, claimSize, 600), 3);
  const place = (lines: readonly string[], from: number) =>
    lines.map((line, index) => ({x: 0, y: y + 18 + (from + index) * lineHeight, text: line}));
  if (!named) return {bold: place(wrap(course), 0), soft: [], height: wrap(course).length * lineHeight + 14};
  const head = first ? wrap(topic) : [];
  const words = wrap(course);
  return {
    bold: place(head, 0),
    soft: place(words, head.length),
    height: (head.length + words.length) * lineHeight + 14,
  };
}

function drawStrip({claims, rowHeight}: Strip, top: number): Markish[] {
  const middle = (row: number) => top + row * rowHeight + rowHeight / 2;
  const bands = claims.flatMap(({placed, row}) =>
    placed.course !== 'last' && placed.bands.length < 2
      ? []
      : placed.bands.map((band) => ({
          ...band,
          y1: placed.course === 'last' ? top + row * rowHeight + 6 : middle(row) - 5,
          y2: placed.course === 'last' ? top + row * rowHeight + 15 : middle(row) + 5,
          token: 'claim' as const,
          dot: false,
          ...(placed.course === 'last' ? {} : {opacity: 0.3}),
        })),
  );
  const arrows = claims.flatMap(({placed: {course, x1, x2}, row}) => {
    if (course === 'last') return [];
    const [low, high] = [middle(row) + rise / 2, middle(row) - rise / 2];
    return [{x1, x2, y1: course === 'rise' ? low : high, y2: course === 'rise' ? high : low}];
  });
  const lines = claims.flatMap(({placed, row}) =>
    placed.lines.map((text, index) => ({
      x: placed.label,
      y:
        placed.course === 'last'
          ? top + row * rowHeight + 28 + index * lineHeight
          : middle(row) + (index - (placed.lines.length - 1) / 2) * lineHeight,
      text,
      date: index === 0,
    })),
  );
  return [
    ...drawSpans(bands, 'x'),
    arrow(arrows, {
      x1: 'x1',
      x2: 'x2',
      y1: 'y1',
      y2: 'y2',
      stroke: colour('claim-text'),
      strokeWidth: 2.5,
      headLength: 4,
      headAngle: 60,
    }),
    writeLabels(
      lines.filter(({date}) => date),
      {size: claimSize, weight: 600},
    ),
    writeLabels(
      lines.filter(({date}) => !date),
      {size: claimSize},
    ),
  ];
}
