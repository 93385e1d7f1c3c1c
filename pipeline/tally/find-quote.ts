import type {Span} from '../model/span.ts';
import type {Selection} from '../model/story.ts';
import {explainNothing, type SelectedPassage, selectPassages} from './select-passages.ts';
import {shorten} from './shorten.ts';
import type {Say, TallyContext} from './tally-context.ts';

export interface FoundQuote extends SelectedPassage {
  /** Each place where the words stand in the passage, as whole words. */
  readonly places: readonly Span[];
}

/** The one passage of a selection that holds the words of `quote`, or a message: `selection-empty`, `quote-gone`,
 *  `quote-ambiguous`. Silent where the source itself is absent. */
export function findQuote(
  {sources, absent}: Pick<TallyContext, 'sources' | 'absent'>,
  select: Selection & {readonly quote: string},
  steps: readonly PropertyKey[],
  say: Say,
): FoundQuote | undefined {
  if (select.source !== undefined && absent.has(select.source)) return undefined;
  const selected = selectPassages(sources, select);
  if (selected.length === 0) {
    say(steps, 'selection-empty', `selects nothing: ${explainNothing(sources, select)}`);
    return undefined;
  }
  const found = selected
    .map(({source, passage}) => ({
      source,
      passage,
      places: placesOf(select.quote, source.document.text, passage),
    }))
    .filter(({places}) => places.length > 0);
  const [first, second] = found;
  if (first === undefined) {
    const seen =
      selected.length > 3
        ? `any of the ${selected.length} sentences that are selected`
        : selected.map(({passage}) => `“${shorten(passage.plain)}”`).join(', ');
    say(
      [...steps, 'quote'],
      'quote-gone',
      `found no "${select.quote}" in ${seen}; expected the source's own words`,
    );
  } else if (second !== undefined) {
    const reason = `found "${select.quote}" in ${found.length} sentences; expected one: add section or sentence-with`;
    say([...steps, 'quote'], 'quote-ambiguous', reason);
    return undefined;
  }
  return first;
}

function placesOf(words: string, text: string, {start, end}: Span): Span[] {
  const places: Span[] = [];
  for (
    let at = text.indexOf(words, start);
    at >= 0 && at + words.length <= end;
    at = text.indexOf(words, at + 1)
  ) {
    const stop = at + words.length;
    if (!joins(text[at - 1], words[0]) && !joins(words.at(-1), text[stop]))
      places.push({start: at, end: stop});
  }
  return places;
}

function joins(before: string | undefined, after: string | undefined): boolean {
  return /^[\p{L}\p{Nd}]{2}$/u.test(`${before ?? ' '}${after ?? ' '}`);
}
