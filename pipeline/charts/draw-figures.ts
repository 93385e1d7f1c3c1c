import {DatelineError} from '../messages.ts';
import type {Figure, FigureSpec} from '../model/figure.ts';
import type {Message} from '../model/message.ts';
import type {DrawMaterials, DrawnFigure} from './draw-whole.ts';
import {shortenPlaces} from './shorten-places.ts';
import {tabulateFigure} from './tabulate-figure.ts';

export interface DrawOptions extends DrawMaterials {
  /** Told of figures that are withheld; without it, the first one throws. */
  readonly onMessage?: (message: Message) => void;
  /** Gives figures that were drawn before; without it, each is drawn. */
  readonly recall?: RecallFigure;
}

/** What a figure depends on, beside the code, its fonts and its rasterizer. */
export type FigureSubject = {readonly spec: FigureSpec} & Pick<DrawMaterials, 'site' | 'images'>;

/** A figure as it was drawn before, or as `draw` draws it now: the two are the same. */
export type RecallFigure = (subject: FigureSubject, draw: () => Promise<DrawnFigure>) => Promise<DrawnFigure>;

/** Draws each figure: inline drawings, downloads, the data as a table. In the order given, without those withheld. */
export async function drawFigures(specs: readonly FigureSpec[], options: DrawOptions): Promise<Figure[]> {
  const {recall = drawAnyway, site, images = true, onMessage} = options;
  const figures: Figure[] = [];
  for (const spec of specs) {
    try {
      const drawn = shortenPlaces(spec);
      const subject = {spec: drawn, images, ...(site ? {site} : {})};
      figures.push(toFigure(spec, await recall(subject, () => draw(drawn, options))));
    } catch (error) {
      if (!(error instanceof DatelineError) || !onMessage) throw error;
      error.problems.forEach(onMessage);
    }
  }
  return figures;
}

/** Draws one figure. A character that the fonts lack throws a DatelineError naming it (`figure-glyph-missing`). */
export async function drawFigure(spec: FigureSpec, options: DrawOptions): Promise<Figure> {
  return toFigure(spec, await draw(shortenPlaces(spec), options));
}

/** What draws is costly to import: whoever draws nothing doesn't pay for it. */
async function draw(spec: FigureSpec, options: DrawOptions): Promise<DrawnFigure> {
  const {drawWhole} = await import('./draw-whole.ts');
  return drawWhole(spec, options);
}

/** The values in its texts and in its table are the story's own: none is kept with what was drawn. */
function toFigure(spec: FigureSpec, drawn: DrawnFigure): Figure {
  const {id, chart, title, subtitle, notes, source, credit, tally} = spec;
  return {id, chart, title, subtitle, notes, source, credit, table: tabulateFigure(tally), ...drawn};
}

function drawAnyway(_subject: FigureSubject, draw: () => Promise<DrawnFigure>): Promise<DrawnFigure> {
  return draw();
}
