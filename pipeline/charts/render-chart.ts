import type {Element} from 'xast';
import type {FigureSpec} from '../model/figure.ts';
import type {Canvas, SizedOptions} from './canvas.ts';
import {plotCategories} from './plot-categories.ts';
import {plotClaims} from './plot-claims.ts';
import {plotCounts} from './plot-counts.ts';
import {plotSeries} from './plot-series.ts';
import {plotTimeline} from './plot-timeline.ts';
import {renderPlot} from './render-plot.ts';
import {tidySvg} from './tidy-svg.ts';

/** A chart alone, in names of colours: an `svg` element with its size, and how much found no room in it. */
export interface Chart {
  readonly svg: Element;
  readonly leftOut: number;
}

/** Draws a tally on a canvas. */
export function renderChart(tally: FigureSpec['tally'], canvas: Canvas): Chart {
  const {leftOut, ...options} = plotTally(tally, canvas);
  return {svg: tidySvg(renderPlot(options)), leftOut};
}

function plotTally(tally: FigureSpec['tally'], canvas: Canvas): SizedOptions {
  switch (tally.type) {
    case 'categories':
      return plotCategories(tally, canvas);
    case 'counts':
      return plotCounts(tally, canvas);
    case 'timeline':
      return plotTimeline(tally, canvas);
    case 'claims':
      return plotClaims(tally, canvas);
    case 'series':
      return plotSeries(tally, canvas);
  }
}
