import type {Markish} from '@observablehq/plot';
import type {ColourToken} from '../model/palette.ts';
import {type Canvas, textSize} from './canvas.ts';
import type {DatedEntry} from './date-entries.ts';
import {drawSpans, type SpanMark} from './draw-spans.ts';
import {type Label, writeLabels} from './write-labels.ts';

/** What the colours of a timeline say, in words beside them; only those that are drawn, nothing when there is one. */
export function drawKey(dated: readonly DatedEntry[], canvas: Canvas): {marks: Markish[]; height: number} {
  const {actors, text, width} = canvas;
  const size = textSize(canvas);
  const used = new Set(dated.map(({token}) => token));
  const words = actors
    .filter(({colour}) => used.has(colour))
    .map(({name, colour}) => ({token: colour as ColourToken, name}));
  if (used.has('ink')) words.push({token: 'ink', name: nameInk(dated)});
  if (used.has('muted')) words.push({token: 'muted', name: words.length > 0 ? 'no actor named' : 'an event'});
  if (used.has('claim')) words.push({token: 'claim', name: 'the source’s words'});
  if (words.length < 2) return {marks: [], height: 0};
  let [x, y] = [0, 8];
  const labels: Label[] = [];
  const spans: SpanMark[] = [];
  for (const {token, name} of words) {
    const length = 16 + text.width(name, size);
    if (x > 0 && x + length > width) [x, y] = [0, y + 20];
    const bar = token === 'claim';
    spans.push({
      x1: x,
      x2: x + (bar ? 12 : 8.5),
      y1: y - 4.25,
      y2: y + 4.25,
      token,
      dot: !bar,
      softStart: false,
      softEnd: false,
    });
    labels.push({x: x + (bar ? 18 : 14), y, text: name});
    x += length + (bar ? 26 : 22);
  }
  return {marks: [...drawSpans(spans, 'x'), writeLabels(labels, {size, fill: 'muted'})], height: y + 20};
}

/** Ink is for acts of both actors, and for those of anyone without a colour. */
function nameInk(dated: readonly DatedEntry[]): string {
  const actors = dated.filter(({token}) => token === 'ink').map(({entry}) => entry.actor === 'both');
  if (actors.every(Boolean)) return 'both';
  return actors.some(Boolean) ? 'both, or others' : 'others';
}
