import {arrow, type Markish, rect} from '@observablehq/plot';
import type {Claim} from '../model/tally.ts';
import {type Canvas, colour, textSize} from './canvas.ts';
import {drawSpans} from './draw-spans.ts';
import {courseOf} from './place-claim.ts';
import {quoteWords} from './quote-words.ts';
import {readYear, readYears} from './read-years.ts';
import {wrapText} from './wrap-text.ts';
import {type Label, writeLabels} from './write-labels.ts';

/** The claims that a series is checked against, above its plot and without values. */
export interface ClaimStrip {
  readonly marks: Markish[];
  readonly height: number;
  /** Where the line down to the series begins, for the last year of each rise or fall that the series covers. */
  readonly ends: readonly {readonly year: number; readonly y: number}[];
}

interface Reach {
  readonly start: number;
  readonly end: number;
  readonly softStart: boolean;
  /** Whether it goes on after the last year of the series. */
  readonly beyond: boolean;
  readonly spans: readonly {from: number; to: number}[];
}

/** Bands for stated stretches and an arrow to the claimed end, in ochre, each under its words. A figure of a year
 *  stands at the year's middle, so an interval begins half a year earlier. */
export function drawClaimStrip(
  claims: readonly Claim[],
  x: (year: number) => number,
  domain: readonly [number, number],
  canvas: Canvas,
): ClaimStrip {
  const size = textSize(canvas);
  const measure = (part: string) => canvas.text.width(part, size, 600);
  const bands: {x1: number; x2: number; y1: number; y2: number}[] = [];
  const arrows: {x1: number; x2: number; y: number; softStart: boolean}[] = [];
  const labels: Label[] = [];
  const ends: {year: number; y: number}[] = [];
  let y = 0;
  for (const claim of claims) {
    const reach = reachOf(claim, domain);
    if (!reach) {
      labels.push({x: 0, y: y + 8, text: `${describe(claim, y === 0)}: outside these years`});
      y += size + 9;
      continue;
    }
    const lines = wrapText(describe(claim, y === 0), canvas.width, measure, 3);
    const top = y;
    const left = Math.max(0, Math.min(x(reach.start), canvas.width - Math.max(...lines.map(measure))));
    labels.push(...lines.map((text, line) => ({x: left, y: top + 8 + line * (size + 3), text})));
    y += lines.length * (size + 3) + 4;
    const course = courseOf(claim);
    const middle = y + 6;
    if (course === 'last' || reach.spans.length > 1) {
      bands.push(
        ...reach.spans.map(({from, to}) => ({x1: x(from), x2: x(to), y1: middle - 6, y2: middle + 6})),
      );
    }
    if (course !== 'last') {
      const year = Math.min(Math.round(reach.end - 0.5), domain[1]);
      arrows.push({x1: x(reach.start), x2: x(year), y: middle, softStart: reach.softStart});
      if (!reach.beyond) ends.push({year, y: middle + 6});
    }
    y += 22;
  }
  const marks = [
    rect(bands, {x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: colour('claim'), fillOpacity: 0.35}),
    ...drawArrows(arrows),
    writeLabels(labels, {size, weight: 600, fill: 'claim-text'}),
  ];
  return {marks, height: y, ends};
}

/** A shaft that fades where the start isn't stated, and a head; claims go rightwards, whatever their direction. */
function drawArrows(arrows: readonly {x1: number; x2: number; y: number; softStart: boolean}[]): Markish[] {
  const token = 'claim-text';
  return [
    ...drawSpans(
      arrows.map(({x1, x2, y, softStart}) => ({
        ...{x1, x2: x2 - 2, y1: y - 1.25, y2: y + 1.25},
        ...{token, dot: false, softStart, softEnd: false},
      })),
      'x',
    ),
    arrow(
      arrows.map(({x2, y}) => ({x1: x2 - 10, x2, y})),
      {
        ...{x1: 'x1', x2: 'x2', y1: 'y', y2: 'y'},
        ...{stroke: colour(token), strokeWidth: 2.5, headLength: 4, headAngle: 60},
      },
    ),
  ];
}

function describe(claim: Claim, first: boolean): string {
  const words = quoteWords(claim.label);
  const dated = claim.label.includes(claim.date.display) ? words : `${words}, ${claim.date.display}`;
  return first ? `The source’s words, no figures: ${dated}` : dated;
}

function reachOf(claim: Claim, [first, last]: readonly [number, number]): Reach | undefined {
  const spans = claim.intervals.map((interval) => {
    const {from = first, to = last + 1} = readYears(interval);
    return {from: Math.max(first - 0.5, from - 0.5), to: Math.min(last + 0.5, to - 0.5)};
  });
  const [start, end] = [Math.min(...spans.map(({from}) => from)), Math.max(...spans.map(({to}) => to))];
  const open = claim.intervals.some(([from]) => from === null) || claim.date.provenance === 'implied';
  const beyond = claim.intervals.some(([, to]) => to === null || readYear(to) > last + 1);
  return end > start ? {start, end, softStart: open, beyond, spans} : undefined;
}
