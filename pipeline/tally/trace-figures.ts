import {drawnValues} from '../model/drawn-values.ts';
import {tokenizeRichText} from '../model/rich-text.ts';
import type {Story, StoryFigure} from '../model/story.ts';
import type {Tallies} from '../model/tally.ts';

/** Which values a figure draws or prints. */
export interface FigureUse {
  readonly figure: string;
  readonly values: ReadonlySet<string>;
}

/** The figures of a story in order, each with the ids of its values: those of its tally and those in its texts. */
export function traceFigures({front}: Story, {tallies}: Tallies): FigureUse[] {
  return (front.figures ?? []).map((figure) => {
    const tally = tallies.find(({id}) => id === figure.tally);
    const drawn = tally ? drawnValues(tally).map(({id}) => id) : [];
    return {figure: figure.id, values: new Set([...printedIn(figure), ...drawn])};
  });
}

function printedIn({title, subtitle, notes, alt}: StoryFigure): string[] {
  return [title, subtitle, ...(notes ?? []), alt].flatMap((text) =>
    tokenizeRichText(text).flatMap((token) =>
      token.type === 'value' || token.type === 'date' ? token.text : [],
    ),
  );
}
