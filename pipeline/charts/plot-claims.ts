import {arrow, type Markish, ruleY} from '@observablehq/plot';
import type {Claim, ClaimsTally} from '../model/tally.ts';
import {type Canvas, colour, inPixels, isNarrow, linear, type SizedOptions, textSize} from './canvas.ts';
import {drawSpans} from './draw-spans.ts';
import {drawTimeAxis} from './draw-time-axis.ts';
import {claimLine, headingRoom, layStrips, type Strip, stripHeight} from './lay-strips.ts';
import type {PlacedClaim} from './place-claim.ts';
import {rankLabels} from './rank-labels.ts';
import {reachOpenEnds} from './reach-open-ends.ts';
import {type Label, writeLabels} from './write-labels.ts';

const axisHeight = 26;
const remarkHeight = 22;

/** What a source says about directions, on one time axis without values: every arrow rises or falls by the same
 *  height, what lasts is a band, and topics stand under each other. A given height makes rows lower first, and then
 *  leaves claims out, evenly over time, and counts them. */
export function plotClaims({topics}: ClaimsTally, canvas: Canvas): SizedOptions {
  const {width, text, maxHeight = 4000} = canvas;
  const narrow = isNarrow(canvas);
  const size = textSize(canvas);
  const gutter = narrow ? 0 : 132;
  const claims = topics.flatMap((topic) => topic.claims);
  const told = reachOpenEnds(claims.flatMap(({intervals}) => intervals)).domain;
  const margin = (told[1] - told[0]) * 0.02;
  const domain = [told[0] - margin, told[1] + margin] as const;
  const x = linear(domain, [narrow ? 4 : gutter - 16, width - 4]);
  const ground = {x, told, room: [narrow ? 0 : gutter - 16, width], size, text} as const;
  const lay = (shown: ClaimsTally['topics'], compact: boolean) =>
    layStrips(shown, {...ground, compact}, headingRoom(canvas, gutter));
  const fits = (strips: readonly Strip[], leftOut: number) =>
    stripHeight(strips) + axisHeight + (leftOut > 0 ? remarkHeight : 0) <= maxHeight;

  let compact = false;
  let strips = lay(topics, compact);
  let kept = claims.length;
  if (!fits(strips, 0)) [compact, strips] = [true, lay(topics, true)];
  while (!fits(strips, claims.length - kept) && kept > 1) {
    kept = Math.floor(kept * 0.9);
    strips = lay(keep(topics, claims, kept), compact);
  }
  const leftOut = claims.length - kept;
  const bottom = stripHeight(strips);
  const remark = `${leftOut} of ${claims.length} claims are not drawn, for want of room; the data has them all.`;
  const marks = [
    ...drawTimeAxis(domain, x, {top: 0, bottom, labels: 'below'}, canvas),
    ...drawStrips(strips, {width, rule: narrow || topics.length === 1 ? 0 : gutter - 16, compact, size}),
    ruleY([{x1: 0, x2: width, y: bottom}], {x1: 'x1', x2: 'x2', y: 'y', stroke: colour('ink')}),
    writeLabels(leftOut === 0 ? [] : [{x: 0, y: bottom + 38, text: remark}], {
      size,
      fill: 'muted',
    }),
  ];
  return inPixels(width, bottom + axisHeight + (leftOut > 0 ? remarkHeight : 0), marks, leftOut);
}

function keep(topics: ClaimsTally['topics'], claims: readonly Claim[], count: number): ClaimsTally['topics'] {
  const order = rankLabels(claims.map(() => 0)).slice(0, count);
  const kept = new Set(order.map((index) => claims[index]));
  return topics.map((topic) => ({...topic, claims: topic.claims.filter((claim) => kept.has(claim))}));
}

function drawStrips(
  strips: readonly Strip[],
  {width, rule, compact, size}: {width: number; rule: number; compact: boolean; size: number},
): Markish[] {
  const marks: Markish[] = [];
  const [rules, bold, soft]: [{x1: number; x2: number; y: number}[], Label[], Label[]] = [[], [], []];
  let y = 0;
  for (const strip of strips) {
    const {topic, course, first, height} = strip;
    if (y > 0) rules.push({x1: topic.length > 0 ? 0 : rule, x2: width, y});
    const line = (index: number) => y + 18 + index * claimLine;
    const names = course.map((text, index) => ({x: 0, y: line(topic.length + index), text}));
    bold.push(...topic.map((text, index) => ({x: 0, y: line(index), text})));
    (rule > 0 || topic.length > 0 ? soft : bold).push(...names);
    marks.push(...drawClaims(strip, y + first, compact ? 14 : 26, size));
    y += height;
  }
  return [
    ruleY(rules, {x1: 'x1', x2: 'x2', y: 'y', stroke: colour('rule')}),
    ...marks,
    writeLabels(bold, {size, weight: 600, halo: true}),
    writeLabels(soft, {size, fill: 'muted', halo: true}),
  ];
}

function drawClaims({claims, rowHeight}: Strip, top: number, rise: number, size: number): Markish[] {
  const middle = (row: number, {below, lines}: PlacedClaim) =>
    top + row * rowHeight + (rowHeight - (below ? lines * claimLine : 0)) / 2;
  const bands = claims.flatMap(({placed: {course, bands: spans}, row}) => {
    if (course !== 'last') return [];
    const y1 = top + row * rowHeight + 6;
    return spans.map((band) => ({...band, y1, y2: y1 + 9, token: 'claim' as const, dot: false}));
  });
  const arrows = claims.flatMap(({placed, row}) => {
    const {course, x1, x2, softStart} = placed;
    if (course === 'last') return [];
    const half = course === 'rise' ? rise / 2 : -rise / 2;
    return [{x1, x2, y1: middle(row, placed) + half, y2: middle(row, placed) - half, softStart}];
  });
  const pieces = claims.flatMap(({placed, row}) => {
    const first = firstLine(placed, top + row * rowHeight, middle(row, placed), rise);
    return placed.pieces.map(({text, line, indent, date}) => ({
      x: placed.label + indent,
      y: first + line * claimLine,
      text,
      date,
    }));
  });
  return [
    ...drawSpans(bands, 'x'),
    ...[false, true].map((soft) =>
      drawArrows(
        arrows.filter(({softStart}) => softStart === soft),
        soft,
      ),
    ),
    ...[false, true].map((date) =>
      writeLabels(
        pieces.filter((piece) => piece.date === date),
        {size, weight: date ? 600 : 400},
      ),
    ),
  ];
}

function firstLine({course, lines, below}: PlacedClaim, top: number, middle: number, rise: number): number {
  if (course === 'last') return top + 27;
  return below ? middle + rise / 2 + 12 : middle - ((lines - 1) / 2) * claimLine;
}

/** Arrows; one whose start isn't stated fades in. */
function drawArrows(
  arrows: readonly {x1: number; x2: number; y1: number; y2: number}[],
  soft: boolean,
): Markish {
  const stroke = soft ? 'url(#fade-x-start-claim-text-35)' : colour('claim-text');
  const ends = {x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2'};
  return arrow(arrows, {...ends, stroke, strokeWidth: 2.5, headLength: 4, headAngle: 60});
}
