import {tokenizeRichText} from '../model/rich-text.ts';
import type {Story, StoryFigure} from '../model/story.ts';
import type {Tallies, Tally, Value} from '../model/tally.ts';

/** Which values a figure draws or prints. */
export interface FigureUse {
  readonly figure: string;
  readonly values: ReadonlySet<string>;
}

/** The figures of a story in order, each with the ids of its values: those of its tally and those in its texts. */
export function traceFigures({front}: Story, {tallies}: Tallies): FigureUse[] {
  return (front.figures ?? []).map((figure) => {
    const tally = tallies.find(({id}) => id === figure.tally);
    return {figure: figure.id, values: new Set([...printedIn(figure), ...(tally ? drawnBy(tally) : [])])};
  });
}

function printedIn({title, subtitle, notes, alt}: StoryFigure): string[] {
  return [title, subtitle, ...(notes ?? []), alt].flatMap((text) =>
    tokenizeRichText(text).flatMap((token) =>
      token.type === 'value' || token.type === 'date' ? token.text : [],
    ),
  );
}

function drawnBy(tally: Tally): string[] {
  return valuesOf(tally).map(({id}) => id);
}

function valuesOf(tally: Tally): Value[] {
  switch (tally.type) {
    case 'categories': {
      const cells = tally.rows.flatMap(({asCommitted, asAttempts}) => [asCommitted, asAttempts]);
      return known([...cells, tally.total, tally.totalAsCommitted, tally.totalAsAttempts, tally.rate]);
    }
    case 'counts':
      return tally.rows.map(({count}) => count);
    case 'timeline':
      return tally.entries.map(({date}) => date);
    case 'claims':
      return tally.topics.flatMap(({claims}) => claims.map(({date}) => date));
    case 'series':
      return known([...tally.points.flatMap(({values}) => Object.values(values)), tally.peak]);
  }
}

function known(values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value) => value !== undefined);
}
