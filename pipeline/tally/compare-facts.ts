import {lineIndex} from '../messages.ts';
import type {Citation} from '../model/span.ts';
import type {Story} from '../model/story.ts';
import type {Tallies, Value} from '../model/tally.ts';
import {findPrinted} from './check-printed.ts';
import {displayNumber, roundTo} from './display-number.ts';
import {type FigureUse, traceFigures} from './trace-figures.ts';

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
 *  it. A place that only shifted, its sentence unchanged, is no drift; nor is a value that is new, nor one whose sentence
 *  differs only because another value in it changed. */
export function compareFacts(story: Story, before: Tallies, after: Tallies): Drift[] {
  const now = new Map(after.values.map((value) => [value.id, value]));
  const {at: pointAt} = lineIndex(story.text);
  const inOrder = findPrinted(story).sort((a, b) => a.at - b.at);
  const printed = Map.groupBy(inOrder, ({id}) => id);
  const drawn = traceFigures(story, before);
  const rewritten = findRewritten(before.values, now);
  return before.values.flatMap((was) => {
    const value = now.get(was.id);
    const change = changeOf(was, value, rewritten);
    if (change === undefined) return [];
    return {
      id: was.id,
      change,
      was: tell(was, value),
      ...(value ? {now: tell(value, was)} : {}),
      before: was.citations,
      after: value?.citations ?? [],
      figures: usesOf(drawn, was.id),
      uses: (printed.get(was.id) ?? []).map(({at}) => pointAt(at)),
    };
  });
}

/** What is printed, and the exact number where rounding hides the difference. */
function tell({display, number}: Value, other: Value | undefined): string {
  const hidden = display === other?.display && number !== undefined && number !== other.number;
  return hidden ? `${display} (${displayNumber(roundTo(number, 0.001))})` : display;
}

/** Sentences in which a changed value stands, by what they were and are: `OLD NEW`. */
function findRewritten(before: readonly Value[], now: ReadonlyMap<string, Value>): Set<string> {
  return new Set(
    before.flatMap((was) => {
      const value = now.get(was.id);
      const comparable = value !== undefined && was.citations.length === value.citations.length;
      return comparable && isChanged(was, value) ? pairsOf(was, value).map(({sentences}) => sentences) : [];
    }),
  );
}

function changeOf(
  was: Value,
  now: Value | undefined,
  rewritten: ReadonlySet<string>,
): Drift['change'] | undefined {
  if (now === undefined) return 'lost';
  if (isChanged(was, now)) return 'changed';
  const stays = pairsOf(was, now).every(
    ({same, quoted, sentences}) => (same && quoted) || rewritten.has(sentences),
  );
  return stays && was.citations.length === now.citations.length ? undefined : 'moved';
}

function isChanged(was: Value, now: Value): boolean {
  return was.display !== now.display || was.number !== now.number || was.edtf !== now.edtf;
}

/** The citations of a value before and after, one by one: whether the words and the sentence are the same. */
function pairsOf(was: Value, now: Value): {quoted: boolean; same: boolean; sentences: string}[] {
  return was.citations.map((old, index) => {
    const other = now.citations[index];
    const same = other?.path === old.path && other.sentence === old.sentence;
    return {
      quoted: other?.quote === old.quote,
      same,
      sentences: `${old.sentence ?? ''} ${other?.sentence ?? ''}`,
    };
  });
}

function usesOf(drawn: readonly FigureUse[], id: string): string[] {
  return drawn.filter(({values}) => values.has(id)).map(({figure}) => figure);
}
