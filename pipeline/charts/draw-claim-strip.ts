import {arrow, type Markish, rect} from '@observablehq/plot';
import type {Claim} from '../model/tally.ts';
import {type Canvas, colour, isNarrow} from './canvas.ts';
import {courseOf} from './place-claim.ts';
import {readYears} from './read-years.ts';
import {wrapText} from './wrap-text.ts';
import {type Label, writeLabels} from './write-labels.ts';

/** The claims that a series is checked against, above its plot and without values. */
export interface ClaimStrip {
  readonly marks: Markish[];
  readonly height: number;
  /** Where the lines down to the series begin. */
  readonly bottom: number;
  /** The last year of each claim of a rise or a fall, where the series covers it. */
  readonly years: readonly number[];
}

/** Bands for stated decades and an arrow to the claimed end, in ochre, each under its words. A figure of a year stands
 *  at the year's middle, so an interval begins half a year earlier. */
export function drawClaimStrip(
  claims: readonly Claim[],
  x: (year: number) => number,
  [first, last]: readonly [number, number],
  canvas: Canvas,
): ClaimStrip {
  const size = isNarrow(canvas) ? 12 : 13;
  const bands: {x1: number; x2: number; y1: number; y2: number}[] = [];
  const arrows: {x1: number; x2: number; y1: number; y2: number}[] = [];
  const labels: Label[] = [];
  const years: number[] = [];
  let y = 0;
  for (const claim of claims) {
    const spans = claim.intervals.map((interval) => {
      const {from, to} = readYears(interval);
      const end = to === undefined ? last + 0.5 : to - 0.5;
      return {
        from: Math.max(first - 0.5, from === undefined ? first : from - 0.5),
        to: Math.min(last + 0.5, end),
        open: from === undefined,
      };
    });
    const start = Math.min(...spans.map(({from}) => from));
    const end = Math.max(...spans.map(({to}) => to));
    if (!(end > start)) continue;
    const words = `“${claim.label.replace(/^[“"]|[”"]$/g, '')}”, ${claim.date.display}`;
    const lines = wrapText(words, canvas.width, (part) => canvas.text.width(part, size, 600), 2);
    const widest = Math.max(...lines.map((line) => canvas.text.width(line, size, 600)));
    const left = Math.max(0, Math.min(x(start), canvas.width - widest));
    const top = y;
    labels.push(...lines.map((text, line) => ({x: left, y: top + 8 + line * (size + 3), text})));
    y += lines.length * (size + 3) + 4;
    const course = courseOf(claim);
    if (course === 'last' || spans.length > 1) {
      for (const {from, to} of spans) bands.push({x1: x(from), x2: x(to), y1: y, y2: y + 12});
    }
    if (course !== 'last') {
      const year = Math.round(end - 0.5);
      arrows.push({x1: x(start), x2: x(year), y1: y + 6, y2: y + 6});
      years.push(year);
    }
    y += 22;
  }
  return {
    marks: [
      rect(bands, {x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: colour('claim'), fillOpacity: 0.35}),
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
      writeLabels(labels, {size, weight: 600, fill: 'claim-text'}),
    ],
    height: y,
    bottom: Math.max(0, y - 10),
    years: years.filter((year) => year >= first && year <= last),
  };
}
