import type {TimelineTally} from '../model/tally.ts';
import {type Canvas, isNarrow, type SizedOptions} from './canvas.ts';
import {plotTimelineAcross} from './plot-timeline-across.ts';
import {plotTimelineDown} from './plot-timeline-down.ts';

/** Events and states in time: across in lanes by kind, or on a phone downwards. A mark is as wide as its date is exact;
 *  labels that don't fit are dropped from the highest rank down, and counted under the chart. */
export function plotTimeline(tally: TimelineTally, canvas: Canvas): SizedOptions {
  return isNarrow(canvas) ? plotTimelineDown(tally, canvas) : plotTimelineAcross(tally, canvas);
}
