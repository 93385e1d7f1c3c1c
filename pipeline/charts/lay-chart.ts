import type {Element} from 'xast';
import type {FigureSpec} from '../model/figure.ts';
import type {Canvas, SizedOptions} from './canvas.ts';
import {plotCategories} from './plot-categories.ts';
import {plotClaims} from './plot-claims.ts';
import {plotCounts} from './plot-counts.ts';
import {plotSeries} from './plot-series.ts';
import {plotTimeline} from './plot-timeline.ts';
import {renderPlot} from './render-plot.ts';
import {roundLength, tidySvg} from './tidy-svg.ts';

/** A chart alone, laid out: how high it is, and how much found no room in it. */
export interface Chart {
  /** In CSS pixels, as the drawing says it. */
  readonly height: number;
  readonly leftOut: number;
  /** The drawing in names of colours: an `svg` element with its size. It costs more than the layout, so whoever looks for
   *  a size that fits asks for it once. */
  readonly draw: () => Element;
}

/** Lays a tally out on a canvas. */
export function layChart(tally: FigureSpec['tally'], canvas: Canvas): Chart {
  const {leftOut, ...options} = plotTally(tally, canvas);
  return {height: roundLength(options.height), leftOut, draw: () => tidySvg(renderPlot(options))};
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
