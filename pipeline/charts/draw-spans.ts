import {dot, type Markish, rect} from '@observablehq/plot';
import type {ColourToken} from '../model/palette.ts';
import {colour} from './canvas.ts';

/** A stretch of time as drawn: a dot where `dot` says that the date is exact (a diamond for
 *  the source's words: some eyes don't tell ochre from red), else a bar whose soft ends fade. */
export interface SpanMark {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly token: ColourToken;
  readonly dot: boolean;
  readonly softStart: boolean;
  readonly softEnd: boolean;
  /** Below 1 for marks that lie on each other. */
  readonly opacity?: number;
}

/** Plot marks for stretches of time, along x or, in a drawing that runs downwards, along y. */
export function drawSpans(spans: readonly SpanMark[], along: 'x' | 'y'): Markish[] {
  const bars = spans.filter((span) => !span.dot);
  const dots = spans
    .filter((span) => span.dot)
    .map(({x1, x2, y1, y2, token, opacity}) => ({x: (x1 + x2) / 2, y: (y1 + y2) / 2, token, opacity}));
  return [
    ...groupBy(bars, (bar) => `${fillOf(bar, along)} ${bar.opacity ?? 1}`).map((group) =>
      rect(group, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        rx: 1,
        fill: group[0] ? fillOf(group[0], along) : null,
        ...(group[0]?.opacity === undefined ? {} : {fillOpacity: group[0].opacity}),
      }),
    ),
    ...groupBy(dots, ({token, opacity}) => `${token} ${opacity ?? 1}`).map((group) =>
      dot(group, {
        x: 'x',
        y: 'y',
        r: 4.25,
        symbol: group[0]?.token === 'claim' ? 'diamond' : 'circle',
        fill: colour(group[0]?.token ?? 'ink'),
        ...(group[0]?.opacity === undefined ? {} : {fillOpacity: group[0].opacity}),
      }),
    ),
  ];
}

/** A colour, or the name of a fade that `defineFades` knows: axis, ends, colour and how much of the bar it takes. */
function fillOf({x1, x2, y1, y2, token, softStart, softEnd}: SpanMark, along: 'x' | 'y'): string {
  if (!softStart && !softEnd) return colour(token);
  const length = along === 'x' ? x2 - x1 : y2 - y1;
  const share = Math.max(1, Math.min(softStart && softEnd ? 8 : 16, Math.round((48 / length) * 20)));
  const ends = softStart && softEnd ? 'both' : softStart ? 'start' : 'end';
  return `url(#fade-${along}-${ends}-${token}-${share * 5})`;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
