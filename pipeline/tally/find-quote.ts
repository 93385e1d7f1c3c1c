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
 *  `quote-ambiguous`. Of a sentence that is repeated word for word, with the same dates, the first is meant. Silent where the
 *  source itself is absent. */
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
  } else if (second !== undefined && !isRepetition(found)) {
    const reason = `found "${select.quote}" in ${found.length} sentences; expected one: add section or sentence-with`;
    say([...steps, 'quote'], 'quote-ambiguous', reason);
    return undefined;
  }
  return first;
}

/** A document that holds its text twice says nothing else the second time. */
function isRepetition([first, ...others]: readonly SelectedPassage[]): boolean {
  const datesOf = ({source, passage}: SelectedPassage) =>
    source
      .itemsOf('timexes', passage)
      .map(({edtf, value}) => `${edtf} ${value}`)
      .join(';');
  return others.every(
    (other) =>
      other.source === first?.source &&
      other.passage.plain === first.passage.plain &&
      other.passage.section.join('\n') === first.passage.section.join('\n') &&
      datesOf(other) === datesOf(first),
  );
}

function placesOf(words: string, text: string, {start, end}: Span): Span[] {
  const places: Span[] = [];
  for (
    let at = text.indexOf(words, start);
    at >= 0 && at + words.length <= end;
    at = text.indexOf(words, at + 1)
  ) {
    const stop = at + words.length;
    if (!joins(text[at - 1], words[0]) && !joins(words.at(-1), text[stop]) && !splitsNumeral(text, at, stop))
      places.push({start: at, end: stop});
  }
  return places;
}

/** "2" in "2,500", "3 million" in "1.3 million", "000" in "40 000": part of a numeral is another number. */
function splitsNumeral(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 5), start), text.slice(end, end + 5)];
  const [first, last] = [text.slice(start, start + 4), text.slice(Math.max(start, end - 4), end)];
  if (/\p{Nd}[.,]$/u.test(before) && /^\p{Nd}/u.test(first)) return true;
  if (/\p{Nd}$/u.test(last) && /^[.,]\p{Nd}/u.test(after)) return true;
  if (/(?<!\p{Nd})\p{Nd}{1,3}[\s\u202f]$/u.test(before) && /^\p{Nd}{3}(?!\p{Nd})/u.test(first)) return true;
  return /(?<!\p{Nd})\p{Nd}{1,3}$/u.test(last) && /^[\s\u202f]\p{Nd}{3}(?!\p{Nd})/u.test(after);
}

function joins(before: string | undefined, after: string | undefined): boolean {
  return /^[\p{L}\p{Nd}]{2}$/u.test(`${before ?? ' '}${after ?? ' '}`);
}
