import {lineIndex} from '../messages.ts';
import type {Citation} from '../model/span.ts';
import type {Story} from '../model/story.ts';
import type {Tallies, Value} from '../model/tally.ts';
import {findPrinted} from './check-printed.ts';
import {type FigureUse, figuresOf} from './figures-of.ts';

/** What became of one published value when a source changed. */
export interface Drift {
  readonly id: string;
  /** Lost: the source no longer gives it. Changed: it prints differently. Moved: it stands in another sentence. */
  readonly change: 'lost' | 'changed' | 'moved';
  readonly was: string;
  readonly now?: string;
  /** The sentences that it was published from. */
  readonly before: readonly Citation[];
  readonly after: readonly Citation[];
  /** Figures that draw it or print it. */
  readonly figures: readonly string[];
  /** Where the story prints it. */
  readonly uses: readonly {readonly line: number; readonly column: number}[];
}

/** The values of a published edition against those that the changed sources give now: every one that was lost, has
 *  changed or stands in another sentence, in order of publication, with the figures and places of prose that depend on
 *  it. A place that only shifted, its sentence unchanged, is no drift; nor is a value that is new. */
export function compareFacts(story: Story, before: Tallies, after: Tallies): Drift[] {
  const now = new Map(after.values.map((value) => [value.id, value]));
  const {at: pointAt} = lineIndex(story.text);
  const printed = Map.groupBy(findPrinted(story), ({id}) => id);
  const drawn = figuresOf(story, before);
  return before.values.flatMap((was) => {
    const value = now.get(was.id);
    const change = changeOf(was, value);
    if (change === undefined) return [];
    return {
      id: was.id,
      change,
      was: was.display,
      ...(value ? {now: value.display} : {}),
      before: was.citations,
      after: value?.citations ?? [],
      figures: usesOf(drawn, was.id),
      uses: (printed.get(was.id) ?? []).map(({at}) => pointAt(at)),
    };
  });
}

function changeOf(was: Value, now: Value | undefined): Drift['change'] | undefined {
  if (now === undefined) return 'lost';
  if (was.display !== now.display || was.number !== now.number || was.edtf !== now.edtf) return 'changed';
  return sentencesOf(was) === sentencesOf(now) ? undefined : 'moved';
}

function sentencesOf({citations}: Value): string {
  return citations.map(({path, sentence, quote}) => `${path} ${sentence ?? ''} ${quote}`).join('\n');
}

function usesOf(drawn: readonly FigureUse[], id: string): string[] {
  return drawn.filter(({values}) => values.has(id)).map(({figure}) => figure);
}
