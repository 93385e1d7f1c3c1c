import type {FrontMatter, StoryFigure, StorySource, StoryTally} from '../model/story.ts';
import type {Block, CanDraw, Choice, Draft, DraftSource} from './draft.ts';

/** What is suggested together: the declarations, and what the body says with them. */
export interface Part {
  readonly dates?: FrontMatter['dates'];
  readonly values?: FrontMatter['values'];
  readonly computed?: FrontMatter['computed'];
  readonly tallies?: readonly StoryTally[];
  readonly figures?: readonly SuggestedFigure[];
  readonly keyFigures?: FrontMatter['key-figures'];
  /** Names that hold numbers and stand in the part's texts. */
  readonly names?: readonly string[];
  readonly body?: readonly Block[];
  readonly choices?: readonly Choice[];
}

export interface SuggestedFigure extends StoryFigure {
  /** A title that holds where the finding doesn't. */
  readonly plainly?: string;
}

/** What every part is made with. */
export interface Suggest {
  readonly sources: readonly DraftSource[];
  /** As the story declares it. */
  sourceOf(source: DraftSource): StorySource;
  readonly canDraw: CanDraw;
  /** An id that no other declaration has. */
  identify(text: string, fallback: string): string;
}

/** The head of a story and its parts, in order, as one draft. */
export function joinParts(
  head: Pick<FrontMatter, 'title' | 'names' | 'kicker' | 'standfirst' | 'updated' | 'sources'>,
  parts: readonly Part[],
): Pick<Draft, 'front' | 'body' | 'choices' | 'fallbacks'> {
  const figures = parts.flatMap((part) => part.figures ?? []);
  const all = {
    names: [...new Set([head, ...parts].flatMap(({names}) => names ?? []))],
    dates: joinRecords(parts.map(({dates}) => dates)),
    values: joinRecords(parts.map(({values}) => values)),
    tallies: parts.flatMap(({tallies}) => tallies ?? []),
    computed: joinRecords(parts.map(({computed}) => computed)),
    'key-figures': parts.flatMap(({keyFigures}) => keyFigures ?? []),
    figures: figures.map(({plainly: _, ...figure}) => figure),
  };
  const filled = Object.entries(all).filter(([, value]) => Object.keys(value).length > 0);
  return {
    front: {...head, ...Object.fromEntries(filled)},
    body: parts.flatMap(({body}) => body ?? []),
    choices: parts.flatMap(({choices}) => choices ?? []),
    fallbacks: Object.fromEntries(
      figures.flatMap(({plainly}, index) =>
        plainly === undefined ? [] : [[`/figures/${index}/title`, plainly]],
      ),
    ),
  };
}

function joinRecords<Item>(
  records: readonly (Readonly<Record<string, Item>> | undefined)[],
): Record<string, Item> {
  return Object.fromEntries(records.flatMap((record) => Object.entries(record ?? {})));
}
