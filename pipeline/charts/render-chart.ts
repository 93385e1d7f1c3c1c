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

/** A tally's chart alone, in names of colours: an `svg` element with its size. */
export function renderChart({tally}: FigureSpec, canvas: Canvas): Element {
  return tidySvg(renderPlot(plotTally(tally, canvas)));
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
